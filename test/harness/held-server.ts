/** A request that waits for its answer. */
interface Held {
  readonly address: string;
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: Error) => void;
}

/** A server that a test answers for: each request waits until it is told what to send. */
export interface HeldServer {
  /** Requests that wait, in the order in which they came. */
  readonly waiting: Held[];
  /** Addresses of all requests so far. */
  readonly asked: string[];
  /** Sends a value as JSON to the first that waits, or to the first that waits for that address. */
  answer(value: unknown, address?: string): void;
  /** Says no to the first that waits. */
  refuse(status: number): void;
  /** Breaks the connection of the first that waits. */
  break(): void;
  /** Gives the page its own `fetch` back. */
  restore(): void;
}

/**
 * Takes the place of the page's `fetch`. The browser's cache is empty: who asks for what it kept is refused at once, and
 * is not counted.
 */
export function heldServer(): HeldServer {
  const { fetch } = globalThis;
  const waiting: Held[] = [];
  const asked: string[] = [];
  globalThis.fetch = (address, init) =>
    new Promise((resolve, reject) => {
      if (init?.cache === 'force-cache') {
        reject(new TypeError('nothing kept'));
        return;
      }
      const held = { address: address as string, resolve, reject };
      asked.push(held.address);
      waiting.push(held);
      init?.signal?.addEventListener('abort', () => {
        if (waiting.includes(held)) waiting.splice(waiting.indexOf(held), 1);
        reject(init.signal?.reason as Error);
      });
    });
  const take = (address?: string): Held => {
    const at = waiting.findIndex((held) => address === undefined || held.address === address);
    const [held] = at < 0 ? [] : waiting.splice(at, 1);
    if (held === undefined) throw new Error(`No request waits${address === undefined ? '' : ` for ${address}`}.`);
    return held;
  };
  return {
    waiting,
    asked,
    answer: (value, address) => take(address).resolve(Response.json(value)),
    refuse: (status) => take().resolve(new Response('', { status })),
    break: () => take().reject(new TypeError('no connection')),
    restore: () => (globalThis.fetch = fetch),
  };
}
