import { failed, ok, type Result } from '../../domain/problem';

/** A place in the order of changes: the database's time of a change, and its id. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** `1789000000000.0198c0de-…`; without an id it stands before the changes of its millisecond. */
export function cursorText({ at, id }: Cursor): string {
  return `${at.getTime()}.${id}`;
}

const FORM = /^(\d{1,15})\.([0-9a-f-]{0,40})$/;

export function cursorOf(text: string): Result<Cursor> {
  const [, at, id] = FORM.exec(text) ?? [];
  if (at !== undefined && id !== undefined) return ok({ at: new Date(Number(at)), id });
  return failed(
    'malformed',
    'The cursor is not one that this server gave.',
    'Leave it out, then go on with the cursor of the answer.',
    { path: 'querystring.cursor' },
  );
}
