/** The host that a frame belongs to: an about:blank frame is part of the page that made it. */
export function hostOf({ location, origin }: Pick<Window, 'location' | 'origin'>): string {
  if (location.hostname) return location.hostname;
  return origin.startsWith('https:') ? new URL(origin).hostname : '';
}
