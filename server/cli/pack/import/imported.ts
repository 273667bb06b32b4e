import type { Action } from '../../../../domain/finding';
import type { Place } from '../../../packs/source/place';

/** A rule of the new pack, as it is written. */
export type NewRule = Readonly<Record<string, unknown>> & { readonly id: string };

/** What could not be carried over, wholly or in part. */
export interface Loss {
  readonly place: Place;
  /** The rule, row or entry of the source. */
  readonly name: string;
  /** `rule`: all of it. `part`: the rule is there, without this. */
  readonly of: 'rule' | 'part';
  readonly what: string;
}

export interface Imported {
  readonly rules: readonly NewRule[];
  readonly losses: readonly Loss[];
}

/** What an importer is given. */
export interface ImportFile {
  readonly file: string;
  readonly text: string;
  /** For every rule, whatever its source says. */
  readonly action: Action | undefined;
}

export function joined(parts: readonly Imported[]): Imported {
  return {
    rules: parts.flatMap(({ rules }) => rules),
    losses: parts.flatMap(({ losses }) => losses),
  };
}
