import { expect, waitUntil } from '@open-wc/testing';
import '../../src/elements/week-programme/define.js';
import type { ScpWeekProgramme } from '../../src/elements/week-programme/week-programme.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { expectAccessible } from '../harness/axe.js';
import { savedBy } from '../harness/downloads.js';
import { buttonOf, readyElement, rootOf, tickOf, wordsOf, unfold } from '../harness/element.js';
import { exampleWeek } from '../harness/week-programme.js';

describe('<scp-week-programme>: filters, other weeks and calendar files', () => {
  it('offers what is ahead, and the whole week, as calendar files', async () => {
    const element = await readyElement<ScpWeekProgramme>(exampleWeek());
    expect(() => buttonOf(element, /^Add to calendar\s+What a school day/)).to.throw();
    const [tour] = await savedBy(() => buttonOf(element, /^Add to calendar\s+Exploitation Toolkit tour/).click());
    expect(tour?.name).to.equal('exploitation-toolkit-tour.ics');
    expect(tour?.text.match(/BEGIN:VEVENT/g)?.length, 'this afternoon and this evening').to.equal(2);
    const [day] = await savedBy(() => buttonOf(element, /^Add this day to my calendar/).click());
    expect(day?.name).to.equal('example-practice-week-wednesday-10-march.ics');
    expect(day?.text).to.include('Speaking with a child').and.not.to.include('Working with families');
    const [locked] = await savedBy(() => buttonOf(element, /^Add to calendar\s+Thursday 11 March/).click());
    expect(locked?.text).to.include('DTSTART;VALUE=DATE:20270311').and.not.to.include('secret');
    const [week] = await savedBy(() => buttonOf(element, /^Add the week to my calendar/).click());
    expect(week?.name).to.equal('example-practice-week.ics');
    expect(week?.text).to.include('Working with families').and.not.to.include('secret');
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
    const [file] = await savedBy(() => buttonOf(element, /^Add what the filters show to my calendar/).click());
    expect(file?.name).to.equal('example-summer-week-tour.ics');
    expect(file?.text.match(/BEGIN:VEVENT/g)?.length).to.equal(4);
    tickOf(element, /^Tour/).click();
    tickOf(element, /^Podcast/).click();
    await element.updateComplete;
    expect(() => buttonOf(element, /to my calendar$/)).to.throw();
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
