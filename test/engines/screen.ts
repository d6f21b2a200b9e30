import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A screen that nobody sees. */
export interface Screen {
  /** For the environment variable DISPLAY, for example `:99`. */
  readonly display: string;
  readonly close: () => void;
}

/**
 * Starts a virtual screen for programs that open windows.
 * @throws {Error} when Xvfb ends before it is ready
 */
export async function startScreen(): Promise<Screen> {
  // It writes the number it found free to the pipe once it takes clients.
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const pipe = xvfb.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe.');
  const ended = once(xvfb, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it was ready.')));
  ended.catch(() => undefined);
  const [number] = (await Promise.race([once(pipe, 'data'), ended])) as [Buffer];
  return { display: `:${number.toString().trim()}`, close: () => xvfb.kill() };
}
