import { ACTIONS, type Finding } from '../../domain/finding';

export type Sort = 'plain' | 'tag' | 'mention' | 'link';
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly sort: Sort;
  /** The strictest finding that covers it. */
  readonly finding?: Finding;
}
interface Span {
  readonly start: number;
  readonly end: number;
  readonly sort: Sort;
}

/** As the sites colour them; bounded, so that no text makes it slow. */
const TOKENS = /https?:\/\/[^\s]{1,2000}|[@#][\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]{0,138}/gu;

/** One part of a draft cut at every edge of a finding, a tag, a mention or a link. */
export function segmentsOf(text: string, findings: readonly Finding[]): Segment[] {
  const tokens = tokensOf(text);
  const shown = findings
    .filter((finding) => !finding.missing && finding.start < finding.end)
    .sort((a, b) => ACTIONS.indexOf(b.action) - ACTIONS.indexOf(a.action));
  const edges = edgesOf(text.length, [...tokens, ...shown]);
  return edges.slice(0, -1).map((start, index) => {
    const finding = shown.find((span) => covers(span, start));
    return {
      start,
      text: text.slice(start, edges[index + 1]),
      sort: tokens.find((span) => covers(span, start))?.sort ?? 'plain',
      ...(finding ? { finding } : {}),
    };
  });
}

function tokensOf(text: string): Span[] {
  return [...text.matchAll(TOKENS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    sort: match[0].startsWith('#') ? 'tag' : match[0].startsWith('@') ? 'mention' : 'link',
  }));
}

function edgesOf(length: number, spans: readonly { start: number; end: number }[]): number[] {
  const inside = spans.flatMap((span) => [span.start, span.end]);
  const edges = [0, ...inside.filter((edge) => edge > 0 && edge < length), length];
  return [...new Set(edges)].sort((a, b) => a - b);
}

function covers(span: { start: number; end: number }, at: number): boolean {
  return span.start <= at && at < span.end;
}
