/** A place outside of the database that tree heads are written to. */
export type AnchorTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'webhook' | 's3'; readonly url: string };

/** `file:/path`, `webhook:https://…` or `s3:https://…`, with spaces between several. Undefined where one of them is none of these. */
export function anchorTargets(text: string): AnchorTarget[] | undefined {
  const targets = text.split(/\s+/).filter(Boolean).map(anchorTarget);
  return targets.some((target) => target === undefined)
    ? undefined
    : targets.filter((target) => target !== undefined);
}

function anchorTarget(text: string): AnchorTarget | undefined {
  const [, kind, rest = ''] = /^(file|webhook|s3):(.+)$/.exec(text) ?? [];
  if (kind === 'file') return rest.startsWith('/') ? { kind, path: rest } : undefined;
  if (kind !== 'webhook' && kind !== 's3') return undefined;
  return /^https?:\/\//.test(rest) && URL.canParse(rest) ? { kind, url: rest } : undefined;
}

/** For screens and logs: without the path and query of an address, which often hold a secret. */
export function labelOf(target: AnchorTarget): string {
  return `${target.kind}:${target.kind === 'file' ? target.path : new URL(target.url).origin}`;
}
