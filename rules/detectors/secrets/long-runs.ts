export interface LongRun {
  readonly run: string;
  readonly start: number;
}

/** Runs of at least so many characters without space, the only places where keys are: by hand, since most texts have none. */
export function longRunsOf(text: string, least: number): LongRun[] {
  const runs: LongRun[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (unit > 32 && unit !== 0xa0) continue;
    if (at - start >= least) runs.push({ run: text.slice(start, at), start });
    start = at + 1;
  }
  return runs;
}
