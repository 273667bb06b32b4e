import type { Command } from 'commander';
import { retentionRulesSchema } from '../../../domain/retention';
import { changeRetention, readRetention } from '../../audit/retention/keep-rules';
import { COMMAND_LINE } from '../audit/command-line';
import { fileSettingCommands } from '../file-setting';

const EXAMPLE = `
The file is a list, in YAML or JSON. What no rule is about stays; where several are, the longest counts.
Example:
  - { what: texts, days: 1095 }
  - { what: texts, days: 2190, site: linkedin, accountId: acme }
  - { what: records, days: 2190, kinds: [warned, posted-unchecked] }`;

/** `retention set FILE` and `retention show`. */
export function retentionCommands(retention: Command): void {
  retention.description('how long texts and records are kept');
  fileSettingCommands(retention, {
    name: 'retention',
    schema: retentionRulesSchema,
    read: async (db, { organisation }) => {
      const { version, rules: value } = await readRetention(db, organisation.id);
      return { version, value };
    },
    write: (house, { version, value: rules }) =>
      changeRetention(house, COMMAND_LINE, { version, rules }),
    holds: 'list of rules',
    set: 'replace all rules by those of a file; what is past them goes within the hour, for good',
    show: 'print the rules that count',
    example: EXAMPLE,
    counted: ({ length }) => (length === 1 ? '1 rule' : `${length} rules`),
  });
}
