import { passesForLatin } from './detectors/passes-for-latin';
import { readableHost } from './punycode';

const LATIN = /[a-z]/i;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** True where a host is written to be taken for another: scripts mixed in a label, or a label of look-alikes only. `written` is the address in the original text. */
export function looksLikeAnotherHost(host: string, written: string): boolean {
  return imitates(readableHost(host)) || imitates(hostIn(written));
}

function imitates(host: string): boolean {
  const labels = host.split('.');
  const foreignEnding = FOREIGN.test(labels.at(-1) ?? '');
  return labels.some((label) => {
    if (!FOREIGN.test(label)) return false;
    return LATIN.test(label) || (!foreignEnding && passesForLatin(label.replace(/[\d-]/g, '')));
  });
}

function hostIn(written: string): string {
  const authority = /^(?:[^/?#]{0,20}:\/\/)?([^/?#]{0,600})/.exec(written)?.[1] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
}
