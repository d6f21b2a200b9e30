/** What the builder gives to the page of its preview. */
export interface PreviewMessage {
  readonly scp: 'preview';
  /** The snippet, exactly as an editor pastes it. */
  readonly snippet: string;
  /** The rule with the chosen colours; empty without any. */
  readonly colours: string;
  /** The content security policy that the sheet asks for, and nothing more. */
  readonly policy: string;
  /** Whether the page is dark. */
  readonly dark: boolean;
}

/** What the page of the preview says once it listens. */
export const PREVIEW_READY = { scp: 'preview-ready' } as const;

const has = (value: unknown, key: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && key in value;

/** Whether a message says that the preview listens. */
export const saysReady = (message: unknown): boolean => has(message, 'scp') && message.scp === PREVIEW_READY.scp;

/** The message, or null if it is none: any page may send anything. */
export function previewIn(message: unknown): PreviewMessage | null {
  if (!has(message, 'scp') || message.scp !== 'preview') return null;
  const { snippet, colours, policy, dark } = message;
  return typeof snippet === 'string' && typeof colours === 'string' && typeof policy === 'string'
    ? { scp: 'preview', snippet, colours, policy, dark: dark === true }
    : null;
}
