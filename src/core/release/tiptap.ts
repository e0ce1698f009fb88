import { z } from 'zod';
import type { Block, Inline, InlineRun, ReleaseDocument } from './document.ts';
import { inlineText } from './plain-text.ts';

const mark = z.looseObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() });

/** A node of the editor's own JSON: untrusted, because pasted text passes through it. */
export interface EditorNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: readonly z.infer<typeof mark>[] | undefined;
  readonly content?: readonly EditorNode[] | undefined;
}
const editorNode: z.ZodType<EditorNode> = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  marks: z.array(mark).optional(),
  get content() {
    return z.array(editorNode).optional();
  },
});

/** What the editor shows of a release: the lead, then the body. The other parts have fields of their own. */
export type EditorParts = Pick<ReleaseDocument, 'lead' | 'body'>;

/** Lead and body as the editor's JSON; an empty body gets one empty paragraph, so that there is a place to write. */
export function toEditorJson(parts: EditorParts): EditorNode {
  const body = parts.body.length === 0 ? [{ type: 'paragraph' }] : parts.body.map(toBlockNode);
  return { type: 'doc', content: [node('lead', toInlineNodes(parts.lead)), ...body] };
}

/**
 * Lead and body read back from the editor's JSON. What the release schema does not know is read for its words only:
 * unknown blocks become paragraphs, unknown marks are dropped, line breaks become spaces, empty blocks at the end go.
 * @throws ZodError when `json` is not editor JSON at all
 */
export function fromEditorJson(json: unknown): EditorParts {
  const [first, ...rest] = editorNode.parse(json).content ?? [];
  const hasLead = first?.type === 'lead';
  const blocks = (hasLead ? rest : [first, ...rest]).flatMap((entry) =>
    entry === undefined ? [] : readBlocks(entry),
  );
  return { lead: hasLead ? readInline(first) : [], body: withoutEmptyTail(blocks) };
}

function toBlockNode(block: Block): EditorNode {
  switch (block.type) {
    case 'paragraph':
      return node('paragraph', toInlineNodes(block.text));
    case 'heading':
      return { ...node('heading', toInlineNodes(block.text)), attrs: { level: 2 } };
    case 'list':
      return node(
        block.ordered ? 'orderedList' : 'bulletList',
        block.items.map((item) => node('listItem', [node('paragraph', toInlineNodes(item))])),
      );
    case 'quote':
      return node('quote', [
        node('quoteText', toInlineNodes(block.text)),
        node('quoteSpeaker', block.speaker === '' ? [] : [{ type: 'text', text: block.speaker }]),
      ]);
  }
}

function node(type: string, content: readonly EditorNode[]): EditorNode {
  return content.length === 0 ? { type } : { type, content };
}

function toInlineNodes(inline: Inline): readonly EditorNode[] {
  return inline.map((run) => {
    const marks = [
      ...(run.href === undefined ? [] : [{ type: 'link', attrs: { href: run.href } }]),
      ...(run.bold === true ? [{ type: 'bold' }] : []),
      ...(run.italic === true ? [{ type: 'italic' }] : []),
    ];
    return marks.length === 0 ? { type: 'text', text: run.text } : { type: 'text', text: run.text, marks };
  });
}

function readBlocks(entry: EditorNode): readonly Block[] {
  switch (entry.type) {
    case 'heading':
      return [{ type: 'heading', text: readInline(entry) }];
    case 'bulletList':
    case 'orderedList': {
      const items = (entry.content ?? []).flatMap(readItems);
      return items.length === 0 ? [] : [{ type: 'list', ordered: entry.type === 'orderedList', items }];
    }
    case 'quote': {
      const speaker = entry.content?.find((part) => part.type === 'quoteSpeaker');
      const words = (entry.content ?? []).filter((part) => part !== speaker).flatMap(readInline);
      return [
        {
          type: 'quote',
          text: joined(words),
          speaker: speaker === undefined ? '' : inlineText(readInline(speaker)),
        },
      ];
    }
    default:
      return [{ type: 'paragraph', text: readInline(entry) }];
  }
}

/** A list inside an item has no place in a release: its items follow at the same level, every word apart. */
function readItems(item: EditorNode): readonly Inline[] {
  const parts = item.content ?? [];
  const own = parts.filter((part) => !isList(part)).map(readInline);
  const text = joined(own.flatMap((part, index) => (index === 0 ? part : [{ text: ' ' }, ...part])));
  return [text, ...parts.filter(isList).flatMap((list) => (list.content ?? []).flatMap(readItems))];
}

function isList({ type }: EditorNode): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

function readInline(entry: EditorNode): Inline {
  if (entry.type === 'text') {
    const text = (entry.text ?? '').replace(/[\r\n\v\f\u2028\u2029]+/gu, ' ');
    return text === '' ? [] : [{ text, ...readMarks(entry) }];
  }
  if (entry.type === 'hardBreak') return [{ text: ' ' }];
  return joined((entry.content ?? []).flatMap(readInline));
}

function readMarks(entry: EditorNode): Omit<InlineRun, 'text'> {
  const names = new Set((entry.marks ?? []).map((each) => each.type));
  const href = entry.marks?.find((each) => each.type === 'link')?.attrs?.['href'];
  return {
    ...(names.has('bold') ? { bold: true as const } : {}),
    ...(names.has('italic') ? { italic: true as const } : {}),
    ...(typeof href === 'string' && /^(https?:\/\/|mailto:)\S+$/u.test(href) ? { href } : {}),
  };
}

/** Neighbouring runs of one style as one run, so that equal text always has equal JSON, and so an equal hash. */
function joined(runs: Inline): Inline {
  const result: InlineRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.href === run.href
    ) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

function withoutEmptyTail(blocks: readonly Block[]): readonly Block[] {
  const lastFull = blocks.findLastIndex(
    (block) => block.type !== 'paragraph' || inlineText(block.text).trim() !== '',
  );
  return blocks.slice(0, lastFull + 1);
}
