import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { infer as Infer } from 'zod/mini';
import { rootByInclusion } from '../../../domain/merkle';
import type { TreeHead } from '../../../domain/tree-head';
import {
  type ExportRecord,
  exportLineSchema,
  type exportStartSchema,
} from '../exports/export-line';
import { treeHasher } from '../tree-hasher';
import { type ClaimedHead, type HeadKeys, headKeys, headOf } from './check-heads';
import { flawOf, isTombstone } from './check-record';
import { placeOf } from './check-texts';
import { Claims } from './claims';
import type { Flaw } from './flaw';
import type { RawRecord } from './raw-record';
import { readGaps } from './read-gaps';
import type { TrailCheck } from './trail-check';

/** An export by itself: every record, its chain as far as it was exported, and its proof up to the signed head. */
export async function verifyExport(
  path: string,
  outside: readonly ClaimedHead[] = [],
): Promise<TrailCheck> {
  const reading = new ExportReading(outside);
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8') })) {
    line += 1;
    reading.line(text, line);
  }
  return reading.end(line);
}

class ExportReading {
  readonly #flaws: Flaw[] = [];
  readonly #claims = new Claims();
  readonly #digest = createHash('sha256');
  /** The last record of each subject: exports are in the order of the tree. */
  readonly #last = new Map<string, RawRecord>();
  readonly #outside: readonly ClaimedHead[];
  #start: Infer<typeof exportStartSchema> | undefined;
  #keys: HeadKeys = new Map();
  #head: TreeHead | undefined;
  #records = 0;
  #ended = false;

  constructor(outside: readonly ClaimedHead[]) {
    this.#outside = outside;
  }

  line(text: string, line: number): void {
    const parsed = exportLineSchema.safeParse(jsonOr(text));
    if (!parsed.success || this.#ended) {
      this.#flaws.push({ why: 'file-unreadable', line });
    } else if (parsed.data.type === 'export') this.#begin(parsed.data, line);
    else if (parsed.data.type === 'record') {
      this.#digest.update(`${text}\n`);
      this.#record(parsed.data);
    } else {
      this.#ended = true;
      const same = parsed.data.sha256 === this.#digest.digest('hex');
      if (!same || parsed.data.records !== this.#records) {
        this.#flaws.push({ why: 'file-cut', line });
      }
    }
  }

  end(line: number): TrailCheck {
    if (!this.#ended) this.#flaws.push({ why: 'file-cut', line });
    const isWhole = this.#start !== undefined && Object.keys(this.#start.filter).length === 0;
    const size = this.#head?.size ?? 0;
    if (isWhole && this.#records !== size) this.#flaws.push({ why: 'tail-cut', size });
    return {
      checked: this.#records,
      sealed: size,
      anchored: this.#anchored(),
      keys: [...this.#keys.keys()],
      flaws: [...this.#flaws, ...this.#claims.unexplained()],
    };
  }

  #begin(start: Infer<typeof exportStartSchema>, line: number): void {
    this.#start = start;
    this.#keys = headKeys(start.keys);
    this.#head = headOf(start.jws, this.#keys);
    if (line !== 1 || this.#head?.org !== start.org) this.#flaws.push({ why: 'head-forged', line });
  }

  #record(row: ExportRecord): void {
    this.#records += 1;
    const before = this.#last.get(row.subject);
    // A part of the trail may begin in the middle of a chain.
    const isPart = before === undefined && Object.keys(this.#start?.filter ?? {}).length > 0;
    const why = isPart ? flawOfPart(row) : flawOf(row, before);
    if (why ?? this.#proofFlaw(row)) {
      this.#flaws.push({ why: why ?? 'proof-wrong', ...placeOf(row) });
    }
    readGaps(row, this.#claims);
    this.#last.set(row.subject, row);
  }

  #proofFlaw(row: ExportRecord): boolean {
    if (!this.#head || row.leaf >= this.#head.size) return true;
    const { leaf, proof, hash } = row;
    const leafHash = treeHasher.leaf(hash);
    const { size, root } = this.#head;
    return rootByInclusion(treeHasher, { leaf, size, leafHash }, proof) !== root;
  }

  /** A head from outside of the same size must be the same. */
  #anchored(): number | undefined {
    if (this.#outside.length === 0) return undefined;
    const size = this.#head?.size ?? 0;
    const same = this.#outside.filter(({ head }) => head.size === size);
    for (const { head, jws } of same) {
      if (!headOf(jws, this.#keys)) this.#flaws.push({ why: 'head-forged', size });
      else if (head.root !== this.#head?.root) this.#flaws.push({ why: 'heads-two', size });
    }
    return same.length > 0 ? size : 0;
  }
}

function flawOfPart(row: ExportRecord) {
  const before = { ...row, seq: row.seq - 1, hash: row.previous };
  return isTombstone(row) ? undefined : flawOf(row, row.seq === 1 ? undefined : before);
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
