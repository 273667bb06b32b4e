import { firstTables } from './0001-first-tables';
import { workflow } from './0002-workflow';
import { conversation } from './0003-conversation';
import { identity } from './0004-identity';
import { audit } from './0005-audit';
import { live } from './0006-live';
import { messages } from './0007-messages';
import { siteHealth } from './0008-site-health';
import { indexes } from './0009-indexes';
import { ruleSigns } from './0010-rule-signs';
import { oldKeys } from './0011-old-keys';
import { reminders } from './0013-reminders';

/** Forward only. A new set of statements is a new file and a new line here; a released one is never edited. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  '0001-first-tables': firstTables,
  '0002-workflow': workflow,
  '0003-conversation': conversation,
  '0004-identity': identity,
  '0005-audit': audit,
  '0006-live': live,
  '0007-messages': messages,
  '0008-site-health': siteHealth,
  '0009-indexes': indexes,
  '0010-rule-signs': ruleSigns,
  '0011-old-keys': oldKeys,
  '0013-reminders': reminders,
};

export interface MigrationStep {
  readonly name: string;
  readonly statement: string;
}

/** Each statement is a step of its own, in order: `0001-first-tables-01`, … */
export function migrationSteps(): MigrationStep[] {
  return Object.entries(SETS).flatMap(([name, statements]) =>
    statements.map((statement, place) => ({
      name: `${name}-${String(place + 1).padStart(2, '0')}`,
      statement,
    })),
  );
}
