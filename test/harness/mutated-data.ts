import fc from 'fast-check';

/** One change of a dataset. Everything in it can be written as JSON, so that a case that failed can be kept in a file. */
export interface DataChange {
  /** Which of all the places in the data, counted round and round. */
  readonly at: number;
  readonly kind: 'replace' | 'remove' | 'rename' | 'twice' | 'empty' | 'reverse' | 'cut';
  /** What takes its place. */
  readonly value: unknown;
}

/** JSON Pointers of everything in a value but the value itself. */
export function pointersOf(value: unknown, base = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const pointer = `${base}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    return [pointer, ...pointersOf(child, pointer)];
  });
}

type Container = Record<string, unknown>;

function change(data: unknown, { at, kind, value }: DataChange): void {
  const pointers = pointersOf(data);
  const keys = (pointers[at % pointers.length] ?? '')
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  const key = keys.pop() ?? '';
  const owner = keys.reduce<unknown>((each, name) => (each as Container)[name], data) as Container;
  const set = (name: string, to: unknown) =>
    Object.defineProperty(owner, name, { value: to, enumerable: true, configurable: true, writable: true });
  const target = owner[key];
  if (kind === 'replace') set(key, value);
  else if (kind === 'remove') {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else Reflect.deleteProperty(owner, key);
  } else if (kind === 'rename' && !Array.isArray(owner)) {
    Reflect.deleteProperty(owner, key);
    set(key.toUpperCase(), target);
  } else if (kind === 'twice' && Array.isArray(owner)) owner.push(structuredClone(target));
  else if (kind === 'empty') set(key, Array.isArray(target) ? [] : typeof target === 'object' ? {} : '');
  else if (kind === 'reverse' && Array.isArray(target)) target.reverse();
  else if (kind === 'cut' && typeof target === 'string') set(key, target.slice(0, target.length / 2));
}

/** A copy of the data after the changes, one after the other. */
export function changed(base: unknown, changes: readonly DataChange[]): unknown {
  const data: unknown = structuredClone(base);
  for (const each of changes) change(data, each);
  return data;
}

const AWKWARD: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e300,
  true,
  [],
  {},
  [[]],
  [null],
  [{}],
  '__proto__',
  'constructor',
  'toString',
  'javascript:alert(1)',
  '//evil.example/x',
  'www.council.gov.uk',
  '2026-02-30',
  '2026-10-25T01:30',
  '2027-03-28T01:30',
  '9999-12-31',
  '0001-01-01T00:00',
  '<img src=x onerror="window.tried = 1">',
  '${1}{{1}}&lt;b&gt;',
  'x'.repeat(3000),
  'é\u0301\u200B\u202E',
  '\uFFFD',
  '💥',
];

const anyChange: fc.Arbitrary<DataChange> = fc.record({
  at: fc.nat(),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('replace' as const) },
    { weight: 4, arbitrary: fc.constantFrom('remove', 'rename', 'twice', 'empty', 'reverse', 'cut') },
  ),
  value: fc.oneof(
    fc.constantFrom(...AWKWARD),
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  ),
});

/** A few changes anywhere in a dataset. */
export const anyChanges: fc.Arbitrary<DataChange[]> = fc.array(anyChange, { minLength: 1, maxLength: 6 });

/** How often a property is tried: `runs` in `npm test`, as many times more as MORE_RUNS says. */
export const runs = (count: number, more = '1'): number => count * Math.max(1, Number(more));
