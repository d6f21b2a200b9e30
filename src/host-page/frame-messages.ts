/** What a page in a frame tells the page around it: its height, in pixels, and nothing else. */
export interface HeightMessage {
  readonly scp: 'height';
  readonly height: number;
}

/** What the page around asks for, once it listens. */
export const ASK_HEIGHT = { scp: 'ask-height' } as const;

const MOST = 30_000;

/** The height that a message gives, or null if it is no such message: any page may send anything. */
export function heightIn(message: unknown): number | null {
  if (typeof message !== 'object' || message === null) return null;
  const { scp, height } = message as Partial<Record<string, unknown>>;
  return scp === 'height' && typeof height === 'number' && height > 0 && height < MOST ? Math.ceil(height) : null;
}
