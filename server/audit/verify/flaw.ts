/** What can be wrong with a trail; the words are those that people read. */
export const FLAWS = {
  'content-changed': 'its content is not what its hash was made of',
  'chain-broken':
    'it does not follow the record before it: one was changed, taken out or renumbered',
  'name-changed': "the actor's name is not the one that was recorded",
  'name-gone': "the actor's name is gone, and no record says that this person was erased",
  'text-changed': 'a text that belongs to it was changed',
  'text-gone': 'a text that belongs to it is gone, and no record says that it was purged',
  'purged-unsaid': 'its content is gone, and no record says that it was purged',
  'draft-changed': 'the text of the draft is not the one that was recorded',
  'draft-gone': 'the text of the draft is gone, and no record says that it was purged',
  'decision-changed': 'the decision that it tells of is stored otherwise',
  'decision-gone': 'the decision that it tells of is gone',
  'decision-unrecorded': 'no record tells of this decision',
  'time-too-exact': 'its time has more digits than any record is written with',
  'back-dated': 'it came after records were sealed that are younger than its own time',
  'sealed-differently': 'another record was sealed under its number',
  'number-unknown': 'its number lies beyond the sealed tree',
  'number-twice': 'its number belongs to another record too',
  'record-missing': 'the record with this number is gone',
  'tree-damaged': 'the stored tree does not fit its own leaves',
  'tree-size': 'the stored tree is not as large as its last signed head says',
  'head-forged': 'this signed head has no valid signature of a known key',
  'head-differs': 'this signed head does not fit the records: something before it was changed',
  'heads-two': 'there are two different signed heads for one size: the history was forked',
  'head-order': 'this signed head is older than a smaller one',
  'tail-cut': 'records that were sealed are gone from the end',
  'proof-wrong': 'its proof does not lead to the signed head',
  'file-cut': 'the file ends too early or was put together anew',
  'file-unreadable': 'this line cannot be read',
} as const;
export type FlawKind = keyof typeof FLAWS;

/** One thing that is wrong, with as much of its place as is known. */
export interface Flaw {
  readonly why: FlawKind;
  readonly record?: string;
  readonly subject?: string;
  readonly seq?: number;
  /** Of a decision without a record; stages are counted from 0. */
  readonly decision?: {
    readonly revision: number;
    readonly stage: number;
    readonly reviewerId: string;
  };
  /** Number in the tree. */
  readonly leaf?: number;
  /** Size of a signed head. */
  readonly size?: number;
  /** Of a file. */
  readonly line?: number;
}
