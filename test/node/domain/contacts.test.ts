import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areasOf, contactsFor, contactStatus } from '../../../src/domain/contacts.js';
import { aContact } from './fixtures.js';

const area = (id: string, neighbour = false) => ({ id, title: id, neighbour });

const data = {
  areas: [area('portsmouth', true), area('hampshire'), area('isle-of-wight'), area('dorset', true)],
  contacts: [
    aContact({ id: 'n1', area: 'national' }),
    aContact({ id: 'p1', area: 'portsmouth' }),
    aContact({ id: 'h1', area: 'hampshire' }),
    aContact({ id: 'i1', area: 'isle-of-wight' }),
    aContact({ id: 'h2', area: 'hampshire' }),
  ],
};

const groups = (chosen: string | null) =>
  contactsFor(data, chosen).map((group) => [group.area?.id ?? null, group.contacts.map((contact) => contact.id)]);

test('without an area all own areas stand side by side, then neighbours, then the country', () => {
  const all = [
    ['hampshire', ['h1', 'h2']],
    ['isle-of-wight', ['i1']],
    ['portsmouth', ['p1']],
    [null, ['n1']],
  ];
  assert.deepEqual(groups(null), all);
  assert.deepEqual(groups('unknown'), all);
  assert.deepEqual(groups('__proto__'), all);
});

test('the chosen area comes first, also a neighbour and one without contacts', () => {
  assert.deepEqual(
    groups('isle-of-wight').map(([id]) => id),
    ['isle-of-wight', 'hampshire', 'portsmouth', null],
  );
  assert.deepEqual(
    groups('portsmouth').map(([id]) => id),
    ['portsmouth', 'hampshire', 'isle-of-wight', null],
  );
  assert.deepEqual(groups('dorset')[0], ['dorset', []]);
});

test('an own area without contacts is there, because its council’s page stands in', () => {
  assert.deepEqual(
    contactsFor({ ...data, contacts: [] }, null).map((group) => group.area?.id),
    ['hampshire', 'isle-of-wight'],
  );
});

test('no number is lost because its area has no entry: the area goes by its id', () => {
  assert.deepEqual(
    contactsFor({ areas: [], contacts: data.contacts }, null).map(({ area: each, contacts }) => [
      each?.title ?? null,
      contacts.map(({ id }) => id),
    ]),
    [
      ['portsmouth', ['p1']],
      ['hampshire', ['h1', 'h2']],
      ['isle-of-wight', ['i1']],
      [null, ['n1']],
    ],
  );
  assert.deepEqual(areasOf(data), data.areas);
});

test('whether a contact is confirmed', () => {
  const seen = aContact({ sourceSeen: '2026-11-22' });
  assert.equal(contactStatus(seen), 'Not confirmed by the partnership. Seen in a public copy on 22 November 2026.');
  assert.equal(contactStatus({ ...seen, confirmedOn: '2026-12-01' }), 'Confirmed on 1 December 2026.');
  assert.equal(contactStatus(aContact()), 'Not confirmed by the partnership.');
  assert.equal(
    contactStatus(aContact({ confirmedOn: 'yes', sourceSeen: 'last week' })),
    'Not confirmed by the partnership.',
  );
});
