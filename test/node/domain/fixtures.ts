import type { Chart, Contact, Course, Indicator, Session, Week, WeekDay, WeekItem } from '../../../src/domain/types.js';

/** Whole records of the data with a few fields set. */
export function aWeek(fields: Partial<Week> = {}): Week {
  return { id: 'week', title: 'Week', unlockTime: '07:00', days: [], areas: [], ...fields };
}

export function aDay(date: string, fields: Partial<WeekDay> = {}): WeekDay {
  return { date, reveal: 'themes', themes: [], items: [], ...fields };
}

export function anItem(fields: Partial<WeekItem> = {}): WeekItem {
  return {
    id: 'item',
    type: 'webinar',
    title: 'Item',
    sessions: [],
    online: false,
    audience: [],
    status: 'confirmed',
    revision: 0,
    ...fields,
  };
}

export function aSession(fields: Partial<Session> = {}): Session {
  return { id: 'session', online: false, status: 'scheduled', revision: 0, ...fields };
}

export function aCourse(fields: Partial<Course> = {}): Course {
  return {
    id: 'course',
    title: 'Course',
    aliases: [],
    outcomes: [],
    categories: [],
    topics: [],
    new: false,
    format: 'course',
    online: false,
    audience: [],
    eligibleAreas: [],
    tour: false,
    resources: [],
    sessions: [],
    ...fields,
  };
}

export function aContact(fields: Partial<Contact> = {}): Contact {
  return {
    id: 'contact',
    area: 'hampshire',
    purpose: 'report',
    title: 'Contact',
    hours: '',
    confirmedOn: null,
    faulty: false,
    ...fields,
  };
}

export function anIndicator(fields: Partial<Indicator> = {}): Indicator {
  return { id: 'sign', domain: 'home', level: '2', ages: [], text: 'Sign', sources: [], signedOff: false, ...fields };
}

/** A chart with four levels of which the first is the baseline, three domains and two ages, but no signs or rules. */
export function aChart(fields: Partial<Chart> = {}): Chart {
  return {
    id: 'chart',
    title: 'Chart',
    status: 'illustrative',
    levelTerm: 'level of need',
    levelTermPlural: 'levels of need',
    levels: ['1', '2', '3', '4'].map((id) => ({ id, name: `Name ${id}`, baseline: id === '1', otherNames: [] })),
    domains: ['home', 'food', 'health'].map((id) => ({ id, name: id })),
    ages: ['baby', 'teen'].map((id) => ({ id, name: id })),
    indicators: [],
    rules: [],
    cases: [],
    nextSteps: [],
    notes: [],
    areas: [],
    incomplete: false,
    ...fields,
  };
}
