import type { Flaw } from './flaw';
import type { RawRecord } from './raw-record';

/** What a `purged` record says that it took away. */
export interface PurgeFacts {
  /** Of its own subject: drafts' texts, by the hash of what was stored. */
  readonly drafts?: readonly { readonly revision: number; readonly bodyHash: string }[];
  /** Of records whose content went: hashes of what stays of them. */
  readonly records?: readonly string[];
  /** Records (by id) whose own texts went. */
  readonly texts?: readonly string[];
}

interface Gap {
  readonly key: string;
  readonly flaw: Flaw;
}

export interface ReadClaims {
  readonly said: readonly string[];
  readonly gaps: readonly Gap[];
}

/**
 * What is not there any more is a flaw only if no record says why. The record that says so may be read before or after the gap: gaps
 * wait until all was read.
 */
export class Claims {
  readonly #said = new Set<string>();
  readonly #gaps: Gap[] = [];

  read(row: RawRecord): void {
    if (row.kind === 'person-erased') this.#said.add(`name ${personOf(row)}`);
    if (row.kind !== 'purged') return;
    const facts = factsOf<PurgeFacts>(row);
    if (facts.drafts) this.#said.add(`texts of ${row.subject}`);
    for (const { revision, bodyHash } of facts.drafts ?? []) {
      this.#said.add(draftKey(row.subject, revision, bodyHash));
    }
    for (const hash of facts.records ?? []) this.#said.add(`record ${hash}`);
    for (const id of facts.texts ?? []) this.#said.add(`text ${id}`);
  }

  gap(key: string, flaw: Flaw): void {
    this.#gaps.push({ key, flaw });
  }

  /** What was read elsewhere. */
  add({ said, gaps }: ReadClaims): void {
    for (const word of said) this.#said.add(word);
    for (const gap of gaps) this.#gaps.push(gap);
  }

  /** What was read here, to be told to another thread. */
  told(): ReadClaims {
    return { said: [...this.#said], gaps: this.#gaps };
  }

  unexplained(): Flaw[] {
    return this.#gaps.filter(({ key }) => !this.#said.has(key)).map(({ flaw }) => flaw);
  }
}

export function draftKey(subject: string, revision: number, bodyHash: string): string {
  return `draft ${subject} ${revision} ${bodyHash}`;
}

function personOf(row: RawRecord): string {
  return factsOf<{ personId?: string }>(row).personId ?? '';
}

/** The record's own facts; none where its data is no JSON any more, which its hash shows. */
export function factsOf<T extends object>({ data }: Pick<RawRecord, 'data'>): Partial<T> {
  try {
    return JSON.parse(data) as Partial<T>;
  } catch {
    return {};
  }
}
