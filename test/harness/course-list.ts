import type { ScpCourseFinder } from '../../src/elements/course-finder/course-finder.js';
import { exampleDataset } from '../fixtures/example/dataset.js';
import { press, rootOf } from './controls.js';

/** The example with courses of which several take place at once, each with one date. */
export const clashingCourses = {
  ...exampleDataset,
  courses: [
    ['First course', '10:00', '12:00'],
    ['Second course', '11:00', '13:00'],
    ['Third course', '12:30', '14:00'],
  ].map(([title, start, end], at) => ({
    id: `clash-${at}`,
    title,
    sessions: [{ id: 'only', start: `2027-04-01T${start}`, end: `2027-04-01T${end}`, place: 'Example Hall' }],
  })),
};

/** Picks whatever is on screen and matches, and unfolds the list. */
export async function openList(element: ScpCourseFinder, name = /./): Promise<void> {
  const buttons = [...rootOf(element).querySelectorAll<HTMLElement>('.cf-pick')];
  for (const button of buttons.filter(({ innerText }) => name.test(innerText.replace(/^.*:/s, '')))) button.click();
  press(rootOf(element).getElementById('my-list-button') as HTMLElement);
  await element.updateComplete;
}
