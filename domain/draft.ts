import * as z from 'zod/mini';

export const SITES = ['x', 'facebook', 'linkedin'] as const;
export const siteSchema = z.enum(SITES);
export type Site = z.infer<typeof siteSchema>;

export const SURFACES = ['post', 'reply', 'comment', 'message', 'article'] as const;
/** What sort of thing is written; several composers of a site may share one surface. */
export const surfaceSchema = z.enum(SURFACES);
export type Surface = z.infer<typeof surfaceSchema>;

/** `brand`: governed. `personal`: never captured. `unknown`: the page did not tell; the pack's policy decides. */
export const ACCOUNT_KINDS = ['brand', 'personal', 'unknown'] as const;
export const accountKindSchema = z.enum(ACCOUNT_KINDS);

export const accountIdSchema = z.string().check(z.maxLength(200));
/** The account that acts in a composer. `id` is the site's own: X handle in lower case, Facebook id, LinkedIn organisation id or `in/slug`. */
export const accountSchema = z.object({
  id: accountIdSchema,
  name: z.string().check(z.maxLength(200)),
  kind: accountKindSchema,
});
export type Account = z.infer<typeof accountSchema>;

/** `text`: what is written in a box. `title`, `poll`, `alt`: what goes out with it. */
export const PART_KINDS = ['text', 'title', 'poll', 'alt'] as const;
export const partKindSchema = z.enum(PART_KINDS);
export type PartKind = z.infer<typeof partKindSchema>;

export const mediaSchema = z.object({
  kind: z.enum(['image', 'video', 'gif', 'other']),
  /** SHA-256 of the bytes in lower-case hex, where they could be read. */
  sha256: z.optional(z.string().check(z.maxLength(64))),
  /** Too large to be read whole: the hash is of its size, its first and its last megabyte. */
  partial: z.optional(z.boolean()),
  alt: z.optional(z.string().check(z.maxLength(2000))),
  /** A small picture for the reviewer, as a data URL: in what is submitted only, and no part of the content. */
  thumbnail: z.optional(
    z
      .string()
      .check(z.maxLength(8192), z.regex(/^data:image\/(webp|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)),
  ),
});
export type Media = z.infer<typeof mediaSchema>;

/** What a composer holds now. Texts are as the site's editor holds them: LF between lines, no trailing placeholder. */
export const partsSchema = z
  .array(z.string().check(z.maxLength(100_000)))
  .check(z.minLength(1), z.maxLength(100));
export const replyToSchema = z.optional(z.string().check(z.maxLength(200)));
/** A page may show words in the place of an id. */
export const MAX_QUOTES = 200;

export const draftSchema = z.object({
  site: siteSchema,
  surface: surfaceSchema,
  account: accountSchema,
  /** One text a box, in document order; a thread has several. */
  parts: partsSchema,
  /** What each part is, where any is not `text`: as long as `parts`. */
  partKinds: z.optional(z.array(partKindSchema).check(z.maxLength(100))),
  media: z.array(mediaSchema).check(z.maxLength(50)),
  /** What a reply or comment answers to, where the page shows it: the site's id of that post. */
  replyTo: replyToSchema,
  /** The post that is quoted, reposted or shared with these words: the site's id of it, or what the page shows of it. */
  quotes: z.optional(z.string().check(z.maxLength(MAX_QUOTES))),
  audience: z.optional(z.string().check(z.maxLength(200))),
  /** ISO 8601, UTC; absent = now. */
  scheduledFor: z.optional(z.string().check(z.maxLength(40))),
});
export type Draft = z.infer<typeof draftSchema>;

export function isEmpty(draft: Draft): boolean {
  return draft.media.length === 0 && draft.parts.every((part) => part.trim() === '');
}

export interface DraftText {
  readonly kind: PartKind;
  readonly text: string;
}

/** All that rules read: the parts, then the alternative texts of the media. Findings name a text by its place in this list. */
export function textsOf({ parts, partKinds, media }: Draft): DraftText[] {
  const texts = parts.map(
    (text, index): DraftText => ({ kind: partKinds?.[index] ?? 'text', text }),
  );
  for (const { alt } of media) if (alt) texts.push({ kind: 'alt', text: alt });
  return texts;
}

/** One text for all parts, for screens and searches; never for hashing. */
export function wholeText(draft: Draft): string {
  return draft.parts.join('\n\n');
}

/**
 * The one form in which drafts are compared and hashed: a versioned JSON tuple. Unicode NFC and LF line ends, so that the same text
 * typed on two systems is equal; every other character counts. The account's name and kind are not part of it: they may be renamed.
 */
export function canonicalDraft(draft: Draft): string {
  return JSON.stringify([
    'guidepost-draft-1',
    draft.site,
    draft.surface,
    draft.account.id,
    draft.parts.map(canonicalText),
    canonicalMedia(draft),
    draft.replyTo ?? null,
    draft.audience ?? null,
    draft.scheduledFor ?? null,
    // Drafts without these are as they were hashed before there were any; a list and a text cannot be taken for each other.
    ...(draft.partKinds ? [draft.partKinds] : []),
    ...(draft.quotes === undefined ? [] : [draft.quotes]),
  ]);
}

/** In the order of their hashes: pages show the same files in one order or another. Without hashes, as drafts were before, in the page's. */
function canonicalMedia({ media }: Draft): unknown[] {
  const items = media.map((item) => [
    item.kind,
    item.sha256 ?? null,
    canonicalText(item.alt ?? ''),
  ]);
  if (!hasHashes(media)) return items;
  const texts = items.map((item) => JSON.stringify(item)).sort();
  return texts.map((text): unknown => JSON.parse(text));
}

export function hasHashes(media: readonly Media[]): boolean {
  return media.some(({ sha256 }) => sha256 !== undefined);
}

/** True where the files and their descriptions are the same, whatever is written around them. */
export function sameMedia(a: Draft, b: Draft): boolean {
  return JSON.stringify(canonicalMedia(a)) === JSON.stringify(canonicalMedia(b));
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return canonicalDraft(a) === canonicalDraft(b);
}

function canonicalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}
