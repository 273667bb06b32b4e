import { stringify } from 'csv-stringify/sync';
import type { ExportSource } from './export-source';

const COLUMNS = [
  ...['leaf', 'id', 'subject', 'seq', 'kind', 'at', 'actorId', 'actorName'],
  ...['data', 'previous', 'hash'],
];

/** For spreadsheets: a cell that would be taken for a formula is made text. */
export async function* csv({ rows }: ExportSource) {
  yield stringify([COLUMNS], { record_delimiter: 'windows' });
  for await (const page of rows()) {
    yield stringify(page, {
      columns: COLUMNS,
      escape_formulas: true,
      record_delimiter: 'windows',
    });
  }
}
