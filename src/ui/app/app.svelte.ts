import type { Client } from '#client/client.ts';
import type { MediaInfo } from '#contract/calls/media.ts';
import type { PlanReferences } from '#contract/calls/plan.ts';
import type { SystemStatus } from '#contract/calls/system.ts';
import type { OpenedOffice } from '#contract/host.ts';
import type { Channel } from '#core/calendar/channels.ts';
import type { Office, OfficeDetails } from '#core/brand/office.ts';
import type { Settings } from '#core/shared/settings.ts';
import { createFormat, type Format } from '#i18n/format.ts';
import { assert } from '#core/shared/assert.ts';
import type { Messages, RoomMessages } from '#i18n/messages.ts';
import { wallClock } from './wall-clock.ts';
import { untrack } from 'svelte';
import { Commands } from './commands.svelte.ts';
import { Jobs } from './jobs.svelte.ts';
import type { Place, RoomId } from './rooms.ts';
import { Router } from './router.svelte.ts';
import { Toasts } from './toast.svelte.ts';
import { UndoHistory, type UndoStep } from './undo.svelte.ts';

/** The client of the interface: typed calls and events, plus files, which never ride in calls. */
export interface UiClient extends Client {
  readonly upload: (file: Blob) => Promise<MediaInfo>;
  /** Has another office served too; null in the desktop shell, whose own menu opens one. */
  readonly openOffice: ((folder: string) => Promise<OpenedOffice>) | null;
}

/** What is read once before the first screen. */
export interface AppStart {
  readonly client: UiClient;
  readonly messages: Messages;
  /** Fetches the words of the rooms that bring their own. */
  readonly loadWords: () => Promise<RoomMessages>;
  readonly status: SystemStatus;
  readonly office: Office | null;
  readonly settings: Settings;
}

/**
 * What every room needs, in one place: `const app = useApp()`. It lives as long as the window; when the language
 * changes, the window is built again around a new one.
 */
export class App {
  readonly client: UiClient;
  /** The texts the window starts with, in the chosen language; those of later rooms are `words`. */
  readonly t: Messages;
  readonly router = new Router();
  readonly undo = new UndoHistory();
  readonly toasts = new Toasts();
  readonly commands = new Commands();
  readonly jobs: Jobs;
  #office = $state.raw<Office | null>(null);
  #settings: Settings;
  #status: SystemStatus;
  /** How often this window has changed the office or the settings. */
  #ownWrites = 0;
  #isConnected = $state(true);
  #savedAt = $state.raw<string | null>(null);
  #waiting = $state.raw<Readonly<Partial<Record<RoomId, number>>>>({});
  #channels = $state.raw<Readonly<Record<string, Channel>>>({});
  #references: Promise<PlanReferences> | null = null;
  readonly #fetchWords: () => Promise<RoomMessages>;
  #words: RoomMessages | null = null;
  readonly #zone: string;
  readonly #format: Format;

  constructor(start: AppStart) {
    this.client = start.client;
    this.t = start.messages;
    this.#fetchWords = start.loadWords;
    this.#office = start.office;
    this.#settings = $state.raw(start.settings);
    this.#status = $state.raw(start.status);
    this.#zone = $derived(this.#office?.zone ?? this.#status.zone);
    // Of the language and the zone alone: a status read again must not draw every text of the window anew.
    this.#format = $derived(createFormat(this.#settings.language, this.#zone));
    this.jobs = new Jobs(start.client);
  }

