import pg from 'pg';
import { PageBuilder } from './page-builder';
import type { PageMemory } from './page-memory';
import type { RowPage } from './row-page';

/** What `pg` keeps below a client, as far as a COPY needs it. */
interface Connection {
  readonly stream: NodeJS.EventEmitter;
  query(text: string): void;
}
type Listener = (bytes: Buffer) => void;

const COMMAND_COMPLETE = 0x43;
const ERROR = 0x45;

/**
 * Reads rows as PostgreSQL's own bytes.
 * @param select without parameters: see `literal`
 * @param memory lent to the page, which is good until it is lent again
 */
export type ReadRows = (select: string, memory: PageMemory) => Promise<RowPage>;

/** A value inside of a statement that takes no parameters. */
export const literal = pg.escapeLiteral;

/** Several, as one value: an expression of each of them would cost the database as much as the rows. */
export function literalArray(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`);
  return `${literal(`{${quoted.join()}}`)}::text[]`;
}

/**
 * Rows by `COPY … TO STDOUT` in its binary form: less than half of what rows or joined texts cost the database, and nothing here is made
 * into texts that nobody asks for. While it runs, the messages are read here in place of in `pg`, which makes an object of each.
 */
export function copyOut(client: pg.ClientBase): ReadRows {
  return (select, memory) =>
    new Promise((resolve, reject) => {
      const text = `COPY (${select}) TO STDOUT (FORMAT binary)`;
      client.query(new Copy({ text, memory }, resolve, reject));
    });
}

/** A statement as `pg` keeps it in its queue; the names of the methods are those that it calls. */
class Copy implements pg.Submittable {
  readonly #text: string;
  readonly #resolve: (rows: RowPage) => void;
  readonly #reject: (error: Error) => void;
  readonly #page: PageBuilder;
  #restore: () => void = () => undefined;
  #error: Error | undefined;

  constructor(
    { text, memory }: { text: string; memory: PageMemory },
    resolve: (rows: RowPage) => void,
    reject: (error: Error) => void,
  ) {
    this.#text = text;
    this.#page = new PageBuilder(memory);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: pg.Connection): void {
    const { stream } = connection as unknown as Connection;
    const others = stream.listeners('data') as Listener[];
    const own: Listener = (bytes) => {
      const rest = this.#page.add(bytes, isEnd);
      if (rest === undefined) return;
      this.#restore();
      // How it ended, and that the next statement may come, is for `pg` to read.
      for (const listener of others) listener(rest);
    };
    this.#restore = () => {
      this.#restore = () => undefined;
      stream.off('data', own);
      for (const listener of others) stream.on('data', listener);
    };
    for (const listener of others) stream.off('data', listener);
    stream.on('data', own);
    (connection as unknown as Connection).query(this.#text);
  }

  handleCommandComplete(): void {
    // Nothing to keep: how many rows came is known.
  }

  /** Of the statement, or of the connection, which may break at any time. */
  handleError(error: Error): void {
    this.#restore();
    this.#error = error;
    this.#reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.#error) this.#resolve(this.#page.rows());
  }
}

function isEnd(message: number): boolean {
  return message === COMMAND_COMPLETE || message === ERROR;
}
