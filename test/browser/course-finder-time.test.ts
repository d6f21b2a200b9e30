import { expect, waitUntil } from '@open-wc/testing';
import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { example, press, status } from '../harness/course-finder.js';
import { buttonOf, focusOf, linkOf, readyElement, resultsOf, rootOf, tickOf, wordsOf } from '../harness/element.js';

const dated = (id: string, start: string) => ({
  id,
  title: id,
  sessions: [{ id: `${id}-1`, start, bookingUrl: `https://example.org/${id}` }],
});

/** What the example's clock says, and what it says later. It is 10 March at first. */
const later = async (element: ScpCourseFinder, moment: string): Promise<void> => {
  element.previewDate = moment;
  await element.updateComplete;
  await Promise.resolve();
};

const listed = {
  ...exampleDataset,
  courses: [
    dated('Second', '2027-03-20T10:00'),
    dated('First', '2027-03-11T10:00'),
    { id: 'None', title: 'None' },
    {
      id: 'closing',
      title: 'Closing',
      sessions: [
        {
          id: 'c',
          start: '2027-04-20T10:00',
          bookingUrl: 'https://example.org/c',
          bookingCloses: '2027-03-12T12:00',
        },
      ],
    },
  ],
};

const agendaOf = (element: Element): string[] =>
  [...rootOf(element).querySelectorAll<HTMLElement>('.ag-name')].map((name) => name.innerText);

describe('<scp-course-finder> while time passes', () => {
  it('keeps the order of the list while the reader is in it', async () => {
    const element = await readyElement<ScpCourseFinder>(example(listed));
    const select = rootOf(element).querySelector('select') as HTMLSelectElement;
    select.value = 'date';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(['First', 'Second', 'Closing', 'None']);
    buttonOf(element, /^First/).focus();
    await later(element, '2027-03-13');
    expect(resultsOf(element)).to.deep.equal(['First', 'Second', 'Closing', 'None']);
    expect(focusOf(element)).to.equal(buttonOf(element, /^First/));
    select.focus();
    element.requestUpdate();
    await element.updateComplete;
    expect(resultsOf(element)).to.deep.equal(['Second', 'Closing', 'First', 'None']);
  });

  it('keeps a date that is over where the reader is, says that it is past, and takes focus to its course', async () => {
    const element = await readyElement<ScpCourseFinder>(example(listed));
    await press(element, buttonOf(element, /^First/));
    linkOf(element, /^Book\s*First/).focus();
    await later(element, '2027-03-13');
    expect(wordsOf(element, '#course-First [part="session"]')).to.match(/Thursday 11 March 2027[^]*Past/);
    expect(() => linkOf(element, /^Book\s*First/)).to.throw();
    await waitUntil(() => focusOf(element) === buttonOf(element, /^First/));
    await press(element, rootOf(element).querySelector('input[type="search"]') as HTMLElement);
    await later(element, '2027-03-14');
    expect(rootOf(element).querySelector('#course-First [part="session"]')).to.equal(null);
    expect(wordsOf(element, '#course-First')).to.include('Show 1 past date');
  });

  it('takes focus to what is left to do with a date when its booking closes', async () => {
    const element = await readyElement<ScpCourseFinder>(example(listed));
    await press(element, buttonOf(element, /^Closing/));
    linkOf(element, /^Book\s*Closing/).focus();
    await later(element, '2027-03-13');
    expect(wordsOf(element, '#course-closing')).to.include('Booking has closed');
    await waitUntil(() => focusOf(element)?.matches('#course-closing [part="session"] summary'));
  });

  it('keeps a course of a filter by time in the list, and says nothing of it', async () => {
    const element = await readyElement<ScpCourseFinder>(example(listed));
    await press(element, tickOf(element, /^Next month/));
    expect(resultsOf(element)).to.deep.equal(['Closing']);
    await waitUntil(() => status(element) === '1 course', 'the status speaks', { timeout: 3000 });
    const title = buttonOf(element, /^Closing/);
    title.focus();
    await later(element, '2027-05-02');
    expect(resultsOf(element)).to.deep.equal(['Closing']);
    expect(focusOf(element)).to.equal(title);
    expect(status(element)).to.equal('1 course');
    expect(tickOf(element, /^Next month/).checked).to.equal(true);
  });

  it('keeps the choices of a filter while the reader is among them', async () => {
    const element = await readyElement<ScpCourseFinder>(example(listed));
    const box = tickOf(element, /^This month/);
    box.focus();
    await later(element, '2027-04-01');
    expect(focusOf(element)).to.equal(box);
    expect(wordsOf(element, '.facets')).to.include('This month (2)');
  });

  it('keeps the agenda as it is while the reader is in it', async () => {
    const element = await readyElement<ScpCourseFinder>(example(listed));
    await press(element, buttonOf(element, /^Dates$/));
    expect(agendaOf(element)).to.deep.equal(['First', 'Second', 'Closing']);
    linkOf(element, /^Book\s*First/).focus();
    await later(element, '2027-03-13');
    expect(agendaOf(element)).to.deep.equal(['First', 'Second', 'Closing']);
    expect(wordsOf(element, '[part="session"]')).to.include('Past');
    await waitUntil(() => focusOf(element) === buttonOf(element, /^See the course\s*First/));
    buttonOf(element, /^Dates$/).focus();
    await later(element, '2027-03-14');
    expect(agendaOf(element)).to.deep.equal(['Second', 'Closing']);
  });
});
