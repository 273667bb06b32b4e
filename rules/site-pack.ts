import { failed, ok, type Result } from '../domain/problem';
import { parsedJson } from './jws';
import { ASK } from './refusals';
import { hasBytes, mismatch } from './signature';
import { SITE_SCHEMA, type SitePack, sitePackHeadSchema, sitePackSchema } from './site-selectors';
import type { Manifest } from './trust';

export type SitePackOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'taken'; readonly sitePack: SitePack }
  /** For a newer client: left aside, the built-in selectors stay. */
  | { readonly kind: 'skipped'; readonly version: number; readonly schema: number };

/** Checks the site pack that a manifest names: hash and length, organisation and version, and its schema. */
export async function verifySitePack(
  text: string | undefined,
  manifest: Manifest,
): Promise<Result<SitePackOutcome>> {
  const named = manifest.sitePack;
  if (!named) return ok({ kind: 'none' });
  if (text === undefined || !(await hasBytes(text, named))) {
    return mismatch('The selectors that came are not the ones that were signed.');
  }
  const value = parsedJson(text);
  const head = sitePackHeadSchema.safeParse(value);
  if (!head.success) return refused('it does not say what it is');
  const { org, version, schema } = head.data;
  if (org !== manifest.org || version !== named.version) {
    return mismatch('The selectors name another organisation or version than their manifest.');
  }
  if (schema > SITE_SCHEMA) return ok({ kind: 'skipped', version, schema });
  const parsed = sitePackSchema.safeParse(value);
  if (parsed.success) return ok({ kind: 'taken', sitePack: parsed.data });
  const [issue] = parsed.error.issues;
  return refused(`${issue?.path.join('.') || 'site pack'}: ${issue?.message ?? 'unknown'}`);
}

function refused(why: string) {
  return failed('pack-schema-refused', `The selectors do not follow the format: ${why}.`, ASK);
}
