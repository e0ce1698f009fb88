import type { AnyCall, HandlersOf, InputOf, OutputOf } from './call.ts';
import { demoCalls } from './calls/demo.ts';
import { designCalls } from './calls/design.ts';
import { lineCalls } from './calls/line.ts';
import { mediaCalls } from './calls/media.ts';
import { mergeCalls } from './calls/merge.ts';
import { officeCalls } from './calls/office.ts';
import { photoCalls } from './calls/photo.ts';
import { planCalls } from './calls/plan.ts';
import { releaseCalls } from './calls/release.ts';
import { searchCalls } from './calls/search.ts';
import { settingsCalls } from './calls/settings.ts';
import { systemCalls } from './calls/system.ts';
import { templateCalls } from './calls/template.ts';
import { trashCalls } from './calls/trash.ts';
import type { Wire } from './wire.ts';

/** Every call there is. A name stands here once; handlers, client, transports and their tests are derived from it. */
export const contract = {
  ...systemCalls,
  ...officeCalls,
  ...settingsCalls,
  ...mediaCalls,
  ...planCalls,
  ...demoCalls,
  ...designCalls,
  ...mergeCalls,
  ...photoCalls,
  ...releaseCalls,
  ...searchCalls,
  ...lineCalls,
  ...templateCalls,
  ...trashCalls,
} as const satisfies Readonly<Record<string, AnyCall>>;

/** The contract's type. */
export type Contract = typeof contract;
/** The name of a call. */
export type CallName = keyof Contract;
/** What a caller sends to `Name`. */
export type Input<Name extends CallName> = InputOf<Contract[Name]>;
/** What `Name` answers. */
export type Output<Name extends CallName> = OutputOf<Contract[Name]>;
/** One handler for every call. */
export type Handlers = HandlersOf<Contract>;

type NotWireSafe = {
  [Name in CallName]: Output<Name> extends Wire<Output<Name>> ? never : Name;
}[CallName];
/**
 * `true`, or a compile error that names the call whose answer JSON could not carry.
 * @public held by the compiler, read by nobody
 */
export const EVERY_OUTPUT_IS_WIRE_SAFE: [NotWireSafe] extends [never] ? true : NotWireSafe = true;
