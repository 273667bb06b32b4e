import type { Language } from './language';

/** Forms by CLDR category; `other` is always there. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};
export type Message = string | Plural;
/** What goes into `{name}`. `count` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;
/** Same keys as the English table, each a text where English has a text and a plural where it has a plural. */
export type Translated<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string ? string : Plural;
};

export function fill(message: Message, language: Language, values: Values = {}): string {
  const text = typeof message === 'string' ? message : message[formOf(message, language, values)];
  return (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? shown(values[name] ?? '', language) : whole,
  );
}

function formOf(message: Plural, language: Language, values: Values): Intl.LDMLPluralRule {
  const rule = new Intl.PluralRules(language).select(Number(values.count ?? 0));
  return rule in message ? rule : 'other';
}

function shown(value: string | number, language: Language): string {
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
}
