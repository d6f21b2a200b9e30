import { formatPartialDate } from '../../domain/format-time.js';
import { newestFirst } from '../../domain/list-order.js';
import { perDataset } from '../../domain/per-dataset.js';
import { safeUrl } from '../../domain/safe-url.js';
import { plural } from '../../domain/text.js';
import type { Dataset, Notice } from '../../domain/types.js';
import { noticeDocument } from '../../search/dataset-index.js';
import { findRecords } from '../../search/find-records.js';
import type { HighlightPart } from '../../search/highlight.js';
import { hitParts, matchedElsewhere } from '../../search/hit-parts.js';
import type { SearchHit } from '../../search/search-index.js';
import type { ReaderChoices } from './library-choices.model.js';
import { isAbout, scopeWords, type LibraryScope } from './library-scope.model.js';
import { panelKey } from './library-view.model.js';
import { relatedCount, relatedRecords, type RelatedRecords } from './related.model.js';
import { withFirst, type OutwardLink, type ResultList } from './resource-list.model.js';

/** A piece of news in the list. */
export interface NoticeItem {
  readonly id: string;
  /** Names its panel and what is unfolded. */
  readonly key: string;
  readonly name: string;
  /** The name in pieces, those that a search matched marked. */
  readonly nameParts: readonly HighlightPart[];
  /** What the search matched where the name does not show it; empty otherwise. */
  readonly matched: string;
  /** `From the board`, or `News`. */
  readonly kind: string;
  /** `Spring 2026`, `2 March 2027`; empty if not known. */
  readonly date: string;
  readonly summary: string | undefined;
  readonly contentNote: string | undefined;
  /** Null if it has no address that may be linked to. */
  readonly link: OutwardLink | null;
  /** Whether there is more to unfold. */
  readonly more: boolean;
  /** Null while it is folded. */
  readonly detail: { readonly paragraphs: readonly string[]; readonly related: RelatedRecords } | null;
}

const NOUN = ['notice', 'notices'] as const;

/** Newest first. A date known less exactly comes after those within it; what has only words for its date comes last. */
const newest = perDataset(({ notices }) => [...notices].sort(newestFirst(({ date }) => date)));

function itemModel(dataset: Dataset, notice: Notice, hit: SearchHit | undefined, opened: boolean): NoticeItem {
  const { date, dateNote, paragraphs } = notice;
  const related = relatedRecords(dataset, notice);
  const safe = safeUrl(notice.url ?? '');
  return {
    id: notice.id,
    key: panelKey('news', notice.id),
    name: notice.title,
    nameParts: hitParts(notice.title, hit),
    matched: matchedElsewhere(noticeDocument(dataset, notice), hit),
    kind: notice.kind === 'board' ? 'From the board' : 'News',
    date: dateNote ?? (date === undefined ? '' : formatPartialDate(date)),
    summary: notice.summary,
    contentNote: notice.contentNote,
    link: safe === null ? null : { url: safe.href, label: notice.urlTitle ?? 'Read more', host: safe.host },
    more: paragraphs.length > 0 || relatedCount(related) > 0,
    detail: opened ? { paragraphs, related } : null,
  };
}

/** The news: newest first, or the best matches of a search. */
export function noticeList(dataset: Dataset, scope: LibraryScope, choices: ReaderChoices): ResultList<NoticeItem> {
  const all = newest(dataset);
  // A page that starts with topics no notice has still shows the news.
  const about = all.filter((each) => isAbout(scope.topics, each));
  const narrowed = !choices.scopeLeft && about.length > 0 && about.length < all.length;
  const chosen = narrowed ? about : all;
  const { found, hits } = findRecords(dataset, 'notices', chosen, choices.query);
  const results = withFirst(found, choices);
  return {
    query: choices.query,
    count: plural(results.length, ...NOUN),
    found: results.length,
    items: results
      .slice(0, choices.shown)
      .map((each) => itemModel(dataset, each, hits.get(each.id), choices.opened.has(panelKey('news', each.id)))),
    facets: [],
    ordering: { order: '', orders: [] },
    scope: narrowed ? scopeWords(dataset, { ...scope, types: new Set() }, chosen.length, all.length, NOUN) : null,
  };
}
