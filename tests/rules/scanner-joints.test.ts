import { describe, expect, test } from 'vitest';
import { Recognisers } from '../../rules/recognisers';

const PLAIN = { inflected: false, caseSensitive: false };

/** Where phrases stand in a text: each place with the text that stands there. */
function finderOf(phrases: readonly string[]) {
  const recognisers = new Recognisers({});
  const slot = recognisers.phrases([...phrases], PLAIN);
  return (text: string) =>
    recognisers
      .scan({ kind: 'text', text })
      .hits(slot)
      .map(({ start, end }) => ({ start, place: text.slice(start, end) }));
}

const filler = (length: number) => 'and so on '.repeat(Math.ceil(length / 10)).slice(0, length);

describe('a phrase over the end of a line', () => {
  const found = finderOf(['project falcon', 'mild summer wind']);

  test.each([0, 1, 40, 63, 64, 65, 105, 106, 107, 400, 900])(
    'is found behind %i characters and before as many',
    (length) => {
      const text = `first line\n${filler(length)} project\nfalcon ${filler(length)}\nlast`;
      const start = text.indexOf('project');
      expect(found(text)).toEqual([{ start, place: 'project\nfalcon' }]);
      const wide = text.replace('project', 'p r o j e c t');
      expect(found(wide)).toEqual([{ start, place: 'p r o j e c t\nfalcon' }]);
    },
  );

  test('is found once, with those beside it in their own lines', () => {
    const text = 'project falcon, project\nfalcon and project falcon';
    expect(found(text).map(({ place }) => place)).toEqual([
      'project falcon',
      'project\nfalcon',
      'project falcon',
    ]);
  });

  test.each([
    ['at each place that it has', 'mild\nsummer wind', 'mild\nsummer wind'],
    ['at each place that it has', 'mild summer\nwind', 'mild summer\nwind'],
    ['where two letters pass for one', 'mild surnrner\nwind', 'mild surnrner\nwind'],
    ['where they do so in both', 'mild surnrner\nvvind', 'mild surnrner\nvvind'],
    ['where they do so in the next', 'mild\nsurnrner wind', 'mild\nsurnrner wind'],
    ['where hidden characters split it', 'mild sum\u200bmer\nwi\u200bnd', 'wi\u200bnd'],
    ['where signs stand in it', 'm!ld summer\nw!nd', 'm!ld summer\nw!nd'],
    ['where both lines are wide', 'ｍｉｌｄ ｓｕｍｍｅｒ\nｗｉｎｄ', 'ｗｉｎｄ'],
    ['in a longer word with a capital', 'MildSummer\nWind', 'MildSummer\nWind'],
    ['in the plural', 'mild summer\nwinds', 'mild summer\nwinds'],
    ['behind spaces', 'mild summer  \n  wind', 'mild summer  \n  wind'],
    ['between quotes', '"mild summer"\n"wind"', 'mild summer"\n"wind'],
  ])('is found %s: %j', (_name, text, place) => {
    const hits = found(`a\n${text}\nb`);
    expect(hits).toHaveLength(1);
    expect(hits[0]?.place.endsWith(place)).toBe(true);
    expect(hits[0]?.start).toBe(2 + text.indexOf(hits[0]?.place ?? ''));
  });

  test.each([
    'mild summer\nwinding',
    'mild summer\nrewind',
    'mild summer.\nwind',
    'mild\n\nsummer wind',
    'mild\nsummer\nwind',
    'mild winter\nsummer wind',
    'mild summer\n5 wind',
    'w\nind',
  ])('is not in %j', (text) => {
    expect(found(`a\n${text}\nb`)).toEqual([]);
  });
});

test('phrases of one word never cross a line, whatever stands at its end', () => {
  const found = finderOf(['falcon']);
  expect(found('fal\ncon')).toEqual([]);
  expect(found('f a l\nc o n')).toEqual([]);
  expect(found('a\nfalcon\nb').map(({ start }) => start)).toEqual([2]);
});

test('of phrases that share words, each is found by its own pair', () => {
  const found = finderOf(['plan for the summer', 'plan for the winter', 'the big plan', 'for the']);
  const places = (text: string) => found(text).map(({ place }) => place);
  expect(places('a plan for the summer')).toEqual(['plan for the summer', 'for the']);
  expect(places('a plan for the winter')).toEqual(['plan for the winter', 'for the']);
  expect(places('a pl4n for the w1nter')).toEqual(['pl4n for the w1nter', 'for the']);
  expect(places('the b1g plan for them')).toEqual(['the b1g plan']);
  expect(places('#PlanForTheSummer')).toEqual(['PlanForTheSummer', 'ForThe']);
  expect(places('planforthesummer')).toEqual(['planforthesummer']);
  expect(places('plan the for summer')).toEqual([]);
});
