/** Where something stands in a file that a person wrote; both count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

/** What is wrong with a file before its rules can be looked at. */
export interface SourceProblem {
  readonly code: string;
  readonly place: Place;
  readonly what: string;
  readonly cure: string;
}

/** `file:line:column`, which editors and terminals open. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
