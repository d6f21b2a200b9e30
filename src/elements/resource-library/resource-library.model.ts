import type { Dataset } from '../../domain/types.js';
import type { ReaderChoices } from './library-choices.model.js';
import { libraryScope } from './library-scope.model.js';
import { LIBRARY_VIEWS, libraryView, type LibraryView } from './library-view.model.js';
import { noticeList, type NoticeItem } from './notice-list.model.js';
import { prioritiesModel, type PrioritiesModel } from './priorities.model.js';
import { resourceList, type ResourceItem, type ResultList } from './resource-list.model.js';

/** What the reader and the page chose. */
export interface LibraryChoices extends ReaderChoices {
  /** Text of the `view` attribute: the part to start with. */
  readonly view: string | undefined;
  /** Text of the `topic` attribute: topics to start with. */
  readonly topic: string | undefined;
  /** Text of the `type` attribute: types of resource to start with. */
  readonly type: string | undefined;
}

/** A button that leads to a part of the library. */
export interface ViewTab {
  readonly id: LibraryView;
  readonly label: string;
  readonly current: boolean;
}

/** What the resource library shows. */
export type LibraryModel = {
  /** The parts that there are. With one, there is nothing to choose. */
  readonly views: readonly ViewTab[];
  /** What the page's attributes ask for in vain. */
  readonly warnings: readonly string[];
} & (
  | { readonly kind: 'none' }
  | { readonly kind: 'resources'; readonly list: ResultList<ResourceItem> }
  | { readonly kind: 'news'; readonly list: ResultList<NoticeItem> }
  | { readonly kind: 'priorities'; readonly priorities: PrioritiesModel }
);

function presentViews({ resources, notices, priorities }: Dataset) {
  const present = { resources: resources.length > 0, news: notices.length > 0, priorities: priorities !== undefined };
  return LIBRARY_VIEWS.filter(({ id }) => present[id]);
}

/** What to show of a dataset's resources, news and priorities. */
export function libraryModel(dataset: Dataset, choices: LibraryChoices): LibraryModel {
  const scope = libraryScope(dataset, choices.topic, choices.type);
  const present = presentViews(dataset);
  const asked = choices.chosenView ?? libraryView(choices.view);
  const view = (present.find(({ id }) => id === asked) ?? present[0])?.id;
  const wrongView = choices.view !== undefined && libraryView(choices.view) === null;
  const common = {
    views: present.map(({ id, label }) => ({ id, label, current: id === view })),
    warnings: [
      ...(wrongView
        ? [`The attribute view is "${choices.view}". It can be resources, news or priorities. It was ignored.`]
        : []),
      ...scope.warnings,
    ],
  };
  if (view === undefined) return { ...common, kind: 'none' };
  switch (view) {
    case 'resources':
      return { ...common, kind: 'resources', list: resourceList(dataset, scope, choices) };
    case 'news':
      return { ...common, kind: 'news', list: noticeList(dataset, scope, choices) };
    case 'priorities': {
      const priorities = prioritiesModel(dataset, choices.opened);
      return priorities === null ? { ...common, kind: 'none' } : { ...common, kind: 'priorities', priorities };
    }
  }
}
