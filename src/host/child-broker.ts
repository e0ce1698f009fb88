import type { Child, ChildModule, ChildPort } from '#backend/child-port.ts';

/** From a backend that may not make processes itself to the host that can. */
export type BrokerRequest =
  | {
      readonly kind: 'child-fork';
      readonly child: number;
      readonly module: ChildModule;
      readonly maxHeapMb: number;
    }
  | { readonly kind: 'child-post'; readonly child: number; readonly message: unknown }
  | { readonly kind: 'child-kill'; readonly child: number };

/** From that host back to the backend. */
export type BrokerNews =
  | { readonly kind: 'child-message'; readonly child: number; readonly message: unknown }
  | { readonly kind: 'child-exit'; readonly child: number; readonly code: number | null };

interface Listeners {
  readonly message: Set<(message: unknown) => void>;
  readonly exit: Set<(code: number | null) => void>;
}

/**
 * The backend's side: a `ChildPort` whose children are made by the host. Under Electron only the main process can start
 * utility processes, and the backend is one itself.
 * @returns the port, and where the host's news go in; news about anything else are refused with false
 */
export function brokeredChildPort(ask: (request: BrokerRequest) => void): {
  readonly port: ChildPort;
  readonly hear: (news: { readonly kind: string }) => boolean;
} {
  const children = new Map<number, Listeners>();
  let lastChild = 0;
  return {
    port: {
      fork(module, { maxHeapMb }) {
        const child = ++lastChild;
        const listeners: Listeners = { message: new Set(), exit: new Set() };
        children.set(child, listeners);
        ask({ kind: 'child-fork', child, module, maxHeapMb });
        return {
          post: (message) => ask({ kind: 'child-post', child, message }),
          onMessage: (listener) => void listeners.message.add(listener),
          onExit: (listener) => void listeners.exit.add(listener),
          kill: () => ask({ kind: 'child-kill', child }),
        };
      },
    },
    hear(news) {
      if (!isBrokerNews(news)) return false;
      const listeners = children.get(news.child);
      if (news.kind === 'child-message') {
        for (const listener of listeners?.message ?? []) listener(news.message);
        return true;
      }
      children.delete(news.child);
      for (const listener of listeners?.exit ?? []) listener(news.code);
      return true;
    },
  };
}

/**
 * The host's side: makes the children and passes messages both ways.
 * @returns where the backend's requests go in (others are refused with false), and how to end every child when the
 *   backend has died
 */
export function serveChildren(
  children: ChildPort,
  tell: (news: BrokerNews) => void,
): { readonly hear: (request: { readonly kind: string }) => boolean; readonly killAll: () => void } {
  const running = new Map<number, Child>();
  const start = ({ child, module, maxHeapMb }: Extract<BrokerRequest, { kind: 'child-fork' }>): void => {
    const made = children.fork(module, { maxHeapMb });
    running.set(child, made);
    made.onMessage((message) => tell({ kind: 'child-message', child, message }));
    made.onExit((code) => {
      running.delete(child);
      tell({ kind: 'child-exit', child, code });
    });
  };
  return {
    hear(request) {
      if (!isBrokerRequest(request)) return false;
      if (request.kind === 'child-fork') start(request);
      else if (request.kind === 'child-post') running.get(request.child)?.post(request.message);
      else running.get(request.child)?.kill();
      return true;
    },
    killAll() {
      for (const child of running.values()) child.kill();
    },
  };
}

/** Both ends are our own programs, of one version: the kind alone tells the shape. */
function isBrokerNews(message: { readonly kind: string }): message is BrokerNews {
  return message.kind === 'child-message' || message.kind === 'child-exit';
}

function isBrokerRequest(message: { readonly kind: string }): message is BrokerRequest {
  return ['child-fork', 'child-post', 'child-kill'].includes(message.kind);
}
