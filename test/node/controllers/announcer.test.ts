import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';

/** An element that asks for the same words at each render, as elements do, and notes what its region holds. */
class Host implements ReactiveControllerHost {
  readonly regions: string[] = [];
  readonly updateComplete = Promise.resolve(true);
  words = '';
  readonly announcer = new Announcer(this);

  addController(): void {}

  removeController(_controller: ReactiveController): void {}

  requestUpdate(): void {
    this.regions.push(this.announcer.words);
    this.announcer.say(this.words);
  }
}

describe('Announcer', () => {
  beforeEach(() => mock.timers.reset());

  it('says words once, however often they are asked for', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new Host();
    host.words = '3 courses';
    for (let render = 0; render < 5; render++) host.requestUpdate();
    host.regions.length = 0;
    mock.timers.tick(60_000);
    assert.deepEqual(host.regions, ['3 courses']);
    for (let render = 0; render < 5; render++) host.requestUpdate();
    host.regions.length = 0;
    mock.timers.tick(60_000);
    assert.deepEqual(host.regions, []);
  });

  it('waits until all has settled, and says the last words only', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new Host();
    for (const words of ['9 courses', '4 courses', '1 course']) {
      host.words = words;
      host.announcer.say(words);
      mock.timers.tick(400);
    }
    assert.equal(host.announcer.words, '');
    mock.timers.tick(100);
    assert.equal(host.announcer.words, '1 course');
  });

  it('answers again what it answered before: the region is emptied first, or nobody would hear it', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new Host();
    host.words = 'Copied';
    host.announcer.answer('Copied');
    mock.timers.tick(500);
    host.regions.length = 0;
    host.announcer.answer('Copied');
    mock.timers.tick(500);
    assert.deepEqual(host.regions, ['', 'Copied']);
  });
});
