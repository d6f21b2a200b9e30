import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { canEmulate } from 'virtual:engine';
import { expectAccessible } from './harness/axe.js';
import { recordConsole, type ConsoleRecord } from './harness/console.js';
import { equalAccessFaults } from './harness/equal-access.js';
import { misfits, READERS } from './harness/fit.js';
import { forcedColourFaults, meaningsIn } from './harness/forced-colour-faults.js';
import { elementsIn, settledAfter } from './harness/settled.js';
import { allStories } from './harness/stories.js';
import { inForcedColours, inPageColours } from './harness/window.js';

/** What a reader sees of the elements of a story. */
const wordsIn = (container: HTMLElement): (string | undefined)[] =>
  elementsIn(container).map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.scp')?.innerText);

describe('stories', () => {
  it('exist', () => {
    expect(allStories()).to.not.be.empty;
  });

  for (const { file, stories } of allStories()) {
    describe(file, () => {
      for (const story of stories) {
        describe(story.name, () => {
          let container: HTMLElement;
          let log: ConsoleRecord;

          before(async () => {
            log = recordConsole();
            container = document.createElement('main');
            document.body.append(container);
            await settledAfter(container, story.outcome, () => render(story.render(), container));
            await story.play(container);
          });

          after(() => {
            log.stop();
            container.remove();
          });

          it('C60, C63: is accessible by the rules of axe', () => expectAccessible(container));

          if (!story.paper)
            it('C60: is accessible by the rules of IBM Equal Access', async () => {
              expect(await equalAccessFaults(container)).to.deep.equal([]);
            });

          for (const reader of READERS)
            it(`C64, ${reader.spaced ? 'C65, F27' : 'F26'}: fits: ${reader.name}`, async () => {
              expect(await misfits(container, reader)).to.deep.equal([]);
            });

          // Paper has no colours of the reader's, and rules alone force none.
          if (!story.paper && canEmulate)
            for (const palette of ['light', 'dark'] as const)
              it(`C66, F25: says nothing by its grounds alone where the reader forces colours: ${palette}`, async () => {
                const meanings = meaningsIn(container);
                await inForcedColours(elementsIn(container), palette);
                try {
                  expect(forcedColourFaults(container, meanings)).to.deep.equal([]);
                } finally {
                  await inPageColours();
                }
              });

          it('F8: is the same after leaving the page and coming back', async () => {
            const before = wordsIn(container);
            container.remove();
            document.body.append(container);
            await Promise.all(elementsIn(container).map((element) => element.updateComplete));
            expect(wordsIn(container)).to.deep.equal(before);
          });

          it('has written nothing else to the console than what is wrong with it', () => {
            const told = story.warning === undefined ? [] : [`warning: ${story.warning}`];
            // An element that cannot load its data says so in the console too.
            if (story.outcome !== 'error') expect([...new Set(log.messages)]).to.deep.equal(told);
          });
        });
      }
    });
  }
});
