import type { Media } from '../domain/draft';

/** Alternative texts that describe nothing: the file's name, or what a site puts in by itself. */
const FILLER =
  /^(?:image|photo|picture|img|gif|video|graphic|screenshot|untitled|alt(?: text)?|n\/?a|none|(?:img|dsc|image|photo|screenshot|pxl)[ _-]?\d.*|[\w -]{1,60}\.(?:png|jpe?g|gif|webp|svg|heic|mp4))$/i;

/** Places in `media` of pictures without a text for people who cannot see them. Videos need captions instead, which nobody can tell from here. */
export function withoutAlt(media: readonly Media[]): number[] {
  const places: number[] = [];
  media.forEach(({ kind, alt }, place) => {
    const isPicture = kind === 'image' || kind === 'gif';
    if (isPicture && isFiller(alt ?? '')) places.push(place);
  });
  return places;
}

function isFiller(alt: string): boolean {
  const text = alt.trim();
  return text === '' || FILLER.test(text);
}
