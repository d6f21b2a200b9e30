import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { expectAccessible } from './harness/axe.js';
import { recordConsole, type ConsoleRecord } from './harness/console.js';
import { settledAfter } from './harness/settled.js';
import { allStories } from './harness/stories.js';

describe('stories', () => {
  let container: HTMLElement;
  let log: ConsoleRecord;

  beforeEach(() => {
    log = recordConsole();
    container = document.createElement('main');
    document.body.append(container);
  });

  afterEach(() => {
    log.stop();
    container.remove();
  });

  it('exist', () => {
    expect(allStories()).to.not.be.empty;
  });

  for (const { file, stories } of allStories()) {
    describe(file, () => {
      for (const story of stories) {
        it(`${story.name} renders, is accessible and writes nothing to the console`, async () => {
          await settledAfter(container, story.outcome, () => render(story.render(), container));
          await story.play(container);
          await expectAccessible(container);
          // An element that cannot load its data says so in the console too.
          if (story.outcome !== 'error') expect(log.messages).to.deep.equal([]);
        });
      }
    });
  }
});
