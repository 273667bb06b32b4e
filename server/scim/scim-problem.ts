/** An error as SCIM wants it (RFC 7644, 3.12). */
export class ScimProblem extends Error {
  override readonly name = 'ScimProblem';
  readonly status: number;
  readonly scimType: string | undefined;

  constructor(status: number, detail: string, scimType?: string) {
    super(detail);
    this.status = status;
    this.scimType = scimType;
  }
}

export function scimError(status: number, detail: string, scimType?: string) {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType !== undefined && { scimType }),
    detail,
  };
}

/** The row, or the answer that there is no such one. */
export function found<Row>(row: Row | undefined, what: 'user' | 'group'): Row {
  if (row !== undefined) return row;
  throw new ScimProblem(404, `There is no ${what} with this id.`);
}
