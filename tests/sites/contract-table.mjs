const say = (line) => process.stdout.write(`${line}\n`);

/** What each variant did in each check, all browsers in one line; a word that browsers say differently is said for each. */
export function printTable(results) {
  const browsers = [...new Set(results.map((one) => one.browser))];
  const rows = results.filter((one) => one.variant !== 'pages');
  const checks = [...new Set(rows.map((one) => one.check))];
  say(`variant x check, ${browsers.join(' | ')}`);
  const table = [...new Set(rows.map((one) => one.variant))].map((variant) => [
    variant,
    ...checks.map((check) =>
      cell(rows.filter((one) => one.variant === variant && one.check === check)),
    ),
  ]);
  const all = [['', ...checks], ...table];
  const widths = [...checks, ''].map((_, at) => Math.max(...all.map((row) => row[at].length)));
  for (const row of all)
    say(
      row
        .map((text, at) => text.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
  const pages = results.filter((one) => one.variant === 'pages');
  for (const check of new Set(pages.map((one) => one.check)))
    say(`${cell(pages.filter((one) => one.check === check)).padEnd(8)}  ${check}`);
}

/** The same as data: variant x check x browser, and the checks of whole pages by their names. */
export function tableOf(results) {
  const variants = {};
  const pages = {};
  for (const { browser, variant, check, passed, words, ms } of results) {
    if (variant !== 'pages') variants[variant] ??= {};
    const row = variants[variant] ?? pages;
    row[check] = { ...row[check], [browser]: { passed, words, ms } };
  }
  return { variants, pages };
}

function cell(its) {
  const words = its.map((one) => (one.passed ? one.words.slice(0, 14) : 'FAILED'));
  return [...new Set(words)].join(' | ') || '-';
}
