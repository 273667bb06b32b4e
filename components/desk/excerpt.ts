import { type Draft, wholeText } from '../../domain/draft';

/** The beginning of a draft on one line, for lists. */
export function excerptOf(draft: Draft): string {
  return wholeText(draft).slice(0, 300).replace(/\s+/g, ' ').trim();
}
