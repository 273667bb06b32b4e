import { textsOf } from '../../../domain/draft';
import { type Finding, VERDICTS, type Verdict } from '../../../domain/finding';
import { markedText, oneLine } from '../pack/marked-text';
import { paint } from '../paint';
import type { CheckedPost } from './check-post';

/** A post with findings, as `file:line` and below it what was found; nothing for a post without any. */
export function printPost({ file, line, id, verdict, findings, draft }: CheckedPost): void {
  if (findings.length === 0) return;
  const place = file === undefined ? '' : `${file}:${line} `;
  console.log(`${place}${id === undefined ? '' : `(${id}) `}${paint('bold', verdict)}`);
  textsOf(draft).forEach(({ text }, part) => {
    const mine = findings.filter((finding) => finding.part === part);
    if (mine.length > 0) console.log(`  "${markedText(text, mine)}"`);
  });
  for (const finding of findings) console.log(`  ${findingLine(finding)}`);
}

function findingLine({ action, ruleId, message }: Finding): string {
  const colour = action === 'block' || action === 'sign-off' ? 'red' : 'yellow';
  return `${paint(colour, action)} [${ruleId}] ${oneLine(message)}`;
}

export function summaryOf(posts: readonly CheckedPost[], verdict: Verdict): string {
  const counts = VERDICTS.map((one) => [one, posts.filter((post) => post.verdict === one).length]);
  const parts = counts.filter(([, count]) => count !== 0).map(([one, count]) => `${count} ${one}`);
  return posts.length === 1
    ? `Verdict: ${verdict}`
    : `${posts.length} posts: ${parts.join(', ') || 'none'}. Strictest: ${verdict}`;
}
