import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../src/cli/engines.mjs';
import { startScreen, type Screen } from '../engines/screen.js';

/** What Firefox is told, so that it opens nothing but the page and offers it to the screen reader. */
const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'signon.rememberSignons': false,
  'extensions.formautofill.available': 'off',
  'browser.download.alwaysOpenPanel': false,
};

/** Starts, within one session bus, a window manager, the screen reader and then the browser that it reads. */
const SESSION = `
openbox &
/usr/libexec/at-spi-bus-launcher --launch-immediately &
orca --replace --debug-file "$SPOKEN" &
until grep -q "SCRIPT MANAGER: Activated" "$SPOKEN" 2>/dev/null; do sleep 0.2; done
exec "$FIREFOX" --no-remote --profile "$PROFILE" "$ADDRESS"
`;

/** Stands in front of the module that makes speech audible, which would look for a sound card. */
const SILENT = "raise ImportError('Nobody is there to hear it.')\n";

/** Python runs this first. The screen reader keeps its log back until there is much of it: what was said would be heard late. */
const AT_ONCE = `
import sys, threading, time
def write_out():
    while True:
        time.sleep(0.1)
        log = getattr(sys.modules.get('orca.debug'), 'debugFile', None)
        if log and not log.closed:
            log.flush()
threading.Thread(target=write_out, daemon=True).start()
`;

/** A line of the log that says what was said. What ends with a space is the name of the key that was pressed. */
const SPEECH = /SPEECH OUTPUT: '(.*\S)'\s*(?:\{.*\}|ACSS.*)?$/;

/** A person at a computer with the screen reader Orca and Firefox, who presses keys and listens. */
export class Listener {
  readonly #folder = mkdtempSync(join(tmpdir(), 'listener-'));
  readonly #spoken = join(this.#folder, 'spoken.txt');
  #screen: Screen | undefined;
  #session: ChildProcess | undefined;
  #heard = 0;

  /** Opens a page. It is read out from the top. */
  async open(address: string): Promise<void> {
    const profile = join(this.#folder, 'profile');
    const data = join(this.#folder, 'data');
    mkdirSync(profile);
    mkdirSync(join(data, 'orca'), { recursive: true });
    writeFileSync(
      join(profile, 'user.js'),
      Object.entries(PREFERENCES)
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
        .join(''),
    );
    writeFileSync(join(data, 'speechd.py'), SILENT);
    writeFileSync(join(data, 'sitecustomize.py'), AT_ONCE);
    this.#screen = await startScreen();
    this.#session = spawn('dbus-run-session', ['--', 'sh', '-c', SESSION], {
      // A group of its own, so that all of it can be ended.
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        ADDRESS: address,
        DISPLAY: this.#screen.display,
        FIREFOX: findFirefox(),
        GNOME_ACCESSIBILITY: '1',
        HOME: this.#folder,
        LANG: 'C.UTF-8',
        PROFILE: profile,
        PYTHONPATH: data,
        SPOKEN: this.#spoken,
        XDG_CONFIG_HOME: join(this.#folder, 'config'),
        XDG_DATA_HOME: data,
        XDG_RUNTIME_DIR: this.#folder,
      },
    });
  }

  /** Waits until something has been said that matches, and then for silence. @throws {Error} with what was said, after a minute */
  async hear(words = /./): Promise<string[]> {
    for (let left = 600; left > 0; left--) {
      if (words.test(this.#since().join('\n'))) return this.#silence();
      await pause(100);
    }
    throw new Error(`Nobody said ${String(words)}. What was said:\n${this.#since().join('\n')}`);
  }

  /** Presses a key, as xdotool names it. */
  press(key: string): void {
    this.#tool('key', key);
  }

  /** Types a text faster than a person: an element that waits for a pause in typing then answers once. */
  type(text: string): void {
    this.#tool('type', '--delay', '20', text);
  }

  /** Ends all that was started. */
  close(): void {
    if (this.#session?.pid !== undefined) process.kill(-this.#session.pid, 'SIGKILL');
    this.#screen?.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #tool(...args: readonly string[]): void {
    const { status } = spawnSync('xdotool', args, { env: { ...process.env, DISPLAY: this.#screen?.display } });
    if (status !== 0) throw new Error(`xdotool ${args.join(' ')} failed.`);
  }

  #all(): string[] {
    if (!existsSync(this.#spoken)) return [];
    return readFileSync(this.#spoken, 'utf8')
      .split('\n')
      .flatMap((line) => SPEECH.exec(line)?.[1] ?? []);
  }

  #since(): string[] {
    return this.#all().slice(this.#heard);
  }

  /** What has been said since it was last asked, once nothing more happens. */
  async #silence(): Promise<string[]> {
    for (let still = 0, size = -1; still < 15;) {
      await pause(100);
      const now = existsSync(this.#spoken) ? readFileSync(this.#spoken).length : 0;
      still = now === size ? still + 1 : 0;
      size = now;
    }
    const said = this.#since();
    this.#heard += said.length;
    return said;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
