import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const BUTTONS = { left: 0, middle: 1, right: 2 };

/** Keys that print nothing, as the WebDriver standard numbers them. */
const KEYS = new Map(
  Object.entries({
    Backspace: '\uE003',
    Tab: '\uE004',
    Enter: '\uE007',
    Shift: '\uE008',
    Escape: '\uE00C',
    Space: ' ',
    PageUp: '\uE00E',
    PageDown: '\uE00F',
    End: '\uE010',
    Home: '\uE011',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    Delete: '\uE017',
  }),
);

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** A driver that has been started, and one session of it. */
class Driver {
  #process;
  #address;
  #session;

  /** Starts the program, waits until it answers, and opens a window. */
  async start({ program, env, capabilities }) {
    const port = await freePort();
    this.#address = `http://127.0.0.1:${port}`;
    this.#process = spawn(program, [`--port=${port}`], { env: { ...process.env, ...env }, stdio: 'ignore' });
    const ended = new Promise((_, reject) => {
      this.#process.once('error', reject);
      this.#process.once('exit', (code) => reject(new Error(`${program} ended with ${code}.`)));
    });
    // It also ends when it is told to.
    ended.catch(() => undefined);
    await Promise.race([ended, this.#answers()]);
    const { sessionId } = await this.send('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    this.#session = sessionId;
  }

  async #answers() {
    for (let left = 50; left > 0; left--) {
      try {
        return await fetch(`${this.#address}/status`);
      } catch {
        await new Promise((next) => setTimeout(next, 100));
      }
    }
    throw new Error('The driver does not answer.');
  }

  /** One command of the standard. @throws {Error} with the driver's message */
  async send(method, path, body = {}) {
    const response = await fetch(`${this.#address}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body) : undefined,
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  inSession = (method, path, body) => this.send(method, `/session/${this.#session}${path}`, body);

  async stop() {
    // A window that has crashed has no session to end.
    if (this.#session !== undefined) await this.inSession('DELETE', '').catch(() => undefined);
    this.#process?.kill();
  }
}

/**
 * Web Test Runner launcher for a browser with a WebDriver program, in one window. Keys and mouse are for the commands of
 * @web/test-runner-commands, which ask for these names.
 */
export function webdriverLauncher({ name, program, env, capabilities }) {
  const driver = new Driver();
  const open = new Set();
  let started;
  const goTo = (url) => driver.inSession('POST', '/url', { url });
  const act = (source) => driver.inSession('POST', '/actions', { actions: [source] });
  const point = (actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  return {
    name,
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      started ??= driver.start({ program, env, capabilities });
      await started;
      open.add(id);
      await goTo(url);
    },
    isActive: (id) => open.has(id),
    getBrowserUrl: () => driver.inSession('GET', '/url'),
    async stopSession(id) {
      open.delete(id);
      await goTo('about:blank');
      return {};
    },
    async startDebugSession() {
      throw new Error('There is no window to look into: this browser is driven by its WebDriver program.');
    },
    stop: () => driver.stop(),
    async sendKeys(_id, keys) {
      const values = keys.map((key) => KEYS.get(key) ?? key);
      const actions = values.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act({ type: 'key', id: 'keyboard', actions });
    },
    sendMouseMove: (_id, x, y) => point([move(x, y)]),
    sendMouseClick: (_id, x, y, button = 'left') =>
      point([
        move(x, y),
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ]),
    sendMouseDown: (_id, button = 'left') => point([{ type: 'pointerDown', button: BUTTONS[button] }]),
    sendMouseUp: (_id, button = 'left') => point([{ type: 'pointerUp', button: BUTTONS[button] }]),
    /** The height is that of the page; a window is not narrower than its own controls. */
    async resizeWindow({ width, height }) {
      const inner = await driver.inSession('POST', '/execute/sync', { script: 'return innerHeight', args: [] });
      const outer = await driver.inSession('GET', '/window/rect');
      await driver.inSession('POST', '/window/rect', { width, height: height + outer.height - inner });
    },
    resetMouse: () => driver.inSession('DELETE', '/actions'),
  };
}
