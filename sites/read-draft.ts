import type { Media } from '../domain/draft';
import type { Composer, ReadDraft, SiteReader } from './adapter';
import { isPlainField } from './editors';
import { fieldsOf } from './fields';
import { mediaElements } from './media';
import { readText } from './read-lines';
import { momentIn } from './scheduled';
import { anyOf, type Shown, type SurfaceData } from './selectors';
import { surfaceHere } from './surface-here';
import { surfaceOf } from './surface-of';
import { targetOf } from './target';
import { parentOf } from './tree';

/** What a composer says now; at its last step, what it said when its editor went away. */
export function readDraft(reader: SiteReader, composer: Composer): ReadDraft {
  if (!composer.isLastStep) return draftIn(reader, composer);
  const known = reader.remembered(composer);
  // The first step may still be there, out of sight: then it is the one that is posted.
  const first = reader
    .allComposers(composer.scope.ownerDocument)
    .find((one) => one.place === composer.place && !one.isLastStep);
  if (first && known) return draftIn(reader, first);
  const { site, surface } = composer;
  return known ?? { site, surface, parts: [''], media: [] };
}

function draftIn(reader: SiteReader, composer: Composer): ReadDraft {
  const { site, scope } = composer;
  const surface = surfaceHere(surfaceOf(reader.data, composer), scope);
  const fields = fieldsOf(surface, composer);
  const kinds = fields.map(({ kind }) => kind);
  const scheduledFor = moment(surface.scheduled, scope);
  return {
    site,
    surface: composer.surface,
    parts: fields.map(({ box }) => readText(box)),
    media: mediaIn(surface, scope),
    ...(kinds.some((kind) => kind !== 'text') && { partKinds: kinds }),
    ...targetOf(reader, composer, surface),
    ...(scheduledFor && { scheduledFor }),
  };
}

function mediaIn(surface: SurfaceData, scope: Element): Media[] {
  const { mediaAlt } = surface;
  const all = mediaElements(surface, scope);
  const isMedia = (one: Element) => all.some(({ element }) => element === one);
  return all.map(({ element, kind }): Media => {
    const alt = mediaAlt && altOf(element, scope, mediaAlt, isMedia);
    return alt ? { kind, alt } : { kind };
  });
}

/** On the picture itself, or in the nearest element around it that has one such place; what stands on another picture is about that one. */
function altOf(
  media: Element,
  scope: Element,
  rules: readonly Shown[],
  isMedia: (element: Element) => boolean,
): string | undefined {
  const css = anyOf(rules);
  if (media.matches(css)) return shownBy(rules, media);
  for (let at = parentOf(media); at instanceof Element && at !== scope; at = parentOf(at)) {
    const [only, ...others] = at.querySelectorAll(css);
    if (only) return others.length > 0 || isMedia(only) ? undefined : shownBy(rules, only);
  }
  return undefined;
}

function moment(rules: readonly Shown[] | undefined, scope: Element): string | undefined {
  if (!rules?.length) return undefined;
  const element = scope.querySelector(anyOf(rules));
  const text = element && shownBy(rules, element);
  return text ? momentIn(text, scope.ownerDocument.documentElement.lang || 'en') : undefined;
}

function shownBy(rules: readonly Shown[], element: Element): string | undefined {
  const attribute = rules.find(({ css }) => element.matches(css))?.attribute;
  const shown = isPlainField(element) ? element.value : element.textContent;
  return (attribute ? element.getAttribute(attribute) : shown)?.trim() || undefined;
}
