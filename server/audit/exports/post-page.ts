import { POST_KINDS } from '../../../domain/judge-post';
import { failed, ok, type Result } from '../../../domain/problem';
import type { Revision, Submission } from '../../../domain/submission';
import { textDifference } from '../../../domain/text-difference';
import { type Html, html, NOTHING } from '../../identity/page';
import { readSubmission } from '../../submissions/read-submissions';
import type { ExportSource } from './export-source';
import { PAGE_STYLE } from './post-page-style';
import type { SealedRow } from './trail-rows';
import { named, whoActed, whoDecided } from './who-decided';

/** The life of one post for people: versions with their differences, findings, decisions, times. No script, nothing from elsewhere. */
export async function postPage(source: ExportSource): Promise<Result<string>> {
  const { db, orgId, filter, head } = source;
  const submission = filter.submission && (await readSubmission(db, orgId, filter.submission));
  if (!submission) {
    return failed(
      'not-found',
      'A page for people is about one submission, and there is none of this name.',
      'Give its id: submission=ID.',
    );
  }
  const rows: SealedRow[] = [];
  for await (const page of source.rows()) rows.push(...page);
  const title = `${submission.site}: ${submission.account.name || submission.account.id}`;
  return ok(
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1>${title}</h1>${factsOf(submission, rows)}</header>
<main>
<h2>Versions</h2>
${list(submission.revisions.map((one, place) => versionOf(one, submission.revisions[place - 1], submission)))}
<h2>Records</h2>
${recordsOf(rows, submission)}
</main>
<footer><p>Signed tree head: ${String(head.head.size)} records, root <code>${head.head.root}</code>, ${head.head.at}.</p></footer>
</body>
</html>
`.text,
  );
}

function factsOf(submission: Submission, rows: readonly SealedRow[]): Html {
  return html`<dl>
<dt>Submission</dt><dd><code>${submission.id}</code></dd>
<dt>State</dt><dd>${submission.state}</dd>
<dt>Author</dt><dd>${named(submission.author)}</dd>
<dt>Account</dt><dd>${submission.account.name} (${submission.account.id})</dd>
<dt>Kind</dt><dd>${submission.surface}</dd>
<dt>Sent</dt><dd><time>${submission.createdAt}</time></dd>
<dt>Last change</dt><dd><time>${submission.updatedAt}</time></dd>
${list(rows.filter(({ kind, data }) => isPost(kind) && data !== '').map(postOf))}
</dl>`;
}

/** What went out, as the author's browser told it; that need not be what was approved. */
function postOf({ kind, at, data }: SealedRow): Html {
  const told = JSON.parse(data) as { contentHash: string; pressedAt?: string };
  const pressed = told.pressedAt ? html`, pressed <time>${told.pressedAt}</time>` : NOTHING;
  return html`<dt>Posted text</dt><dd>${kind}, hash <code>${told.contentHash}</code>${pressed}, told <time>${at}</time></dd>
`;
}

function isPost(kind: string): boolean {
  return (POST_KINDS as readonly string[]).includes(kind);
}

function versionOf(one: Revision, before: Revision | undefined, submission: Submission): Html {
  const decisions = submission.decisions.filter(({ revision }) => revision === one.revision);
  return html`<section>
<h3>Version ${String(one.revision)}, <time>${one.at}</time></h3>
<p class="small">Policy ${one.pack.id}, version ${String(one.pack.version)}. Content hash <code>${one.contentHash}</code></p>
${list(one.draft.parts.map((part, place) => partOf(part, before?.draft.parts[place])))}
${one.note ? html`<p><strong>Note:</strong> ${one.note}</p>` : NOTHING}
${one.findings.length > 0 ? html`<h4>Findings</h4><ul>${list(one.findings.map((finding) => html`<li><strong>${finding.title}</strong> (${finding.ruleId}, ${finding.action}): ${finding.message}</li>`))}</ul>` : NOTHING}
${decisions.length > 0 ? html`<h4>Decisions</h4><ul>${list(decisions.map((decision) => html`<li><time>${decision.at}</time> <strong>${decision.verdict}</strong> by ${whoDecided(decision)}, stage ${String(decision.stage + 1)}${decision.voidedAt ? html`, taken back <time>${decision.voidedAt}</time>` : NOTHING}${decision.reason ? html`: ${decision.reason}` : NOTHING}</li>`))}</ul>` : NOTHING}
</section>`;
}

const MARKED = {
  none: (text: string) => html`${text}`,
  added: (text: string) => html`<ins>${text}</ins>`,
  removed: (text: string) => html`<del>${text}</del>`,
};

/** Where it takes longer, the new text stands alone. */
const PATIENCE_MS = 500;

/** What was added and taken out since the version before; signs stand beside the colours. */
function partOf(text: string, before: string | undefined): Html {
  const isSame = before === undefined || before === text;
  const stretches = isSame ? undefined : textDifference(before, text, PATIENCE_MS);
  const pieces = stretches?.map((stretch) => MARKED[stretch.change](stretch.text));
  return html`<blockquote dir="auto">${pieces ? list(pieces) : text}</blockquote>`;
}

function recordsOf(rows: readonly SealedRow[], submission: Submission): Html {
  const lines = rows.map(
    (row) =>
      html`<tr><td>${String(row.leaf)}</td><td><time>${row.at}</time></td><td>${row.kind}</td><td>${whoActed(row, submission)}</td><td><code>${row.hash}</code></td></tr>
`,
  );
  return html`<div class="wide" tabindex="0" role="region" aria-label="Records"><table>
<thead><tr><th>Number</th><th>Time</th><th>What</th><th>Who</th><th>Hash</th></tr></thead>
<tbody>
${list(lines)}</tbody>
</table></div>`;
}

function list(parts: readonly Html[]): Html {
  return parts.reduce((all, part) => html`${all}${part}`, NOTHING);
}
