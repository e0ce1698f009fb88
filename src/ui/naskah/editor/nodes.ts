import { Node, type Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** The whole editor: a lead, then the body. Headline, dateline and contact have fields of their own. */
export const ReleaseBody = Node.create({ name: 'doc', topNode: true, content: 'lead block+' });

/** The first paragraph, which says who did what, when and where. There is always exactly one. */
export const Lead = Node.create({
  name: 'lead',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-lead]' }],
  renderHTML: () => ['p', { 'data-lead': '' }, 0],
});

/** A direct quotation with the person who said it. */
export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'quoteText quoteSpeaker',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'blockquote[data-quote]' }],
  renderHTML: () => ['blockquote', { 'data-quote': '' }, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => leaveQuote(this.editor),
      Backspace: () => unwrapEmptyQuote(this.editor),
    };
  },
});

/** What was said. */
export const QuoteText = Node.create({
  name: 'quoteText',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p[data-quote-text]' }, { tag: 'blockquote' }],
  renderHTML: () => ['p', { 'data-quote-text': '' }, 0],
});

/** Who said it. */
export const QuoteSpeaker = Node.create({
  name: 'quoteSpeaker',
  content: 'text*',
  marks: '',
  parseHTML: () => [{ tag: 'p[data-quote-speaker]' }],
  renderHTML: () => ['p', { 'data-quote-speaker': '' }, 0],
});

/** Turns the paragraph under the caret into a quotation, or a quotation back into a paragraph. */
export function toggleQuote(editor: Editor): void {
  const { state, view } = editor;
  const { $from } = state.selection;
  const { quote, quoteText, quoteSpeaker, paragraph } = state.schema.nodes;
  if (!quote || !quoteText || !quoteSpeaker || !paragraph) return;
  if ($from.depth >= 2 && $from.node(1).type === quote) {
    const old = $from.node(1);
    const words = old.firstChild?.content;
    view.dispatch(state.tr.replaceWith($from.before(1), $from.after(1), paragraph.create(null, words)));
  } else if ($from.depth === 1 && $from.parent.type === paragraph) {
    const made = quote.create(null, [quoteText.create(null, $from.parent.content), quoteSpeaker.create()]);
    const start = $from.before(1);
    const tr = state.tr.replaceWith(start, $from.after(1), made);
    const caret = start + 2 + $from.parentOffset;
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView());
  }
  view.focus();
}

/** Enter goes from the words to the speaker, and from the speaker to a new paragraph below. */
function leaveQuote(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const { paragraph } = state.schema.nodes;
  if (!paragraph) return false;
  if ($from.parent.type.name === 'quoteText') {
    const speaker = $from.after() + 1;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, speaker)).scrollIntoView());
    return true;
  }
  if ($from.parent.type.name !== 'quoteSpeaker') return false;
  const below = $from.after(1);
  const tr = state.tr.insert(below, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView());
  return true;
}

function unwrapEmptyQuote(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const isAtStart = empty && $from.parent.type.name === 'quoteText' && $from.parentOffset === 0;
  if (!isAtStart || $from.parent.content.size > 0) return false;
  toggleQuote(editor);
  return true;
}
