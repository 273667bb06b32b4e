import type { RecordKind } from '../../domain/record';
import { DatabaseValue } from '../database/insert-together';

/** `person`: who somebody is, or whether they are signed in; nobody is told, but open streams are looked at. */
export type ChangeKind = 'submission' | 'pack' | 'stop' | 'person';

/** Which records tell of something that a screen shows. */
const KIND_OF: Readonly<Partial<Record<RecordKind, ChangeKind>>> = {
  submitted: 'submission',
  revised: 'submission',
  'approved-stage': 'submission',
  approved: 'submission',
  'changes-requested': 'submission',
  refused: 'submission',
  withdrawn: 'submission',
  expired: 'submission',
  posted: 'submission',
  'posted-late': 'submission',
  'posted-differs': 'submission',
  'posted-after-revocation': 'submission',
  'posted-despite-stop': 'submission',
  claimed: 'submission',
  released: 'submission',
  assigned: 'submission',
  'reminder-due': 'submission',
  escalated: 'submission',
  revoked: 'submission',
  'suggestion-declined': 'submission',
  commented: 'submission',
  'comment-deleted': 'submission',
  'glass-broken': 'submission',
  'guest-invited': 'submission',
  'guest-withdrawn': 'submission',
  reconfirmed: 'submission',
  'pack-published': 'pack',
  'stop-started': 'stop',
  'stop-ended': 'stop',
  'session-ended': 'person',
  'person-changed': 'person',
  'person-deactivated': 'person',
  'person-reactivated': 'person',
  'membership-changed': 'person',
  'person-removed': 'person',
  'person-erased': 'person',
  'absence-set': 'person',
  'absence-ended': 'person',
};

interface Told {
  readonly kind: RecordKind;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The database's clock, in the milliseconds that Node knows: several servers then agree on the order. */
export const DATABASE_NOW = `date_trunc('milliseconds', clock_timestamp())`;

/** Beside a record, in its transaction: that its subject is another now; no row where nobody looks at it. */
export function changeRows(
  house: { organisation: { id: string }; newId: () => string },
  record: Told,
) {
  const kind = KIND_OF[record.kind];
  // Words among reviewers are nothing that the author should hear of.
  if (kind === undefined || record.data.audience === 'internal') return [];
  const subject = kind === 'pack' ? String(record.data.packId) : record.subject;
  return [
    {
      org_id: house.organisation.id,
      changed_at: new DatabaseValue(DATABASE_NOW),
      change_id: house.newId(),
      kind,
      subject,
    },
  ];
}
