import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeSnippet } from '../../../src/cli/snippet.js';
import { readArguments, siteIn, UsageError } from '../../../src/cli/snippet-options.js';
import { DEFAULT_COLOURS } from '../../../src/snippet/contrast.js';
import { ELEMENTS } from '../../../src/snippet/elements.js';

const AT = Date.UTC(2026, 10, 22, 12);

describe('npm run snippet', () => {
  const run = (...args: string[]) => {
    const said: string[] = [];
    const written: string[] = [];
    const code = writeSnippet(args, AT, { write: (part) => written.push(part), say: (part) => said.push(part) });
    return { code, written: written.join(''), said: said.join('\n') };
  };

  const FINDER = ['--element', 'course-finder'];

  const WRONG = new Map<string, [args: string[], sentence: string]>([
    ['no element', [[], `--element is missing: write one of ${ELEMENTS.map(({ name }) => name).join(', ')}.`]],
    [
      'an unknown element',
      [['--element', 'x'], `--element is “x”: write one of ${ELEMENTS.map(({ name }) => name).join(', ')}.`],
    ],
    ['an unknown way', [[...FINDER, '--way', '5'], '--way is “5”: write one of 1, 2, 3, 4.']],
    [
      'an unknown channel',
      [[...FINDER, '--channel', 'newest'], '--channel is “newest”: write one of fixed, following.'],
    ],
    [
      'an attribute of another element',
      [
        [...FINDER, '--toolkit', 'x'],
        '--toolkit is not for course-finder: leave it out, or choose toolkit-browser with --element.',
      ],
    ],
    [
      'an attribute of two other elements',
      [
        [...FINDER, '--topic', 'x'],
        '--topic is not for course-finder: leave it out, or choose toolkit-browser or resource-library with --element.',
      ],
    ],
    [
      'state in the address for a chart',
      [
        ['--element', 'threshold-chart', '--url-state', 'query'],
        '--url-state is not for threshold-chart: leave it out, or choose course-finder or week-programme or toolkit-browser or resource-library with --element.',
      ],
    ],
    [
      'an option that there is not',
      [[...FINDER, '--nonsense', 'x'], 'There is no option --nonsense: --help names those that there are.'],
    ],
    ['a short option', [[...FINDER, '-e'], 'There is no option -e: --help names those that there are.']],
    [
      'a word alone',
      [
        [...FINDER, '--heading', 'Our', 'courses'],
        '“courses” stands alone: write the name of an option before it, or quotes around all words of one value.',
      ],
    ],
    [
      'an option at the end without its value',
      [[...FINDER, '--way'], '--way has no value: write one after it, or leave it out.'],
    ],
    [
      'an option without its value before another',
      [['--element', '--way', '1'], '--element has no value: write one after it, or leave it out.'],
    ],
    ['an empty value', [[...FINDER, '--out', ''], '--out is empty: write a value after it, or leave it out.']],
    [
      'a value where there is none',
      [[...FINDER, '--debug=yes'], '--debug is “yes”: it takes no value, so write --debug alone.'],
    ],
    [
      'an option twice',
      [
        [...FINDER, '--category', 'neglect', '--category', 'domestic-abuse'],
        '--category is there twice: give it once, with commas between several ids.',
      ],
    ],
    [
      'a name that is no colour of the elements',
      [
        [...FINDER, '--colour', 'brand=#7a1f3d'],
        `--colour brand=#7a1f3d names no colour of the elements: write, for example, accent=#7a1f3d, with one of ${[...DEFAULT_COLOURS.keys()].join(', ')}.`,
      ],
    ],
    [
      'something that is no colour',
      [
        [...FINDER, '--colour', 'accent=red'],
        '--colour accent=red has no colour that can be read: write # and six digits or letters from a to f, for example accent=#7a1f3d.',
      ],
    ],
    [
      'a week that the data has not',
      [
        ['--element', 'week-programme', '--week', '1999'],
        '--week names “1999”, which the data does not have: write one of safeguarding-week-2023.',
      ],
    ],
    [
      'two areas, of which one can come first',
      [
        ['--element', 'threshold-chart', '--area', 'isle-of-wight,hampshire'],
        '--area names 2 ids, and can have one: choose between isle-of-wight and hampshire.',
      ],
    ],
    [
      'a level of heading that there is not',
      [[...FINDER, '--heading-level', '9'], '--heading-level is “9”: write one of 1, 2, 3, 4, 5.'],
    ],
    [
      'a place to save that there is not',
      [[...FINDER, '--save', 'yes'], '--save is “yes”: write device, or leave it out.'],
    ],
    [
      'another place for the state than the address',
      [[...FINDER, '--url-state', 'path'], '--url-state is “path”: write one of query, hash.'],
    ],
    [
      'a preview on no day',
      [
        [...FINDER, '--preview-date', '13/05/2026'],
        '--preview-date is “13/05/2026”: write a day such as 2026-11-22, or a day and a time such as 2026-11-22T09:30.',
      ],
    ],
    [
      'a preview on a day that there is not',
      [
        [...FINDER, '--preview-date', '2026-02-30'],
        '--preview-date is “2026-02-30”: write a day such as 2026-11-22, or a day and a time such as 2026-11-22T09:30.',
      ],
    ],
    [
      'a site without a protocol',
      [
        [...FINDER, '--site', 'elements.example.org'],
        '--site is “elements.example.org”: write an address that starts with https://, for example https://elements.example.org/.',
      ],
    ],
    [
      'a site without encryption',
      [
        [...FINDER, '--site', 'http://elements.example.org'],
        '--site is “http://elements.example.org”: only localhost may be without encryption, so start it with https://, for example https://elements.example.org/.',
      ],
    ],
    [
      'a site with a query',
      [
        [...FINDER, '--site', 'https://elements.example.org/?v=1'],
        '--site is “https://elements.example.org/?v=1”: leave out question marks, #, spaces, user name and password, for example https://elements.example.org/.',
      ],
    ],
    [
      'a dataset that is not there',
      [
        [...FINDER, '--data', 'nope.json'],
        '--data is nope.json, where there is no file that can be read: name the dataset.',
      ],
    ],
    [
      'a dataset that is none',
      [
        [...FINDER, '--data', 'README.md'],
        'README.md has errors: npm run check-data -- README.md says which, put them right first.',
      ],
    ],
    [
      'something that is no date',
      [
        [...FINDER, '--at', 'soon'],
        '--at is “soon”: write a day such as 2026-11-22, or a day and a time such as 2026-11-22T09:30.',
      ],
    ],
  ]);

  for (const args of [['--help'], [...FINDER, '--help'], ['--way', '5', '--help']])
    it(`says with ${args.join(' ')} how it is used, and of no fault`, () => {
      const { code, written, said } = run(...args);
      assert.deepEqual([code, said], [0, '']);
      assert.match(written, /^Writes what an editor pastes/);
      for (const name of ['element', 'way', 'channel', 'site', 'colour', 'at', 'data', 'out'])
        assert.ok(written.includes(`\n--${name} `), name);
    });

  for (const [name, [args, sentence]] of WRONG)
    it(`answers ${name} with one sentence that says what to do`, () => {
      const { code, written, said } = run(...args);
      assert.deepEqual([code, written], [2, '']);
      assert.equal(said, `${sentence}\nAll options: npm run snippet -- --help`);
    });

  it('names the first id that the data has not, and those that it has', () => {
    const { code, said } = run(...FINDER, '--category', 'domestic-abuse,domestik');
    assert.equal(code, 2);
    assert.match(
      said,
      /^--category names “domestik”, which the data does not have: write one of .*domestic-abuse.*\.\n/,
    );
  });
});

describe('options of npm run snippet', () => {
  it('take an address of this computer without encryption, to try it', () => {
    for (const site of ['http://localhost:8000/site', 'http://127.0.0.1/', 'http://[::1]:80', 'https://a.example'])
      assert.equal(siteIn(site), site.replace(/\/?$/, '/'));
    assert.throws(() => siteIn('http://localhost.example.org/'), UsageError);
  });

  it('take an empty heading, which shows none, and values that begin with a hyphen', () => {
    const { values } = readArguments(['--heading', '', '--query=--x', '--debug']);
    assert.deepEqual(Object.fromEntries(values), { heading: '', query: '--x', debug: '' });
  });
});
