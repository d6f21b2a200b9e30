import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { hostPage } from './host-page.js';
import { useStage } from './stage.js';

/** What stories/guides/embedding.md tells people to write. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** Words that find some of the courses and not all. */
const QUERY = 'lado';

const countIn = async (place: Page | Frame): Promise<number> => place.locator('[part~="course"]').count();

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('url-state in frames and at plain addresses', () => {
  const stage = useStage({ site: true });

  const ready = (place: Page | Frame) => place.locator('[part~="course"]').first().waitFor();

  const search = async (place: Page | Frame): Promise<void> => {
    await place.getByRole('searchbox').fill(QUERY);
    await place.getByText(`for “${QUERY}”`).first().waitFor({ state: 'attached' });
  };

  /** A page of the host with a frame in it, once the frame shows its courses. */
  async function framed(body: string, isOurs: (frame: Frame) => boolean) {
    stage.host.pages.set('/page.html', hostPage('', body));
    const opened = await stage.visit();
    const frame = opened.page.frames().find(isOurs);
    assert.ok(frame);
    await ready(frame);
    return { opened, frame };
  }

  const ours = (address: string, sandbox = SANDBOX) =>
    framed(
      `<iframe src="${attribute(`${stage.site.origin}/frame/${address}`)}" title="Courses" width="100%" height="900" sandbox="${sandbox}"></iframe>`,
      (frame) => frame.url().startsWith(stage.site.origin),
    );

  for (const mode of ['query', 'hash'] as const) {
    const sign = mode === 'query' ? '&' : '#';

    it(`way 3, ${mode}: the frame keeps the state in its own address, never in that of the page around it`, async () => {
      const { opened, frame } = await ours(`course-finder.html?url-state=${mode}`);
      const all = await countIn(frame);
      await search(frame);
      const some = await countIn(frame);
      assert.ok(some > 0 && some < all, `${some} of ${all}`);
      await frame.waitForFunction((query) => location.href.includes(`course-finder.q=${query}`), QUERY);
      assert.equal(opened.page.url(), `${stage.host.origin}/page.html`);
      // Back takes back the step, and stays on the page.
      await opened.page.evaluate(() => history.back());
      await frame.waitForFunction(() => !location.href.includes('course-finder.q='));
      await frame.getByText(`for “${QUERY}”`).first().waitFor({ state: 'detached' });
      assert.equal(await countIn(frame), all);
      assert.equal(opened.page.url(), `${stage.host.origin}/page.html`);
      assert.deepEqual(opened.complaints, []);
    });

    it(`way 3, ${mode}: an address with a state shows it`, async () => {
      const { opened, frame } = await ours(`course-finder.html?url-state=${mode}${sign}course-finder.q=${QUERY}`);
      assert.equal(await frame.getByRole('searchbox').inputValue(), QUERY);
      await frame.getByText(`for “${QUERY}”`).first().waitFor({ state: 'attached' });
      assert.deepEqual(opened.complaints, []);
    });

    it(`way 4, ${mode}: the plain address keeps the state beside its scope, for a reload and for somebody else`, async () => {
      const { page } = await stage.visit(`${stage.site.origin}/course-finder.html?heading-level=3&url-state=${mode}`);
      await ready(page);
      await search(page);
      const some = await countIn(page);
      await page.waitForFunction((query) => location.href.includes(`course-finder.q=${query}`), QUERY);
      const address = page.url();
      assert.ok(address.includes('heading-level=3') && address.includes(`url-state=${mode}`), address);
      await page.reload();
      await ready(page);
      assert.equal(await countIn(page), some);
      const other = await stage.visit(address);
      await ready(other.page);
      assert.equal(await other.page.getByRole('searchbox').inputValue(), QUERY);
      assert.equal(await countIn(other.page), some);
      assert.deepEqual(other.complaints, []);
    });

    it(`F20: a page made of text (srcdoc), ${mode}: has no address, and works without`, async () => {
      const version = `${stage.site.origin}/v0`;
      const inner = `<scp-course-finder src="${stage.site.origin}/data/v1/dataset.json" url-state="${mode}"></scp-course-finder><script src="${version}/scp-course-finder.js"></script>`;
      for (const sandbox of ['', ` sandbox="${SANDBOX}"`]) {
        const { opened, frame } = await framed(
          `<iframe srcdoc="${attribute(inner)}" title="Courses" width="100%" height="900"${sandbox}></iframe>`,
          (each) => each.url() === 'about:srcdoc',
        );
        const steps = await opened.page.evaluate(() => history.length);
        const all = await countIn(frame);
        await search(frame);
        const some = await countIn(frame);
        assert.ok(some > 0 && some < all, `${some} of ${all}`);
        await frame.locator('[part~="course"]').getByRole('button').first().press('Enter');
        assert.equal(await frame.evaluate(() => location.href), 'about:srcdoc');
        assert.equal(opened.page.url(), `${stage.host.origin}/page.html`);
        assert.equal(await opened.page.evaluate(() => history.length), steps);
        assert.equal(await frame.getByRole('button', { name: /copy.*link/i }).count(), 0, 'a link to nowhere');
        assert.deepEqual(opened.complaints, []);
      }
    });
  }
});
