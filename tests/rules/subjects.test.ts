import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../domain/finding';
import { aDetector, anExempt, aTerm, aTopic, aWindow, check, found } from './a-rule';

describe('a subject', () => {
  const pack = {
    lists: [
      { id: 'rivals', terms: ['Globex', 'Initech'] },
      { id: 'verbs', terms: ['crush'], forms: 'inflected' as const },
    ],
  };

  test('may be terms and lists; any of them counts', () => {
    const rules = [aTerm(['Hooli'], { lists: ['rivals', 'verbs'] })];
    expect(found(rules, 'Hooli, initech, crushing', pack)).toEqual([
      'Hooli',
      'initech',
      'crushing',
    ]);
  });

  test('of a list that is not there switches the rule off', () => {
    const { switchedOff } = check([aTerm(['a'], { lists: ['none'] })], 'a');
    expect(switchedOff).toEqual([{ ruleId: 'a-rule', reason: expect.stringContaining('none') }]);
  });

  test('may count in its case only', () => {
    const rules = [aTerm(['IT'], { caseSensitive: true })];
    expect(found(rules, 'it is IT, as it was')).toEqual(['IT']);
  });

  test('may be inflected', () => {
    const rules = [aTerm(['guarantee', 'stop', 'try'], { forms: 'inflected' })];
    const text = 'guaranteed guaranteeing guarantees stopped stopping tried trying';
    expect(found(rules, text)).toEqual(text.split(' '));
    expect(found([aTerm(['guarantee'])], text)).toEqual(['guarantees']);
  });

  test('of an exemption may be a pattern', () => {
    const { terms: _terms, ...bare } = anExempt(['x']) as { terms?: string[] } & ReturnType<
      typeof anExempt
    >;
    const rules = [aTerm(['guaranteed']), { ...bare, pattern: 'not \\w+' } as typeof bare];
    expect(found(rules, 'not guaranteed, guaranteed')).toEqual(['guaranteed']);
  });

  test('of nothing switches its rule off', () => {
    const { terms: _terms, ...bare } = aTerm(['x']) as ReturnType<typeof aTerm> & {
      terms?: string[];
    };
    expect(check([bare], 'x').switchedOff).toHaveLength(1);
  });
});

describe('what an exemption covers', () => {
  const claim = aTerm(['guaranteed']);

  test('its sentence', () => {
    const rules = [claim, anExempt(['our release'], { covers: 'sentence' })];
    expect(found(rules, 'Our release: guaranteed. And guaranteed')).toEqual(['guaranteed']);
    expect(check(rules, 'Our release: guaranteed. Ok').findings).toEqual([]);
  });

  test('the whole draft', () => {
    const rules = [
      claim,
      aWindow({ id: 'quiet', from: '2026-01-01' }),
      anExempt(['our release'], { covers: 'draft' }),
    ];
    expect(check(rules, { parts: ['guaranteed', 'our release'] }).findings).toEqual([]);
    expect(check(rules, 'guaranteed').findings).toHaveLength(2);
  });

  test('near something only', () => {
    const rules = [claim, anExempt(['guaranteed'], { near: { words: ['warranty'] } })];
    expect(found(rules, 'guaranteed by warranty')).toEqual([]);
    expect(found(rules, 'guaranteed')).toEqual(['guaranteed']);
  });
});

describe('a window', () => {
  const pack = {
    calendars: [
      { id: 'quiet', periods: [{ from: '2026-11-01', until: '2026-12-01' }] },
      { id: 'past', periods: [{ from: '2020-01-01', until: '2020-02-01' }] },
    ],
  };

  test.each([
    ['in a period, on what it describes', { calendar: 'quiet', terms: ['revenue'] }, ['revenue']],
    ['in no period', { calendar: 'past', terms: ['revenue'] }, []],
    [
      'between two instants',
      { from: '2026-11-01', until: '2026-12-01', terms: ['revenue'] },
      ['revenue'],
    ],
    ['after them', { until: '2026-11-01', terms: ['revenue'] }, []],
  ])('%s', (_name, more, places) => {
    expect(found([aWindow(more)], 'Our revenue', pack)).toEqual(places);
  });

  test('that describes nothing is about the whole draft', () => {
    const { findings } = check([aWindow({ calendar: 'quiet' })], 'anything', {}, pack);
    expect(findings).toEqual([
      expect.objectContaining({ part: 0, start: 0, end: 0, missing: false }),
    ]);
  });

  test('goes by when the draft is scheduled', () => {
    const rules = [aWindow({ calendar: 'quiet' })];
    const later = { parts: ['hi'], scheduledFor: '2026-12-24T00:00:00Z' };
    expect(check(rules, later, {}, pack).findings).toEqual([]);
  });

  test.each([{}, { calendar: 'none' }, { from: 'soon' }])('%o is switched off', (more) => {
    expect(check([aWindow(more)], 'x', {}, pack).switchedOff).toHaveLength(1);
  });
});

