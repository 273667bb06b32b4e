/** Whether the site shows itself dark: sites have a switch of their own, so the system's wish does not tell. */
export function pageScheme(): 'light' | 'dark' {
  for (const element of [document.body, document.documentElement]) {
    const colour = element && getComputedStyle(element).backgroundColor;
    const [red, green, blue, alpha = 1] = (colour ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
    if (red === undefined || green === undefined || blue === undefined || alpha === 0) continue;
    return red * 0.3 + green * 0.59 + blue * 0.11 < 110 ? 'dark' : 'light';
  }
  return 'light';
}
