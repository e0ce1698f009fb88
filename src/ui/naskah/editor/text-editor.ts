import { fromEditorJson, toEditorJson, type EditorParts } from '#core/release/tiptap.ts';
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { cleanPastedHtml } from './clean-paste.ts';
import { Lead, Quote, QuoteSpeaker, QuoteText, ReleaseBody, toggleQuote } from './nodes.ts';
import { placeholders, type PlaceholderTexts } from './placeholders.ts';

/** What the toolbar can do, and whether it holds where the caret is. */
export type EditorTool =
  'bold' | 'italic' | 'heading' | 'quote' | 'bulletList' | 'orderedList' | 'undo' | 'redo';

/** The editor of lead and body, without a word of its library. */
export interface TextEditor {
  readonly use: (tool: EditorTool) => void;
  readonly isActive: (tool: EditorTool) => boolean;
  readonly canUse: (tool: 'undo' | 'redo') => boolean;
  /** The address of the link under the caret, or null. */
  readonly linkAddress: () => string | null;
  /** Sets the link of the selected words, or takes it away (null). */
  readonly setLink: (href: string | null) => void;
  /** Shows another text, without a step in the history of typing. */
  readonly show: (parts: EditorParts) => void;
  readonly setEditable: (isEditable: boolean) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** What an editor is made with. */
export interface TextEditorOptions {
  readonly element: HTMLElement;
  readonly parts: EditorParts;
  readonly isEditable: boolean;
  readonly label: string;
  readonly placeholders: PlaceholderTexts;
  /** Hears every change of the text. */
  readonly onchange: (parts: EditorParts) => void;
  /** Hears when the caret moved, so that the toolbar can follow. */
  readonly onmove: () => void;
}

/** Makes an editor inside `element`; the caller destroys it. */
export function createTextEditor(options: TextEditorOptions): TextEditor {
  const editor = new Editor({
    element: options.element,
    editable: options.isEditable,
    // The page's policy admits no inline styles; TextPart carries what the editor needs.
    injectCSS: false,
    // The core's JSON is made for this schema; the editor checks it again.
    content: JSON.parse(JSON.stringify(toEditorJson(options.parts))) as object,
    extensions: [
      ReleaseBody,
      Lead,
      Quote,
      QuoteText,
      QuoteSpeaker,
      StarterKit.configure({
        document: false,
        blockquote: false,
        code: false,
        codeBlock: false,
        hardBreak: false,
        horizontalRule: false,
        strike: false,
        trailingNode: false,
        underline: false,
        heading: { levels: [2] },
        link: {
          openOnClick: false,
          autolink: true,
          defaultProtocol: 'https',
          protocols: ['https', 'http', 'mailto'],
        },
      }),
      placeholders(options.placeholders),
    ],
    editorProps: {
      attributes: {
        'aria-label': options.label,
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'letter',
        spellcheck: 'false',
      },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: () => options.onchange(fromEditorJson(editor.getJSON())),
    onTransaction: options.onmove,
  });
  return {
    use: (tool) => useTool(editor, tool),
    isActive: (tool) => editor.isActive(tool),
    canUse: (tool) => (tool === 'undo' ? editor.can().undo() : editor.can().redo()),
    linkAddress: () => {
      const { href } = editor.getAttributes('link');
      return typeof href === 'string' ? href : null;
    },
    setLink: (href) => {
      const chain = editor.chain().focus().extendMarkRange('link');
      if (href === null) chain.unsetLink().run();
      else chain.setLink({ href }).run();
    },
    show: (parts) => {
      // As at the start.
      const content = JSON.parse(JSON.stringify(toEditorJson(parts))) as object;
      editor.chain().setMeta('addToHistory', false).setContent(content, { emitUpdate: false }).run();
    },
    setEditable: (isEditable) => editor.setEditable(isEditable, false),
    focus: () => editor.commands.focus('start'),
    destroy: () => editor.destroy(),
  };
}

function useTool(editor: Editor, tool: EditorTool): void {
  const chain = editor.chain().focus();
  switch (tool) {
    case 'bold':
      chain.toggleBold().run();
      break;
    case 'italic':
      chain.toggleItalic().run();
      break;
    case 'heading':
      chain.toggleHeading({ level: 2 }).run();
      break;
    case 'quote':
      toggleQuote(editor);
      break;
    case 'bulletList':
      chain.toggleBulletList().run();
      break;
    case 'orderedList':
      chain.toggleOrderedList().run();
      break;
    case 'undo':
      chain.undo().run();
      break;
    case 'redo':
      chain.redo().run();
      break;
  }
}
