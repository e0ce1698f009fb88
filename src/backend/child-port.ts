/** The modules that run in a process of their own, because a hostile or huge file may kill them. */
export type ChildModule = 'encode-child' | 'photo-child' | 'samples-child' | 'table-child';

/** A child process, as seen by its parent. */
export interface Child {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, when the process has ended for whatever reason; `signal` where the host knows of one. */
  readonly onExit: (listener: (code: number | null, signal?: string | null) => void) => void;
  readonly kill: () => void;
}

/** How a host makes child processes: `fork` under plain Node, `utilityProcess` under Electron. */
export interface ChildPort {
  readonly fork: (module: ChildModule, limits: { readonly maxHeapMb: number }) => Child;
}
