/** What the page wrote to the console, as text. */
export interface ConsoleRecord {
  messages: string[];
  /** Gives the console back. */
  stop: () => void;
}

/** Records errors and warnings from now on, instead of showing them. */
export function recordConsole(): ConsoleRecord {
  const { error, warn } = console;
  const messages: string[] = [];
  console.error = (...parts: unknown[]) => messages.push(`error: ${parts.map(String).join(' ')}`);
  console.warn = (...parts: unknown[]) => messages.push(`warning: ${parts.map(String).join(' ')}`);
  return { messages, stop: () => Object.assign(console, { error, warn }) };
}
