import { describe, expect, test } from 'vitest';
import { exampleSituation } from '../../rules/example-situation';
import type { Rule, Scope } from '../../rules/rule';
import type { PackParts } from '../../rules/subject';
import { aDetector, aTerm, aWindow } from './a-rule';

const EPOCH = '1970-01-01T00:00:00.000Z';
const PACK: PackParts = {
  accounts: [
    { site: 'linkedin', id: 'Acme-Inc', name: 'Acme' },
    { site: 'facebook', id: 'acme', name: 'Acme' },
  ],
  calendars: [
    {
      id: 'quiet',
      title: 'Quiet',
      periods: [
        { from: '2026-03-01', until: '2026-03-15' },
        { from: '2026-06-01', until: '2026-06-02' },
        { from: '2026-01-01', until: '2026-01-02' },
      ],
    },
    { id: 'empty', title: 'Empty', periods: [] },
  ],
};

const scoped = (scope: Scope) => aTerm(['a'], { scope });
const draftFor = (rule: Rule) => exampleSituation(rule, 'the text', PACK).draft;
const momentFor = (rule: Rule) => exampleSituation(rule, 'the text', PACK).context.now;

describe('the draft of an example', () => {
  test('is a post of a brand on X where the rule says nothing', () => {
    expect(exampleSituation(aTerm(['a']), 'the text', PACK)).toEqual({
      draft: {
        site: 'x',
        surface: 'post',
        account: { id: 'example', name: 'Example', kind: 'brand' },
        parts: ['the text'],
        media: [],
      },
      context: { now: EPOCH, groups: [] },
    });
  });

  test.each<[string, Scope, object]>([
    ['the first site', { sites: ['linkedin', 'x'] }, { site: 'linkedin' }],
    ['the first surface', { surfaces: ['reply', 'post'] }, { surface: 'reply' }],
    [
      'the first account, on its site',
      { accounts: ['ACME', 'Acme-Inc'] },
      { site: 'facebook', account: { id: 'ACME', name: 'Example', kind: 'brand' } },
    ],
    ['an account whose case differs', { accounts: ['acme-inc'] }, { site: 'linkedin' }],
    ['an account that the pack does not have', { accounts: ['other'] }, { site: 'x' }],
    ['a site before that of an account', { sites: ['x'], accounts: ['acme'] }, { site: 'x' }],
    [
      'the first kind of account',
      { accountKinds: ['personal', 'brand'] },
      { account: { id: 'example', name: 'Example', kind: 'personal' } },
    ],
    ['a title', { parts: ['title', 'text'] }, { parts: ['the text'], partKinds: ['title'] }],
    [
      'the text of a picture',
      { parts: ['alt'] },
      { parts: [''], media: [{ kind: 'image', alt: 'the text' }] },
    ],
  ])('has %s of the scope', (_name, scope, draft) => {
    expect(draftFor(scoped(scope))).toMatchObject(draft);
  });

  test('says what kind its parts are only where it is another', () => {
    expect(draftFor(scoped({ parts: ['text'] }))).not.toHaveProperty('partKinds');
    expect(draftFor(scoped({ parts: ['alt'] }))).not.toHaveProperty('partKinds');
  });

  test('has a picture where the rule is about pictures', () => {
    expect(draftFor(aDetector('missing-alt'))).toMatchObject({
      parts: ['the text'],
      media: [{ kind: 'image', alt: 'the text' }],
    });
    expect(draftFor(aDetector('card')).media).toEqual([]);
  });
});

test('its author is in all groups of the scope', () => {
  const { context } = exampleSituation(scoped({ groups: ['a', 'b'] }), 'the text', PACK);
  expect(context.groups).toEqual(['a', 'b']);
});

describe('the moment of an example', () => {
  test.each<[string, Scope['window'], string]>([
    ['the beginning of a window', { from: '2026-02-03', until: '2026-02-04' }, '2026-02-03'],
    ['that of time, before an end', { until: '2026-02-04' }, EPOCH],
    ['the first period of a calendar', { calendar: 'quiet' }, '2026-03-01'],
    ['a beginning before a calendar', { from: '2026-02-03', calendar: 'quiet' }, '2026-02-03'],
    [
      'a calendar, where a beginning cannot be read',
      { from: 'soon', calendar: 'quiet' },
      '2026-03-01',
    ],
    ['no period of an empty calendar', { calendar: 'empty' }, EPOCH],
    ['no period of a calendar that is not there', { calendar: 'none' }, EPOCH],
    ['the last end outside a calendar', { calendar: 'quiet', outside: true }, '2026-06-02'],
    [
      'an end that is later',
      { calendar: 'quiet', until: '2026-07-01', outside: true },
      '2026-07-01',
    ],
    ['that of time outside nothing', { outside: true }, EPOCH],
  ])('is %s', (_name, window, moment) => {
    expect(momentFor(scoped({ window }))).toBe(moment);
  });

  test('is that of the rule itself before that of its scope', () => {
    const scope: Scope = { window: { from: '2026-02-03' } };
    expect(momentFor(aWindow({ from: '2026-04-01', scope }))).toBe('2026-04-01');
    expect(momentFor(aWindow({ calendar: 'quiet', scope }))).toBe('2026-03-01');
    expect(momentFor(aWindow({ from: 'soon', scope }))).toBe('2026-02-03');
  });
});
