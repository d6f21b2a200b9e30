import type { Dataset, Term } from '../../domain/types.js';
import { relatedRecords } from '../../search/dataset-index.js';
import type { CourseResults } from './course-results.model.js';

/** How much each course has to do with what was typed. */
function weights(dataset: Dataset, { search, searched, scope }: CourseResults): ReadonlyMap<string, number> {
  // What the filters took away was found, the best first.
  if (searched.length > 0) return new Map(searched.map(({ course }, at) => [course.id, 1 / (at + 1)]));
  const related = relatedRecords(dataset, 'courses', search);
  return new Map(scope.entries.map(({ course }) => [course.id, related.get(course.id) ?? 0]));
}

/**
 * The category of the courses in scope that is nearest to what the reader asked for: a ticked one, else the one whose
 * courses have most to do with the typed words, as far as the search knows any of them. None rather than a wrong one.
 */
export function nearestCategory(dataset: Dataset, results: CourseResults): readonly Term[] {
  const { scope, search, ticks } = results;
  const choices = scope.facets.find(({ id }) => id === 'category')?.choices ?? [];
  const ticked = choices.find(({ id }) => ticks.get('category')?.has(id));
  if (ticked !== undefined) return [ticked];
  if (search === '') return [];
  const weightOf = weights(dataset, results);
  const sums = new Map<string, number>();
  for (const { course } of scope.entries)
    for (const category of course.categories)
      sums.set(category, (sums.get(category) ?? 0) + (weightOf.get(course.id) ?? 0));
  const sumOf = ({ id }: Term): number => sums.get(id) ?? 0;
  const [best] = [...choices].sort((a, b) => sumOf(b) - sumOf(a));
  return best !== undefined && sumOf(best) > 0 ? [best] : [];
}
