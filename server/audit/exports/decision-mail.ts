import MailComposer from 'nodemailer/lib/mail-composer';
import { currentRevision, type Decision, type Submission } from '../../../domain/submission';
import { readSubmission } from '../../submissions/read-submissions';
import type { ExportSource } from './export-source';
import type { SealedRow } from './trail-rows';
import { decisionOf, named, whoActed } from './who-decided';

const DECISIONS = new Set(['approved-stage', 'approved', 'changes-requested', 'refused']);

export interface DecisionMail {
  /** Of the record that it tells of. */
  readonly id: string;
  readonly at: string;
  /** A whole message (RFC 5322), with CRLF line ends. */
  readonly message: string;
}

/** One message for each decision, as journaling archives take them: what was decided, by whom, on which text; the record as JSON. */
export async function* decisionMails({ db, orgId, rows }: ExportSource) {
  for await (const page of rows()) {
    for (const row of page.filter(({ kind }) => DECISIONS.has(kind))) {
      const submission = await readSubmission(db, orgId, row.subject);
      if (submission) yield await decisionMail(row, submission, orgId);
    }
  }
}

/** All messages in one file (mboxrd, RFC 4155). */
export async function* mbox(source: ExportSource) {
  for await (const { at, message } of decisionMails(source)) {
    const lines = message.replaceAll('\r\n', '\n').replace(/^(>*From )/gm, '>$1');
    yield `From guidepost@localhost ${mboxDate(at)}\n${lines}\n\n`;
  }
}

async function decisionMail(
  row: SealedRow,
  submission: Submission,
  orgId: string,
): Promise<DecisionMail> {
  const decision = decisionOf(row, submission);
  const host = `${orgId}.guidepost.invalid`;
  const composer = new MailComposer({
    from: { name: row.actorName || row.actorId, address: `${local(row.actorId)}@${host}` },
    to: { name: submission.author.name, address: `${local(submission.author.id)}@${host}` },
    subject: `${row.kind}: ${submission.site} ${submission.account.name || submission.account.id}, version ${decision?.revision ?? '?'}`,
    date: new Date(row.at),
    messageId: `<${row.id}@${host}>`,
    headers: {
      'X-Guidepost-Record': row.id,
      'X-Guidepost-Submission': row.subject,
      'X-Guidepost-Hash': row.hash,
    },
    text: wordsOf(row, submission, decision),
    textEncoding: 'base64',
    attachments: [
      {
        filename: `${row.id}.json`,
        contentType: 'application/json',
        content: JSON.stringify({ record: row, decision: decision ?? null }, null, 2),
      },
    ],
  });
  const message = await composer.compile().build();
  return { id: row.id, at: row.at, message: message.toString('utf8') };
}

function wordsOf(row: SealedRow, submission: Submission, decision: Decision | undefined): string {
  const revision =
    submission.revisions.find((one) => one.revision === decision?.revision) ??
    currentRevision(submission);
  return [
    `Decision: ${row.kind}`,
    `By: ${whoActed(row, submission)}`,
    `At: ${row.at}`,
    `Author: ${named(submission.author)}`,
    `Account: ${submission.account.name} (${submission.site} ${submission.account.id})`,
    `Version: ${revision.revision}, hash ${revision.contentHash}`,
    `Policy: ${revision.pack.id}, version ${revision.pack.version}`,
    `Record: ${row.id}, number ${row.leaf} of the tree, hash ${row.hash}`,
    '',
    `Reason: ${decision?.reason || '-'}`,
    '',
    'Text:',
    ...revision.draft.parts.map((part) => `${part}\n`),
  ].join('\n');
}

/** An id as the local part of an address that leads nowhere. */
function local(id: string): string {
  return id.replace(/[^A-Za-z0-9._+-]/g, '_') || 'nobody';
}

/** As `date` of C prints it: `Thu Jan  1 00:00:00 1970`. */
function mboxDate(at: string): string {
  const [day = '', date = '', month = '', year = '', time = ''] = new Date(at)
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `${day} ${month} ${date.replace(/^0/, ' ')} ${time} ${year}`;
}
