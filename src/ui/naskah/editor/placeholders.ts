import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What an empty part says about itself. */
export interface PlaceholderTexts {
  readonly lead: string;
  readonly body: string;
  readonly quote: string;
  readonly speaker: string;
}

/** Shows what belongs into an empty lead, an empty body, an empty quotation; nothing of it is ever stored. */
export function placeholders(texts: PlaceholderTexts) {
  return Extension.create({
    name: 'placeholders',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const found: Decoration[] = [];
            doc.descendants((node, position, _parent, index) => {
              if (!node.isTextblock || node.content.size > 0) return;
              const onlyBody = node.type.name === 'paragraph' && index === 1 && doc.childCount === 2;
              const text = { lead: texts.lead, quoteText: texts.quote, quoteSpeaker: texts.speaker }[
                node.type.name
              ];
              const shown = text ?? (onlyBody ? texts.body : undefined);
              if (shown === undefined) return;
              found.push(Decoration.node(position, position + node.nodeSize, { 'data-placeholder': shown }));
            });
            return DecorationSet.create(doc, found);
          },
        },
      }),
    ],
  });
}
