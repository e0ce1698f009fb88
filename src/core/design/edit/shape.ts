import { fail, ok, type Result } from '#core/shared/result.ts';
import { applyDiff, type Change, type Diff, type Json } from '../document-diff.ts';
import type { PartLock } from '../part-base.ts';
import type { Template, TemplateSlot } from '../template.ts';
import { partSchema } from '../template-parts.ts';
import { isPageOp, type PageOp } from './page-ops.ts';
import {
  named,
  pagesNamed,
  partsOf,
  partsOn,
  pathOfPage,
  titleOf,
  type NamedPart,
  type PagePlace,
} from './page-parts.ts';
import { firstBroken, isHeld } from './part-locks.ts';
import type { ShapeOp } from './shape-ops.ts';
import { changesOfPages } from './shape-pages.ts';
import type { ShapeRefusal, ShapeRules } from './shape-rules.ts';
import { changeOfTemplate, isTemplateOp, type TemplateOp } from './template-ops.ts';
import { asAddition, withoutOrigin } from './without-origin.ts';

/** Most parts on one page, as the template's schema says. */
export const MOST_PARTS = 60;

/** A template after some changes of its pages, and the diff there and back. */
export interface Shaped {
  readonly template: Template;
  readonly diff: Diff;
  readonly inverse: Diff;
}

/**
 * Changes pages of a template, all of `ops` or nothing. Same input, same output, on every computer.
 * @param rules inside a design the locks of the parts hold, and what is added is marked as the design's own
 */
export function shape(
  template: Template,
  ops: readonly ShapeOp[],
  rules: ShapeRules,
): Result<Shaped, ShapeRefusal> {
  let current = template;
  const diff: Change[] = [];
  const inverse: Change[] = [];
  for (const op of ops) {
    const changes = changesOf(current, op, rules);
    if (!changes.ok) return changes;
    const steps = [...naming(current, op), ...outgrown(current, op), ...changes.value];
    const applied = applyDiff(asJson(current), steps);
    current = asTemplate(applied.document);
    diff.push(...steps);
    inverse.unshift(...applied.inverse);
  }
  return ok({ template: current, diff, inverse });
}

/** Parts that nobody has edited yet get their names before the first of them is changed. */
function naming(template: Template, op: ShapeOp): Diff {
  if (isTemplateOp(op) || isPageOp(op) || op.op === 'additions' || op.op === 'background') return [];
  const parts = partsOf(template, op.on) ?? [];
  if (parts.every(({ id }) => id !== undefined)) return [];
  return [{ path: pathOfParts(template, op.on), value: asJson(named(parts)) }];
}

/** A slot that promises something else is tried with another longest content than its old one. */
function outgrown(template: Template, op: ShapeOp): Diff {
  if (op.op !== 'slot' && op.op !== 'dropSlot') return [];
  const id = op.op === 'slot' ? op.slot.id : op.slot;
  const before = template.slots.find((slot) => slot.id === id);
  const promised = ({ type, max, options, columns }: TemplateSlot): string =>
    JSON.stringify([type, max, options, columns]);
  const isSame = op.op === 'slot' && before !== undefined && promised(before) === promised(op.slot);
  const hasOwn = template.samples.longest[id] !== undefined;
  return isSame || !hasOwn ? [] : [{ path: ['samples', 'longest', id] }];
}

function changesOf(template: Template, op: ShapeOp, rules: ShapeRules): Result<Diff, ShapeRefusal> {
  if (isPageOp(op)) return changesOfPages(template, op, rules);
  const change = changeOf(template, op, rules);
  return change.ok ? ok([change.value]) : change;
}

function changeOf(
  template: Template,
  op: Exclude<ShapeOp, PageOp>,
  rules: ShapeRules,
): Result<Change, ShapeRefusal> {
  if (isTemplateOp(op))
    return rules === 'design' ? changeOfOwnSlot(template, op) : changeOfTemplate(template, op);
  switch (op.op) {
    case 'additions':
      if (rules === 'design') return fail(lockedPage('add'));
      return ok({ path: ['additions'], value: op.allowed });
    case 'background':
      if (rules === 'design' && !isOwnPage(template, op.on)) return fail(lockedPage('style'));
      return ok({ path: [...pathOfPage(template, op.on), 'background'], value: op.color });
    case 'add':
      return addition(template, op, rules);
    default:
      return changeOfPart(template, op, rules);
  }
}

