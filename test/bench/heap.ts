import type { CDPSession } from 'playwright-core';

/** How many objects of ours a page holds. */
export interface Copies {
  /** Courses of a dataset that has been read. */
  readonly courses: number;
  /** Words of a search index. */
  readonly words: number;
}

/** The fields by which an object is told, whatever the minifier made of its class. */
const COURSE = ['aliases', 'categories', 'sessions', 'format'];
const WORD = ['stem', 'positions', 'weights'];

/** The part of V8's format of a heap snapshot that is read here. Numbers stand in rows, with these names of columns. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly edge_fields: string[]; readonly edge_types: [string[]] };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

async function snapshotOf(cdp: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** Counts the objects that have all of some fields. */
export async function copiesIn(cdp: CDPSession): Promise<Copies> {
  const { snapshot, nodes, edges, strings } = await snapshotOf(cdp);
  const {
    node_fields: nodeFields,
    edge_fields: edgeFields,
    edge_types: [edgeTypes],
  } = snapshot.meta;
  const property = edgeTypes.indexOf('property');
  const edgeCount = nodeFields.indexOf('edge_count');
  const counts = { courses: 0, words: 0 };
  let edge = 0;
  for (let node = 0; node < nodes.length; node += nodeFields.length) {
    const names = new Set<string>();
    for (let left = nodes[node + edgeCount] ?? 0; left > 0; left--) {
      if (edges[edge] === property) names.add(strings[edges[edge + edgeFields.indexOf('name_or_index')] ?? 0] ?? '');
      edge += edgeFields.length;
    }
    if (COURSE.every((name) => names.has(name))) counts.courses++;
    if (WORD.every((name) => names.has(name))) counts.words++;
  }
  return counts;
}