describe('a topic', () => {
  const merger = aTopic('deals', { terms: ['merger'], stages: [{ group: 'legal', need: 'any' }] });

  test('is named and holds nothing', () => {
    const { findings, topics } = check([merger], 'A merger, another merger');
    expect(topics).toEqual([
      {
        ruleId: 'a-rule',
        topic: 'deals',
        owner: 'Legal',
        stages: [{ group: 'legal', need: 'any' }],
      },
    ]);
    expect(verdictOf(findings)).toBe('clear');
  });

  test('is not named where it is not, or exempt', () => {
    expect(check([merger], 'A marriage').topics).toEqual([]);
    expect(check([merger, anExempt(['merger arbitrage'])], 'merger arbitrage').topics).toEqual([]);
  });
});

describe('confidence', () => {
  const tiers = { low: 'inform', high: 'block' } as const;

  test('picks the action', () => {
    const actionOf = (confidence: 'low' | 'medium' | 'high') =>
      check([aTerm(['x1'], { confidence, actionByConfidence: tiers })], 'x1').findings[0]?.action;
    expect((['low', 'medium', 'high'] as const).map(actionOf)).toEqual(['inform', 'warn', 'block']);
  });

  test('of a detector is that of its value', () => {
    const { findings } = check(
      [aDetector('card', { confidence: 'low', actionByConfidence: tiers })],
      'Card 4111 1111 1111 1111',
    );
    expect(findings).toMatchObject([{ confidence: 'high', action: 'block' }]);
  });

  test('below the least does not count', () => {
    const rules = (confidence: 'low' | 'medium') => [
      aTerm(['x1'], { confidence, minConfidence: 'medium' }),
    ];
    expect(found(rules('low'), 'x1')).toEqual([]);
    expect(found(rules('medium'), 'x1')).toEqual(['x1']);
  });
});

describe('translations', () => {
  const rules = [
    aTerm(['x1'], { translations: { de: { title: 'Ein Titel', message: 'Was falsch ist.' } } }),
  ];

  test('speak to the author, where there are any', () => {
    const wordsIn = (locale: string) => {
      const [finding] = check(rules, 'x1', { locale }).findings;
      return [finding?.title, finding?.message, finding?.why];
    };
    expect(wordsIn('de-AT')).toEqual(['Ein Titel', 'Was falsch ist.', 'Because.']);
    expect(wordsIn('fr')).toEqual(['A title', 'What is wrong.', 'Because.']);
    expect(wordsIn('constructor')).toEqual(['A title', 'What is wrong.', 'Because.']);
  });
});

describe('missing image descriptions', () => {
  const rules = [aDetector('missing-alt', { message: 'Describe it.' })];
  const image = (alt?: string) => ({ kind: 'image' as const, ...(alt !== undefined && { alt }) });

  test.each([
    ['of an image', [image()], 1],
    ['of a moving one', [{ kind: 'gif' as const }], 1],
    ['of several, once', [image('A pump'), image(), image()], 1],
    ['that are empty', [image(' ')], 1],
    ['of no image', [], 0],
    ['of a video', [{ kind: 'video' as const }], 0],
    ['that are there', [image('A pump')], 0],
  ])('%s', (_name, media, count) => {
    const { findings } = check(rules, { parts: ['Look'], media });
    expect(findings).toHaveLength(count);
    for (const finding of findings) expect(finding).toMatchObject({ missing: true, start: 4 });
  });
});
