import { describe, expect, test } from 'vitest';
import { companySource, compileSource, foundIn, starterSource } from './a-starter';

const compiled = compileSource(await companySource());

describe('ordinary posts of a company that includes all starter packs', () => {
  test.each([
    'Hi Dana, sorry for the wait. Please send us a private message with your booking number, and we will look into it.',
    'We’re open until 6 pm today. The side door on Mill Lane has a ramp.',
    'Thanks for stopping by! The red lamp is back next week.',
    'Our app is back up. Thank you for your patience, and sorry for the hiccup.',
    'Meet the people behind our lamps: this is Jo, who has painted them by hand for 20 years.',
    'We’re hiring two electricians in Leeds. Apply by 12 December: https://www.acme.example/jobs',
    'Today is World Book Day. What are you reading? 📚',
    'Your feedback has gone to our kitchen team. We hope to welcome you again.',
    'Happy birthday to our mascot! There is cake in every shop from noon.',
    'Trains on the northern line run every 20 minutes today because of snow.',
    'Congratulations to our neighbours at the bakery on 100 years.',
    'We have planted 40 trees with class 5 of the river school.',
  ])('lets an ordinary post go: %s', (text) => {
    expect(foundIn(text, compiled)).toEqual([]);
    expect(foundIn(text, compiled, { surface: 'reply' })).toEqual([]);
  });
});

describe('posts that must not go out as they are', () => {
  test.each([
    ['We were hacked last night, our customers know already', 'security-incident sign-off'],
    ['We are laying off 40 colleagues in May', 'layoffs sign-off'],
    ['We signed the term sheet today', 'fd-deal-talks block'],
    ['Guaranteed returns of 8 % a year', 'bd-guarantee sign-off'],
    ['Our backtested strategy returned 14 % a year', 'ia-hypothetical block'],
    ['Leave a review and get a $10 gift card', 'ftc-review-reward sign-off'],
    ['Cosy apartment, perfect for singles', 'fha-preference sign-off'],
    ['Hi [Name], our new lamp is here', 'left-over-placeholder justify'],
  ])('stops %s', (text, expected) => {
    expect(foundIn(text, compiled)).toContain(expected);
  });
});

describe('what employees post on their own accounts', () => {
  test.each([
    'My pay at Acme is a joke, and we will strike for better shifts',
    'My manager harassed two of us. We reported it, and we will report it again',
    'I was laid off today. The severance is an insult',
    'Acme is understaffed and unsafe, sign our petition',
    'I blew the whistle on the fake tests at Acme',
    'Vote for Lee, and join the rally against the lawsuit',
    'This damn job. lol. My boss is an idiot',
  ])('says nothing to an employee who posts: %s', (text) => {
    expect(foundIn(text, compiled, { kind: 'personal' })).toEqual([]);
  });

  test('still sees a trade secret beside protected speech', () => {
    const text = 'My pay is low and I blew the whistle: Formula Seventeen is just sugar';
    expect(foundIn(text, compiled, { kind: 'personal' })).toEqual(['labour-trade-secret warn']);
  });
});

describe('exceptions, periods, lists and rules that are off', () => {
  test('lets results go that link to the newsroom, but never the name of a deal', () => {
    const link = 'https://acme.example/newsroom/q3';
    expect(foundIn('What a record quarter for Acme!', compiled)).toContain('fd-results sign-off');
    expect(foundIn(`What a record quarter for Acme! ${link}`, compiled)).toEqual([]);
    expect(foundIn(`Project Saffron: ${link}`, compiled)).toEqual(['fd-deal-name block']);
  });

  test('hears of the quiet period and of mourning only while they last', () => {
    const during = { now: '2099-01-02T09:00:00Z' };
    expect(foundIn('Our revenue looks lovely this spring', compiled)).toEqual([]);
    expect(foundIn('Our revenue looks lovely this spring', compiled, during)).toEqual([
      'fd-quiet-window sign-off',
    ]);
    expect(foundIn('Come and celebrate with us', compiled)).toEqual([]);
    expect(foundIn('Come and celebrate with us', compiled, during)).toEqual([
      'tragedy-window sign-off',
    ]);
  });

  test('reads nothing of inclusive wording until it switches it on', async () => {
    const text = 'Add the sender to your blacklist';
    expect(foundIn(text, compiled)).toEqual([]);
    const source = await starterSource('inclusive-language');
    const switchedOn = structuredClone(source.value) as { rules: { status: string }[] };
    for (const rule of switchedOn.rules) rule.status = 'active';
    expect(foundIn(text, compileSource({ ...source, value: switchedOn }))).toEqual([
      'inclusive-blocklist inform',
    ]);
  });

  test('fills a list by writing one of the same id', async () => {
    const own = 'lists: [{ id: code-names, hash: true, terms: [Tin Whistle] }]';
    const filled = compileSource(await companySource(own));
    expect(foundIn('Tin Whistle ships in May', filled)).toEqual(['code-name block']);
    expect(foundIn('Blue Heron ships in May', filled)).toEqual([]);
  });
});
