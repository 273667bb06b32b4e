/** For CORS: `*` stands for one extension's id, which the company's own build decides. Callers without an origin are no browsers. */
export function allowedOrigin(patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => {
    const exact = pattern
      .replaceAll(/[.+?^${}()|[\]\\/]/g, '\\$&')
      .replaceAll('*', '[A-Za-z0-9-]+');
    return new RegExp(`^${exact}$`);
  });
}
