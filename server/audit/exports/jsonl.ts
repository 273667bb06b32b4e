import { createHash } from 'node:crypto';
import { inclusionRanges } from '../../../domain/merkle';
import { signingKeys } from '../read-heads';
import { storedTiles, TileReader } from '../tiles';
import type { ExportSource } from './export-source';

/** Every record with its proof, between a signed head and an end: can be checked without this server. */
export async function* jsonl({ db, orgId, head, filter, rows }: ExportSource) {
  const keys = await signingKeys(db, orgId);
  const start = { type: 'export', format: 'guidepost-audit-1', org: orgId, jws: head.jws, keys };
  yield `${JSON.stringify({ ...start, filter })}\n`;
  const digest = createHash('sha256');
  let records = 0;
  for await (const page of rows()) {
    // A reader of its own for each page: it remembers every tile that it has met.
    const reader = new TileReader(storedTiles(db, orgId));
    for (const row of page) {
      const proof = await reader.rangeHashes(inclusionRanges(row.leaf, head.head.size));
      const line = `${JSON.stringify({ type: 'record', ...row, proof })}\n`;
      digest.update(line);
      records += 1;
      yield line;
    }
  }
  yield `${JSON.stringify({ type: 'end', records, sha256: digest.digest('hex') })}\n`;
}
