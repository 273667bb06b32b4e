import { describe, expect, test } from 'vitest';
import { language } from '../../rules/heavy/language';
import { aTerm, check } from './a-rule';
import { processorTime } from './processor-time';

/** Written for this test, after the word lists. */
const POSTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Our shop in Bristol opens its doors at nine. Come and say hello!',
    'That was the busiest spring we have ever seen, thank you.',
    'If your order has not arrived, write to our support team.',
    'A short reminder: the survey closes tonight.',
    'How do you take your coffee?',
    'Investors should read the whole report before they decide.',
  ],
  de: [
    'Unser Laden in Bremen öffnet um neun. Kommt vorbei!',
    'Das war der beste Frühling, den wir je hatten.',
    'Falls Ihre Bestellung fehlt, schreiben Sie bitte dem Kundendienst.',
    'Kurze Erinnerung: Die Umfrage endet heute Abend.',
    'Wie trinkst du deinen Kaffee?',
    'Anleger sollten den ganzen Bericht lesen, bevor sie entscheiden.',
  ],
  fr: [
    'Notre boutique de Nantes ouvre ses portes à neuf heures. Venez !',
    'C’était le plus beau printemps que nous ayons connu.',
    'Si votre commande n’est pas arrivée, écrivez au service client.',
    'Petit rappel : le sondage se termine ce soir.',
    'Comment prenez-vous votre café ?',
    'Les investisseurs doivent lire tout le rapport avant de décider.',
  ],
  es: [
    'Nuestra tienda de Bilbao abre a las nueve. ¡Ven a vernos!',
    'Fue la mejor primavera que hemos tenido.',
    'Si su pedido no ha llegado, escriba a atención al cliente.',
    'Un recordatorio: la encuesta se cierra esta noche.',
    '¿Cómo tomas el café por la mañana?',
    'Los inversores deben leer todo el informe antes de decidir.',
  ],
  ar: [
    'يفتح متجرنا أبوابه في التاسعة صباحا، أهلا بكم.',
    'كان هذا أفضل ربيع مر علينا.',
    'إذا لم يصل طلبك فاكتب إلى خدمة العملاء.',
    'تذكير: ينتهي الاستبيان الليلة.',
  ],
  it: ['Il nostro negozio di Torino apre alle nove.', 'Se il tuo ordine non è arrivato, scrivici.'],
  pt: ['A nossa loja no Porto abre às nove.', 'Se a sua encomenda não chegou, escreva-nos.'],
  nl: [
    'Onze winkel in Utrecht gaat om negen uur open.',
    'Is uw bestelling er nog niet? Schrijf ons.',
  ],
  ja: ['京都の店は九時に開きます。どうぞお越しください。'],
  ru: ['Наш магазин открывается в девять. Приходите!'],
  uk: ['Наш магазин відкривається о дев’ятій. Приходьте!'],
  ko: ['저희 매장은 아홉 시에 문을 엽니다.'],
  he: ['החנות שלנו נפתחת בתשע בבוקר'],
};
const ALL = Object.entries(POSTS).flatMap(([code, posts]) => posts.map((post) => [code, post]));

describe('the language of a post', () => {
  test('is never told wrong', () => {
    const wrong = ALL.filter(([code, post = '']) => ![code, undefined].includes(language(post)));
    expect(wrong).toEqual([]);
  });

  test('is told of nine posts in ten', () => {
    const told = ALL.filter(([, post = '']) => language(post) !== undefined);
    expect(told.length / ALL.length).toBeGreaterThan(0.9);
  });

  test.each([
    '',
    'OK',
    '🚀🚀🚀',
    'https://acme.example/a-b-c the',
    '#ProjectFalcon @globex',
    '12:30',
  ])('"%s" has none that could be told', (text) => {
    expect(language(text)).toBeUndefined();
  });

  test('is not changed by a foreign name or address', () => {
    expect(language('Besuchen Sie uns im Москва Café an der Ecke, wir freuen uns auf Sie.')).toBe(
      'de',
    );
  });

  test('is not guessed where two languages would say it so', () => {
    expect(language('Hvor er det? Det er her og ikke der under det.')).toBeUndefined();
  });

  test('of a long text takes no longer than a moment', () => {
    const time = processorTime(() => language('the une der '.repeat(10_000)));
    expect(time).toBeLessThan(200);
  });
});

describe('a rule for certain languages', () => {
  const rules = [aTerm(['falcon'], { scope: { languages: ['de'] } })];

  test.each([
    ['holds in them', 'Der Falcon ist da und wir freuen uns sehr', 1],
    ['not in others', 'The falcon is here and we are so happy', 0],
    ['holds where the language cannot be told', 'falcon', 1],
  ])('%s', (_name, text, count) => {
    expect(check(rules, text).findings).toHaveLength(count);
  });

  test('looks at the boxes, not at the image descriptions', () => {
    const media = [{ kind: 'image' as const, alt: 'The falcon is on the roof of the house' }];
    const parts = ['Der Falcon ist da und wir freuen uns sehr'];
    expect(check(rules, { parts, media }).findings).toHaveLength(2);
  });
});
