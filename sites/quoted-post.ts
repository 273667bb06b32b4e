import { MAX_QUOTES } from '../domain/draft';
import { anyOf, type QuotedRule, type SurfaceData } from './selectors';

/** The post that is quoted or shared, by what its card in the composer shows: an id, or its author and words; undefined without one. */
export function quotedPost({ quoted = [] }: SurfaceData, scope: Element): string | undefined {
  const facts = quoted.flatMap((rule) => shownBy(rule, scope) ?? []);
  return facts.join(' ').slice(0, MAX_QUOTES) || undefined;
}

function shownBy({ attribute, extract, ...where }: QuotedRule, scope: Element): string | undefined {
  const element = scope.querySelector(anyOf([where]));
  const text = attribute ? element?.getAttribute(attribute) : element?.textContent;
  const plain = text?.replace(/\s+/g, ' ').trim();
  return extract ? plain?.match(extract)?.[1] : plain;
}
