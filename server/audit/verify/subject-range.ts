/** Subjects from one on and before another, in the database's own order; open where undefined. */
export interface SubjectRange {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}
