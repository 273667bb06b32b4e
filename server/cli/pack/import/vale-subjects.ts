import { conditional, consistency, occurrence } from './vale-relations';
import type { ValeLose, ValeSource, ValeSubject } from './vale-source';
import { existence, substitution } from './vale-words';

/** What the checks of Vale that are not here would need. */
const CANNOT: Readonly<Record<string, string>> = {
  repetition: 'a word that stands twice needs a back-reference',
  capitalization: 'how words are capitalised is not looked at',
  readability: 'how easily a text reads is not measured',
  spelling: 'spelling is not checked',
  metric: 'a text is not measured',
  sequence: 'parts of speech are not told',
  script: 'a pack is data and has no scripts',
};

const SCOPES = ['text', 'sentence', 'paragraph', 'summary', 'raw'];

/** Says what each check becomes; what it cannot is said by `lose`. */
export function valeSubjects(source: ValeSource, lose: ValeLose): ValeSubject[] {
  const check = String(source.extends);
  const become = CHECKS[check];
  if (!become) {
    lose(['extends'], 'rule', CANNOT[check] ?? `there is no check "${check}"`);
    return [];
  }
  const scopes = [source.scope].flat().filter((scope) => scope !== undefined);
  if (scopes.some((scope) => !SCOPES.includes(String(scope)))) {
    lose(
      ['scope'],
      'part',
      `it holds for every text of a post, not only for "${scopes.join(', ')}"`,
    );
  }
  return become(source, lose);
}

const CHECKS: Readonly<Record<string, (source: ValeSource, lose: ValeLose) => ValeSubject[]>> = {
  existence,
  substitution,
  occurrence,
  conditional,
  consistency,
};
