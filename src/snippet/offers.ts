import { capitalised } from '../domain/text.js';
import type { Dataset } from '../domain/types.js';
import { vocabularyTitle } from '../domain/vocabulary.js';
import { catalogueAt } from '../elements/course-finder/course-catalogue.model.js';
import { courseFacets } from '../elements/course-finder/course-facets.model.js';
import { attributesFor } from './snippet.js';
import type { ElementName } from './elements.js';

/** A value that an attribute may have, and what people read for it. */
export interface OfferedValue {
  readonly value: string;
  readonly title: string;
}

/** An attribute that limits what an element starts with, and the values that the data has for it. */
export interface Offer {
  readonly attribute: string;
  /** What is chosen, for example `Topics`. */
  readonly title: string;
  /** What no choice means, for example `All topics`. */
  readonly none: string;
  /** Whether several may be chosen at once. */
  readonly many: boolean;
  readonly values: readonly OfferedValue[];
}

interface Terms {
  readonly id: string;
  readonly title: string;
}

/** Values in the order of the list of choices, those that records use and the list lacks last. */
function used(terms: readonly Terms[], ids: Iterable<string>): OfferedValue[] {
  const left = new Set(ids);
  const listed = terms.filter(({ id }) => left.delete(id)).map(({ id }) => id);
  return [...listed, ...left].map((value) => ({ value, title: vocabularyTitle(terms, value) }));
}

const whole = (records: readonly Terms[]): OfferedValue[] => records.map(({ id, title }) => ({ value: id, title }));

const COURSE_WORDS = new Map([
  ['category', ['Topics of courses', 'All topics']],
  ['audience', ['For whom', 'Everyone']],
  ['format', ['Kinds of course', 'All kinds']],
]);

/** What the finder itself reads of its attributes: an id that no course has would be ignored. */
function courseOffers(dataset: Dataset, at: number): Offer[] {
  const { entries } = catalogueAt(dataset, at);
  const facets = courseFacets(dataset);
  const terms = { category: dataset.courseCategories, audience: dataset.audiences, format: dataset.courseFormats };
  return [...COURSE_WORDS].map(([attribute, [title = '', none = '']]) => ({
    attribute,
    title,
    none,
    many: true,
    values: used(
      terms[attribute as keyof typeof terms],
      entries.flatMap((entry) => [...(facets.find(({ id }) => id === attribute)?.values(entry) ?? [])]),
    ),
  }));
}

const topics = (dataset: Dataset, records: readonly { readonly topics: readonly string[] }[]): Offer => ({
  attribute: 'topic',
  title: 'Topics',
  none: 'All topics',
  many: true,
  values: used(
    dataset.topics,
    records.flatMap((record) => record.topics),
  ),
});

const VIEWS = ['resources', 'news', 'priorities'] as const;

function own(dataset: Dataset, element: ElementName, at: number): Offer[] {
  const { weeks, toolkits, charts, resources, notices, resourceTypes } = dataset;
  switch (element) {
    case 'course-finder':
      return courseOffers(dataset, at);
    case 'week-programme':
      return [
        {
          attribute: 'week',
          title: 'Week',
          none: 'The one that is on, else the next, else the last',
          many: false,
          values: whole(weeks),
        },
      ];
    case 'toolkit-browser':
      return [
        { attribute: 'toolkit', title: 'Toolkits', none: 'All toolkits', many: true, values: whole(toolkits) },
        topics(dataset, toolkits),
      ];
    case 'threshold-chart':
      return [
        { attribute: 'chart', title: 'Chart', none: 'The first in the data', many: false, values: whole(charts) },
      ];
    case 'resource-library':
      return [
        {
          attribute: 'view',
          title: 'Part to start with',
          none: 'The first that there is',
          many: false,
          values: VIEWS.map((value) => ({ value, title: capitalised(value) })),
        },
        topics(dataset, [...resources, ...notices]),
        {
          attribute: 'type',
          title: 'Types of resource',
          none: 'All types',
          many: true,
          values: used(
            resourceTypes,
            resources.map(({ type }) => type),
          ),
        },
      ];
  }
}

/**
 * What an editor may choose for an element, from the data: only what the element would not ignore.
 * @param at epoch milliseconds
 */
export function offersFor(dataset: Dataset, element: ElementName, at: number): readonly Offer[] {
  const area: Offer = {
    attribute: 'area',
    title: 'Area whose contacts come first',
    none: 'All areas side by side',
    many: false,
    values: whole(dataset.areas),
  };
  const known = attributesFor(element);
  // Only the chart shows contacts.
  const offers = element === 'threshold-chart' ? [...own(dataset, element, at), area] : own(dataset, element, at);
  return offers.filter(({ attribute, values }) => known.includes(attribute) && values.length > 0);
}