/** Inside a design only slots of its own come and go; what its template asks for stays. */
function changeOfOwnSlot(template: Template, op: TemplateOp): Result<Change, ShapeRefusal> {
  if (op.op !== 'slot' && op.op !== 'dropSlot') return fail(lockedPage('template'));
  if (template.additions === false) return fail(lockedPage('add'));
  const id = op.op === 'slot' ? op.slot.id : op.slot;
  const there = template.slots.find((slot) => slot.id === id);
  if (there !== undefined && there.added !== true) return fail(lockedPage('template'));
  const change = changeOfTemplate(template, op);
  if (op.op !== 'slot' || !change.ok) return change;
  return ok({ ...change.value, value: asJson({ ...op.slot, added: true }) });
}

function addition(
  template: Template,
  { on, part, at }: Extract<ShapeOp, { readonly op: 'add' }>,
  rules: ShapeRules,
): Result<Change, ShapeRefusal> {
  const parts = partsOn(template, on);
  if (partsOf(template, on) === null) return fail({ code: 'part-missing', part: on.layout });
  if (rules === 'design' && template.additions === false) return fail(lockedPage('add'));
  if (parts.length >= MOST_PARTS) return fail({ code: 'parts-too-many', most: MOST_PARTS });
  if (parts.some(({ id }) => id === part.id))
    return fail({ code: 'part-invalid', part: part.id, field: 'id' });
  const own = rules === 'design' ? asAddition(part) : withoutOrigin(part);
  return ok({
    path: pathTo(template, on, part.id),
    value: asJson(own),
    at: Math.min(at ?? parts.length, parts.length),
  });
}

function changeOfPart(
  template: Template,
  op: Extract<ShapeOp, { readonly op: 'remove' | 'order' | 'set' }>,
  rules: ShapeRules,
): Result<Change, ShapeRefusal> {
  const part = partsOn(template, op.on).find(({ id }) => id === op.id);
  if (part === undefined) return fail({ code: 'part-missing', part: op.id });
  const path = pathTo(template, op.on, op.id);
  if (op.op === 'set') return setting(part, { path, op, rules });
  const lock = op.op === 'remove' ? 'delete' : 'position';
  if (rules === 'design' && isHeld(part, lock))
    return fail({ code: 'part-locked', part: titleOf(part), lock });
  return ok(op.op === 'remove' ? { path } : orderChange(template, op));
}

/** Taken out and put in again would be two changes: the list is short, so it is written whole. */
function orderChange(template: Template, { on, id, to }: Extract<ShapeOp, { readonly op: 'order' }>): Change {
  const parts = partsOn(template, on);
  const others = parts.filter((part) => part.id !== id);
  const own = parts.filter((part) => part.id === id);
  const place = Math.min(to, others.length);
  return { path: pathOfParts(template, on), value: asJson(others.toSpliced(place, 0, ...own)) };
}

function setting(
  part: NamedPart,
  {
    path,
    op,
    rules,
  }: {
    readonly path: readonly string[];
    readonly op: Extract<ShapeOp, { readonly op: 'set' }>;
    readonly rules: ShapeRules;
  },
): Result<Change, ShapeRefusal> {
  const entries = Object.entries({ ...part, ...op.set }).filter(
    // Upright is how a part stands that says nothing of a turn.
    ([key, value]) =>
      value !== null && value !== undefined && !(key === 'angle' && value === 0 && part.part !== 'plate'),
  );
  const parsed = partSchema.safeParse(Object.fromEntries(entries));
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return fail({ code: 'part-invalid', part: titleOf(part), field });
  }
  if (rules === 'design') {
    const broken = firstBroken(part, parsed.data);
    if (broken !== null) return fail({ code: 'part-locked', part: titleOf(part), lock: broken });
  }
  return ok({ path, value: asJson(parsed.data) });
}

/** Whether a page was put in by its design; everything on it is the design's own. */
function isOwnPage(template: Template, { layout, page }: PagePlace): boolean {
  return pagesNamed(template, layout)[page]?.added === true;
}

function lockedPage(lock: PartLock | 'add' | 'template'): ShapeRefusal {
  return { code: 'part-locked', part: '', lock };
}

function pathOfParts(template: Template, on: PagePlace): readonly string[] {
  return [...pathOfPage(template, on), 'parts'];
}

function pathTo(template: Template, on: PagePlace, id: string): readonly string[] {
  return [...pathOfParts(template, on), `@${id}`];
}

/** Templates and parts come out of JSON or a schema over it; their types only lack the index signature that says so. */
function asJson(value: unknown): Json {
  return value as Json;
}

/** Only whole parts that their schema accepts, and flags, are ever put: what comes out is a template again. */
function asTemplate(value: Json): Template {
  return value as unknown as Template;
}
