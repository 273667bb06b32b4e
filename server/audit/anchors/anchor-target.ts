/** A place outside of the database that tree heads are written to. */
export type AnchorTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'webhook'; readonly url: string };

/** `file:/path` or `webhook:https://…`, with spaces between several. Undefined where one of them is neither. */
export function anchorTargets(text: string): AnchorTarget[] | undefined {
  const targets = text.split(/\s+/).filter(Boolean).map(anchorTarget);
  return targets.some((target) => target === undefined)
    ? undefined
    : targets.filter((target) => target !== undefined);
}

function anchorTarget(text: string): AnchorTarget | undefined {
  const [, kind, rest = ''] = /^(file|webhook):(.+)$/.exec(text) ?? [];
  if (kind === 'file') return rest.startsWith('/') ? { kind, path: rest } : undefined;
  if (kind !== 'webhook' || !/^https?:\/\//.test(rest) || !URL.canParse(rest)) return undefined;
  return { kind, url: rest };
}

/** For screens and logs: without the path and query of an address, which often hold a secret. */
export function labelOf(target: AnchorTarget): string {
  return target.kind === 'file' ? `file:${target.path}` : `webhook:${new URL(target.url).origin}`;
}