  /** The texts of the rooms that bring their own: there once such a room is open. */
  get words(): RoomMessages {
    assert(this.#words !== null, 'a room was opened before its words');
    return this.#words;
  }

  /** Fetches `words` once; a room that needs them waits for this. */
  async loadWords(): Promise<void> {
    this.#words ??= await this.#fetchWords();
  }

  get office(): Office | null {
    return this.#office;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get status(): SystemStatus {
    return this.#status;
  }

  /** The office's zone; before there is an office, the one of the library. */
  get zone(): string {
    return this.#zone;
  }

  /** Today in the office's zone, `YYYY-MM-DD`; in a demo library always the same day. */
  get today(): string {
    return this.#status.today;
  }

  get format(): Format {
    return this.#format;
  }

  get place(): Place {
    return this.router.place;
  }

  /** False while the backend cannot be reached. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** The library's instant of the last change that reached the disk in this session; null before the first. */
  get savedAt(): string | null {
    return this.#savedAt;
  }

  /** How many things wait in each room, for the numbers on the rail. */
  get waiting(): Readonly<Partial<Record<RoomId, number>>> {
    return this.#waiting;
  }

  /** A channel format as people call it, such as "Instagram Feed 4:5"; its id until the names have been read. */
  channelName(format: string): string {
    return this.#channels[format]?.name ?? format;
  }

  /** Every channel format; none until they have been read. */
  get channels(): readonly Channel[] {
    return Object.values(this.#channels);
  }

  /** Whether posts of a channel format have a caption; true until the channels have been read. */
  takesCaption(format: string): boolean {
    return this.#channels[format]?.caption !== 'none';
  }

  /** The two or three letters of a channel format, such as IG. */
  channelMark(format: string): string {
    return this.#channels[format]?.mark ?? '';
  }

  /** Whether a post of this format can be linked to; what goes out by WhatsApp cannot. */
  hasAddress(format: string): boolean {
    return this.#channels[format]?.platform !== 'whatsapp';
  }

  /** Channel formats and series. They do not change while the program runs, so they are read once; what fails is asked anew. */
  async references(): Promise<PlanReferences> {
    this.#references ??= this.client.call('plan.references', {});
    try {
      return await this.#references;
    } catch (error) {
      this.#references = null;
      throw error;
    }
  }

  /** Says how many things wait in a room; 0 takes the number away. */
  setWaiting(room: RoomId, count: number): void {
    this.#waiting = { ...untrack(() => this.#waiting), [room]: count };
  }

  /** The library's now: stands still in a demo library. */
  now(): string {
    return this.#status.isDemo ? this.#status.now : wallClock();
  }

  /** Opens a room, with what is to be open in it. */
  navigate(room: RoomId, params: Readonly<Record<string, string>> = {}): void {
    this.router.open(room, params);
  }

  /** Confirms an act; with a step it can be undone from the toast and by Ctrl Z. */
  toast(message: string, step: UndoStep | null = null): void {
    this.toasts.done(message, step);
  }

  /** Changes preferences of this workplace; they apply at once. */
  async changeSettings(patch: Partial<Settings>): Promise<void> {
    const { settings } = await this.client.call('settings.update', patch);
    this.#ownWrites += 1;
    this.#settings = settings;
  }

  /** Makes or changes the office; the window follows. */
  async saveOffice(details: OfficeDetails): Promise<void> {
    const { office } = await this.client.call('office.save', details);
    this.#ownWrites += 1;
    this.#office = office;
  }

  /** Keeps office, settings and state of the connection current until the returned function is called. */
  listen(): () => void {
    const unsubscribes = [
      this.router.listen(),
      this.jobs.listen(),
      this.client.on('library.changed', ({ topics }) => {
        this.#savedAt = this.now();
        void this.#refresh(topics.includes('office') || topics.includes('settings'));
      }),
      this.client.on('backend.stopped', () => {
        this.#isConnected = false;
      }),
      this.client.on('backend.started', () => {
        this.#isConnected = true;
        void this.#refresh(true);
      }),
    ];
    void this.#readChannels();
    const tick = setInterval(() => void this.#refresh(false), REFRESH_MS);
    return () => {
      clearInterval(tick);
      for (const unsubscribe of unsubscribes.reverse()) unsubscribe();
    };
  }

  async #readChannels(): Promise<void> {
    try {
      const { channels } = await this.references();
      this.#channels = Object.fromEntries(channels.map((channel) => [channel.id, channel]));
    } catch {
      // Ids are shown instead; a lost connection is told by the window itself.
    }
  }

  async #refresh(withOffice: boolean): Promise<void> {
    try {
      this.#status = await this.client.call('system.status', {});
      this.#isConnected = true;
      if (!withOffice) return;
      await this.#readWritten();
    } catch {
      // The only thing that can fail here is the way to the backend, and the window says so.
      this.#isConnected = false;
    }
  }

  /** What a write of this window overtook is older than what the window shows: it is read again. */
  async #readWritten(): Promise<void> {
    const own = this.#ownWrites;
    const { office } = await this.client.call('office.get', {});
    const { settings } = await this.client.call('settings.get', {});
    if (own !== this.#ownWrites) return this.#readWritten();
    this.#office = office;
    this.#settings = settings;
  }
}

/** How often the day and the time of the last backup are read again. */
const REFRESH_MS = 30_000;
