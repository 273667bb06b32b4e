import type { Account } from '../domain/draft';
import type { Composer } from './adapter';
import type { ActorRule, FactSource, SiteData } from './selectors';

type Acting = Pick<Account, 'id' | 'name'> | undefined;

/**
 * Who acts in a composer, by the first rule that finds an id; read anew each time. `unclear` where facts of that rule contradict each
 * other.
 */
export function actorBy({ actors = [] }: SiteData, composer: Composer): Acting | 'unclear' {
  for (const rule of actors) {
    if (rule.places && !rule.places.includes(composer.place)) continue;
    const id = fact(rule.id, composer);
    if (id) return known(rule, id, composer);
  }
  return undefined;
}

function known(rule: ActorRule, id: string, composer: Composer): Acting | 'unclear' {
  const name = rule.name && fact(rule.name, composer);
  const facts = { id, name: name ?? id };
  const isSure = (rule.agrees ?? []).every((one) => fact(one, composer) === facts[one.with]);
  if (!isSure) return 'unclear';
  return rule.lower ? { ...facts, id: id.toLowerCase() } : facts;
}

function fact(source: FactSource, composer: Composer): string | undefined {
  const text = textOf(source, composer)?.trim();
  if (!text || !source.extract) return text || undefined;
  return text.match(source.extract)?.[1]?.trim() || undefined;
}

function textOf(
  { from, css = '', attribute, cookie }: FactSource,
  { scope }: Composer,
): string | null | undefined {
  const page = scope.ownerDocument;
  if (from === 'address') return page.location.href;
  if (from === 'cookie') return cookieOf(page, cookie ?? '');
  const element = (from === 'scope' ? scope : page).querySelector(`:is(${css})`);
  return attribute ? element?.getAttribute(attribute) : element?.textContent;
}

function cookieOf(page: Document, name: string): string | undefined {
  const pair = page.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return pair && decodeURIComponent(pair.slice(name.length + 1));
}
