import { expect, waitUntil } from '@open-wc/testing';
import '../../src/elements/week-programme/define.js';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { savedBy } from '../harness/downloads.js';
import { buttonOf, byWords, readyElement, rootOf, tickOf, wordsOf, unfold } from '../harness/element.js';
import { exampleWeek } from '../harness/week-programme.js';

describe('<scp-week-programme>: filters, other weeks and calendar files', () => {
  it('offers what is ahead, and the whole week, as calendar files', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    const [day] = await savedBy(() => buttonOf(element, /^Download a calendar file of this day/).click());
    expect(day?.name).to.equal('example-practice-week-wednesday-10-march.ics');
    expect(day?.text).to.include('Speaking with a child').and.not.to.include('Working with families');
    const [week] = await savedBy(() => buttonOf(element, /^Download a calendar file of the week/).click());
    expect(week?.name).to.equal('example-practice-week.ics');
    expect(week?.text).to.include('Working with families').and.not.to.include('secret');
  });

  it('offers the same ways into a calendar for one date, for each of several and for a day that has not opened', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    const ways = async (name: RegExp) => {
      const summary = byWords(element, 'summary', name);
      const [file] = await savedBy(() => {
        summary.click();
        summary.parentElement?.querySelector('button')?.click();
      });
      const links = [...(summary.parentElement?.querySelectorAll('a') ?? [])];
      return { file, links: links.map((link) => `${link.innerText} ${link.href}`.replace(/\s+/g, ' ')) };
    };
    expect(() => byWords(element, 'summary', /What a school day/), 'what has no time').to.throw();
    for (const [name, calendarFile, start, text] of [
      [/^Add to calendar\s+Speaking with a child/, 'speaking-with-a-child', '20270310T150000Z', /Speaking%20with/],
      [/^Add 1:30pm to calendar\s+Exploitation/, 'exploitation-toolkit-tour', '20270310T133000Z', /Exploitation/],
      [/^Add 7pm to calendar\s+Exploitation/, 'exploitation-toolkit-tour', '20270310T190000Z', /Exploitation/],
      [/^Add to calendar\s+Thursday 11 March/, 'thursday-11-march', '20270311', /Example%20Practice%20Week&/],
    ] as const) {
      const { file, links } = await ways(name);
      expect(file?.name).to.match(new RegExp(`^${calendarFile}.*ics$`));
      expect(file?.text.match(/DTSTART.*/g)?.join()).to.match(new RegExp(`:${start}\\r?$`));
      expect(file?.text).not.to.include('secret');
      expect(links[0])
        .to.match(/^Google Calendar/)
        .and.to.match(text)
        .and.to.include(start);
      expect(links[1])
        .to.match(/^Outlook on the web/)
        .and.to.match(text);
      expect(links.join()).not.to.include('secret');
    }
    await expectAccessible(element);
  });

  it('filters a busy week by audience, type and area, and says so where nothing is left', async () => {
    const items = Array.from({ length: 6 }, (_, at) => ({
      id: `busy-${at}`,
      type: at % 2 === 0 ? 'podcast' : 'briefing',
      title: `Busy ${at}`,
      audience: at === 0 ? ['police'] : ['health'],
    }));
    const [week] = exampleDataset.weeks;
    const days = week?.days.map((day) => (day.date === '2027-03-09' ? { ...day, items } : day));
    const element = await readyElement<ScpWeekProgramme>(
      exampleWeek({ ...exampleDataset, weeks: [{ ...week, days }] }),
    );
    buttonOf(element, /^Tue/).click();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Busy 1');
    await expectAccessible(element);
    tickOf(element, /^Police/).click();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Busy 0').and.not.to.include('Busy 1');
    expect(wordsOf(element), 'what is for everyone stays').to.include('A film, to be chosen');
    tickOf(element, /^Podcast/).click();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Nothing on this day matches the filters.');
    await waitUntil(
      () => rootOf(element).querySelector('[role="status"]')?.textContent === '1 item',
      'the status speaks',
    );
    await expectAccessible(element);
    buttonOf(element, /^Clear filters/).click();
    await element.updateComplete;
    expect(wordsOf(element)).to.include('Busy 1');
    expect(rootOf(element).activeElement, 'focus is kept').not.to.equal(null);
  });

  it('offers what the filters leave as a calendar file, and nothing where none of it has a date to come', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek(exampleDataset, '2026-06-16T08:00', 'full-week'));
    tickOf(element, /^Tour/).click();
    await element.updateComplete;
    const [file] = await savedBy(() => buttonOf(element, /^Download a calendar file of what the filters show/).click());
    expect(file?.name).to.equal('example-summer-week-tour.ics');
    expect(file?.text.match(/BEGIN:VEVENT/g)?.length).to.equal(4);
    tickOf(element, /^Tour/).click();
    tickOf(element, /^Podcast/).click();
    await element.updateComplete;
    expect(() => buttonOf(element, /^Download a calendar file of (what|the)/)).to.throw();
  });

  it('gives each date of what is repeated its place, its state, its booking and its file', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek(exampleDataset, '2026-06-16T08:00', 'full-week'));
    const words = wordsOf(element).replace(/\s+/g, ' ');
    for (const part of ['9am to 9:45am Online Full', 'Example Hall, Newport', 'Step-free.', 'Again in the autumn'])
      expect(words).to.include(part);
    unfold(element, /^Add to calendar\s+A tour of the infants toolkit, Tuesday 16 June 2026 2pm/);
    const [file] = await savedBy(() =>
      buttonOf(element, /^Calendar file\s+A tour of the infants toolkit, Tuesday 16 June 2026 2pm/).click(),
    );
    expect(file?.text).to.include('DTSTART:20260616T130000Z').and.not.to.include('DTSTART:20260616T080000Z');
    await expectAccessible(element);
  });

  it('shows no filters where there is little to filter', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    expect(rootOf(element).querySelector('[part="filters"]')).to.equal(null);
  });

  it('turns to another week and back, and takes focus to its days', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    buttonOf(element, /^Example Autumn Week/).click();
    await waitUntil(() => rootOf(element).activeElement?.classList.contains('wp-strip'), 'focus goes to the days');
    expect(wordsOf(element, 'h2')).to.equal('Example Autumn Week');
    expect(wordsOf(element))
      .to.include('Thursday 22 to Wednesday 28 October 2026')
      .and.to.include('This week has ended');
    await expectAccessible(element);
    buttonOf(element, /^Example Practice Week/).click();
    await element.updateComplete;
    expect(wordsOf(element, 'h2')).to.equal('Example Practice Week');
    await waitUntil(
      () => rootOf(element).querySelector('[role="status"]')?.textContent === '',
      'no day is said to have opened',
    );
  });
});
