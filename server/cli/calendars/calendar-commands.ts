import type { Command } from 'commander';
import { calendarsSchema } from '../../../domain/working-calendar';
import { CALENDARS } from '../../workflow/workflow-settings';
import { fileSettingCommands, stored } from '../file-setting';

const EXAMPLE = `
The file names groups, in YAML or JSON; "default" is for all groups without a calendar of their own. Day 1 is Monday.
Example:
  default:
    timeZone: Europe/Berlin
    hours:
      - { days: [1, 2, 3, 4], from: "09:00", until: "12:00" }
      - { days: [1, 2, 3, 4], from: "13:00", until: "17:00" }
    holidays: [2026-12-25]`;

/** `calendars set FILE` and `calendars show`. */
export function calendarCommands(calendars: Command): void {
  calendars.description('when groups work: due times count these hours only');
  fileSettingCommands(calendars, {
    name: 'calendars',
    schema: calendarsSchema,
    ...stored(CALENDARS),
    holds: 'map of groups',
    set: 'replace all calendars by those of a file; due times that are set already stay',
    show: 'print the calendars that count',
    example: EXAMPLE,
    counted: (calendars) => {
      const { length } = Object.keys(calendars);
      return length === 1 ? '1 calendar' : `${length} calendars`;
    },
  });
}
