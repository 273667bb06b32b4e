import { ALARMING_POSTS } from '../../../domain/judge-post';
import type { ExportSource } from './export-source';
import type { SealedRow } from './trail-rows';

/** Open Cybersecurity Schema Framework 1.6.0: Identity & Access Management, Entity Management. One event a line. */
const VERSION = '1.6.0';
const CATEGORY = { category_uid: 3, category_name: 'Identity & Access Management' };
const CLASS = { class_uid: 3004, class_name: 'Entity Management' };
const INFORMATIONAL = { severity_id: 1, severity: 'Informational' };
const HIGH = { severity_id: 4, severity: 'High' };
/** Something is public that should not be. */
const ALARMS = new Set<string>(ALARMING_POSTS);

interface Activity {
  readonly id: number;
  readonly name: string;
}

const CREATE: Activity = { id: 1, name: 'Create' };
const READ: Activity = { id: 2, name: 'Read' };
const UPDATE: Activity = { id: 3, name: 'Update' };
const DELETE: Activity = { id: 4, name: 'Delete' };
const ENROLL: Activity = { id: 6, name: 'Enroll' };

/** What has no row here changed something that was there. */
const ACTIVITIES: Readonly<Record<string, Activity>> = {
  submitted: CREATE,
  'pack-published': CREATE,
  'hold-placed': CREATE,
  exported: READ,
  purged: DELETE,
  'person-erased': DELETE,
  enrolled: ENROLL,
};

export async function* ocsf({ orgId, rows }: ExportSource) {
  for await (const page of rows()) {
    for (const row of page) yield `${JSON.stringify(ocsfEvent(row, orgId))}\n`;
  }
}

export function ocsfEvent(row: SealedRow, orgId: string) {
  const activity = ACTIVITIES[row.kind] ?? UPDATE;
  return {
    ...CATEGORY,
    ...CLASS,
    activity_id: activity.id,
    activity_name: activity.name,
    type_uid: CLASS.class_uid * 100 + activity.id,
    type_name: `${CLASS.class_name}: ${activity.name}`,
    ...(ALARMS.has(row.kind) ? HIGH : INFORMATIONAL),
    status_id: 1,
    status: 'Success',
    time: Date.parse(row.at),
    actor: { user: { uid: row.actorId, name: row.actorName } },
    entity: {
      uid: row.subject,
      type: row.subject === row.id ? 'record' : 'submission',
      data: dataOf(row),
    },
    message: row.kind,
    metadata: {
      version: VERSION,
      uid: row.id,
      event_code: row.kind,
      sequence: row.leaf,
      tenant_uid: orgId,
      original_time: row.at,
      product: { name: 'Guidepost', vendor_name: 'Guidepost' },
    },
    unmapped: { seq: row.seq, previous: row.previous, hash: row.hash },
  };
}

function dataOf(row: SealedRow): unknown {
  return row.data === '' ? {} : JSON.parse(row.data);
}
