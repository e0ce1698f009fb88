import { z } from 'zod';

/** Length that a headline should keep to; longer is advice, never a refusal (domain notes on Kejaksaan releases). */
export const HEADLINE_ADVISED_CHARS = 90;

const inlineRun = z.strictObject({
  text: z.string().min(1),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  href: z
    .string()
    .regex(/^(https?:\/\/|mailto:)\S+$/u)
    .exactOptional(),
});
const inline = z.array(inlineRun).readonly();
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: inline }),
  z.strictObject({ type: z.literal('heading'), text: inline }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(inline).min(1).readonly() }),
  z.strictObject({ type: z.literal('quote'), text: inline, speaker: z.string() }),
]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/**
 * The whole text of a siaran pers, in its own parts. Anything outside this schema (tables, pictures, styles, scripts)
 * cannot be stored, so it cannot be printed, sealed or posted either.
 */
export const releaseDocumentSchema = z.strictObject({
  schema: z.literal(1),
  headline: z.string().max(2_000),
  dateline: z.strictObject({ city: z.string().max(200), on: day.nullable() }),
  lead: inline,
  body: z.array(block).max(2_000).readonly(),
  signatory: z.strictObject({ name: z.string().max(200), role: z.string().max(200) }),
  contact: z.strictObject({
    name: z.string().max(200),
    role: z.string().max(200),
    phone: z.string().max(100),
    email: z.string().max(200),
  }),
});

/** A stretch of text in one style; the text holds no line breaks. */
export type InlineRun = Readonly<z.infer<typeof inlineRun>>;
/** Text with its emphasis and links. */
export type Inline = readonly InlineRun[];
/** One block of the body. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: Inline }
  | { readonly type: 'heading'; readonly text: Inline }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Inline[] }
  | { readonly type: 'quote'; readonly text: Inline; readonly speaker: string };
/** Who may be asked about a release. */
export interface Contact {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
}
/** A release as it is written, stored, sealed and exported. */
export interface ReleaseDocument {
  readonly schema: 1;
  readonly headline: string;
  readonly dateline: { readonly city: string; readonly on: string | null };
  readonly lead: Inline;
  readonly body: readonly Block[];
  readonly signatory: { readonly name: string; readonly role: string };
  readonly contact: Contact;
}

/** An empty release, ready to be written; `city` and `on` prefill the dateline. */
export function emptyDocument(city = '', on: string | null = null): ReleaseDocument {
  return {
    schema: 1,
    headline: '',
    dateline: { city, on },
    lead: [],
    body: [],
    signatory: { name: '', role: '' },
    contact: { name: '', role: '', phone: '', email: '' },
  };
}

/** Plain text as inline content: no run for an empty string. */
export function plainInline(text: string): Inline {
  return text === '' ? [] : [{ text }];
}
