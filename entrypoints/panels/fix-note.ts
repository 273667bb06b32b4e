/** What became of a change that its author asked for, where the editor did not take it: a word of the page, and a text that needs saving. */
export interface FixNote {
  readonly word: 'fix-refused' | 'fix-undone' | 'fix-wrong';
  readonly copy: string;
}
