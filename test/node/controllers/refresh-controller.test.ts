import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { RefreshController } from '../../../src/controllers/refresh-controller.js';

const host: ReactiveControllerHost = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

const MINUTE = 60_000;

describe('asking for newer data', () => {
  let asked = 0;
  let refresh: RefreshController;

  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    asked = 0;
    refresh = new RefreshController(host, { refresh: () => (asked += 1) });
  });

  it('happens once after a moment at which news is due, also where the page shows something already', () => {
    refresh.expect();
    refresh.came();
    mock.timers.tick(MINUTE);
    assert.equal(asked, 1);
    mock.timers.tick(60 * MINUTE);
    assert.equal(asked, 1);
  });

  it('happens again while the news does not come, and not for ever', () => {
    refresh.expect();
    for (let minute = 0; minute < 120; minute++) {
      mock.timers.tick(MINUTE);
      refresh.stillExpected();
    }
    assert.equal(asked, 5);
  });

  it('ends when the news comes, also where the page was drawn while the answer was on its way', () => {
    refresh.expect();
    mock.timers.tick(MINUTE);
    refresh.stillExpected();
    refresh.came();
    mock.timers.tick(60 * MINUTE);
    assert.equal(asked, 1);
  });
});
