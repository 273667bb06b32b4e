import type { Problem } from '../domain/problem';

/** The extension's only way to the console. Codes and places: never a draft's text, a token or a person's name. */
export function logProblem(place: string, problem: Problem): void {
  // biome-ignore lint/suspicious/noConsole: the one place where it is allowed
  console.info(`Guidepost: ${place}: ${problem.code}`, problem.where ?? '');
}

/** Our own bug, caught at the edge of the context. Messages of foreign errors may quote input, so only the stack's places are kept. */
export function logBug(place: string, cause: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the one place where it is allowed
  console.error(`Guidepost: ${place}:`, withoutText(cause));
}

function withoutText(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : typeof cause;
  const places = (cause.stack ?? '').split('\n').filter((line) => /^\s+at |@\S+:\d+/.test(line));
  return [cause.name, ...places].join('\n');
}
