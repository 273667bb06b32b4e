import { readFile } from 'node:fs/promises';
import { treeHeadSchema } from '../../../domain/tree-head';
import type { ClaimedHead } from './check-heads';

/** Heads as anchors keep them: one JSON object a line, `{ org, size, root, at, jws }`. Undefined where a line is none. */
export async function readHeadsFile(path: string): Promise<ClaimedHead[] | undefined> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const heads = lines.map(headIn);
  return heads.some((head) => head === undefined)
    ? undefined
    : heads.filter((head) => head !== undefined);
}

function headIn(line: string): ClaimedHead | undefined {
  try {
    const { jws, ...rest } = JSON.parse(line) as Record<string, unknown>;
    const head = treeHeadSchema.safeParse(rest);
    return head.success && typeof jws === 'string' ? { head: head.data, jws } : undefined;
  } catch {
    return undefined;
  }
}
