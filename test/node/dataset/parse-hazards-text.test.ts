import { COURSE, testHazards, type Hazard } from './hazard-support.js';

testHazards([
  [
    'D9 damaged title',
    `${COURSE}/title`,
    'Caf\uFFFD',
    `error encoding-damage ${COURSE}/title`,
    [`${COURSE}/title`, 'Caf\uFFFD'],
  ],
  ...['Parents\u00E2\u20AC\u2122 night', 'Caf\u00C3\u00A9', '\u00C2\u00A330'].map((text): Hazard => [
    'D9 UTF-8 taken for Windows-1252',
    `${COURSE}/title`,
    text,
    `error encoding-damage ${COURSE}/title`,
    [`${COURSE}/title`, text],
  ]),
  [
    'D20 direction override',
    `${COURSE}/title`,
    'a\u202Eb',
    `warning control-characters ${COURSE}/title`,
    [`${COURSE}/title`, 'ab'],
  ],
  [
    'D22 NUL',
    `${COURSE}/summary`,
    'a\u0000b',
    `warning control-characters ${COURSE}/summary`,
    [`${COURSE}/summary`, 'ab'],
  ],
  [
    'D22 lone surrogate',
    `${COURSE}/summary`,
    'a\uD800b',
    `error encoding-damage ${COURSE}/summary`,
    [`${COURSE}/summary`, 'a\uFFFDb'],
  ],
  ['D22 control of the second set', '/about', 'a\u0085b', 'warning control-characters /about', ['/about', 'ab']],
  ['D22 only controls', '/courses/1/title', '\u0001 \u202E', 'error empty /courses/1/title', ['/courses/1', undefined]],
  [
    'D33 email address in a note',
    `${COURSE}/note`,
    'Ask jo.bloggs@nhs.example',
    `warning personal-data ${COURSE}/note`,
    [`${COURSE}/note`, 'Ask jo.bloggs@nhs.example'],
  ],
  [
    'D33 mobile number',
    `${COURSE}/trainer`,
    'Jo, 07700 900123',
    `warning personal-data ${COURSE}/trainer`,
    [`${COURSE}/trainer`, 'Jo, 07700 900123'],
  ],
  [
    'D33 number with +44 (0)',
    '/notices/0/paragraphs/0',
    'Ring +44 (0)1632 960 001.',
    'warning personal-data /notices/0/paragraphs/0',
    ['/notices/0/paragraphs/0', 'Ring +44 (0)1632 960 001.'],
  ],
]);
