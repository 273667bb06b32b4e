import type { HeavyParts } from './heavy';
import type { List, Pack } from './pack';
import type { Recognisers, SlotUse } from './recognisers';
import type { Subject } from './rule';

/** What rules are compiled with. */
export interface Tools {
  readonly recognisers: Recognisers;
  readonly heavy: HeavyParts;
  readonly pack: PackParts;
}

/** What rules may name of their pack; all optional, so that rules alone can be tried. */
export type PackParts = Partial<
  Pick<Pack, 'accounts' | 'unknownAccounts' | 'lists' | 'calendars' | 'gates' | 'regions'>
>;

/** The slots of all that a subject looks for; any of them counts. Empty where it describes nothing. */
export function slotsOf(subject: Subject, tools: Tools, use: SlotUse = 'trigger'): number[] {
  const { terms, lists = [], forms, pattern, caseSensitive = false } = subject;
  const slots: number[] = [];
  if (terms) {
    slots.push(
      tools.recognisers.phrases(terms, { inflected: forms === 'inflected', caseSensitive }),
    );
  }
  for (const id of lists) slots.push(slotOfList(listOf(id, tools.pack), subject, tools));
  if (pattern !== undefined) slots.push(slotOfPattern(pattern, caseSensitive, tools, use));
  return slots;
}

export function slotOfPattern(
  source: string,
  caseSensitive: boolean,
  { recognisers, pack }: Tools,
  use: SlotUse = 'trigger',
): number {
  // A pattern may be called "constructor": only what the pack itself says counts.
  const gate = Object.hasOwn(pack.gates ?? {}, source) ? pack.gates?.[source] : undefined;
  return recognisers.pattern(source, { caseSensitive, ...(gate && { gate }) }, use);
}

function slotOfList(list: List, { forms, caseSensitive = false }: Subject, tools: Tools): number {
  if ('hashed' in list) return tools.recognisers.hashed(list.hashed);
  const inflected = (forms ?? list.forms) === 'inflected';
  return tools.recognisers.phrases(list.terms, { inflected, caseSensitive });
}

function listOf(id: string, { lists = [] }: PackParts): List {
  const list = lists.find((one) => one.id === id);
  if (!list) throw new Error(`The pack has no list "${id}".`);
  return list;
}
