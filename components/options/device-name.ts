const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/\bEdg\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/Chrome\/(\d+)/, 'Chrome'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** "Chrome 156 · Linux" for what a browser calls itself at length; any other name as it stands. */
export function deviceName(device: string): string {
  if (!device.startsWith('Mozilla/')) return device;
  const browser = BROWSERS.map(([known, name]) => {
    const version = known.exec(device)?.[1];
    return version && `${name} ${version}`;
  }).find(Boolean);
  const system = SYSTEMS.find(([known]) => known.test(device))?.[1];
  return [browser, system].filter(Boolean).join(' · ') || device;
}
