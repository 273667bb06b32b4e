/**
 * Counts what a checker found against what the rows expect. A row: {text, expect: [{type, start, end, sub?, level?, approx?}], kind, types?};
 * `level: "doc"` is a label of the whole post, `approx` one whose characters are not exact; `kind` clean* has nothing to report;
 * `types` names what the row is labelled for. Findings: [{type, start, end, hard}].
 */
export class Score {
  types = new Map();
  clean = new Map();
  sets = [];
  posts = 0;

  /** @param {(text: string, lists: object) => object[]} check */
  addSet({ name, split, lists, rows }, check, onMiss) {
    const set = { name, split, posts: rows.length, gold: 0, hit: 0, found: 0, right: 0 };
    const isEvasion = name.startsWith('evasion');
    for (const row of rows) {
      const findings = check(row.text, lists);
      this.posts += 1;
      for (const label of row.expect)
        this.addLabel(label, { findings, set, isEvasion, row, onMiss });
      if (String(row.kind).startsWith('clean')) this.addClean(name, row, findings, onMiss);
      else if (!isEvasion) this.addPrecision(row, findings, set, onMiss);
    }
    this.sets.push(set);
  }

  addLabel(label, { findings, set, isEvasion, row, onMiss }) {
    const name = isEvasion ? `evasion: ${label.type}, ${label.sub}` : label.type;
    const type = this.typeOf(name);
    const same = findings.filter((finding) => finding.type === label.type && meets(finding, label));
    const loose = label.level === 'doc' || label.approx;
    type.gold += 1;
    set.gold += 1;
    if (same.length === 0) {
      onMiss?.('missed', set.name, row, label);
      return;
    }
    type.hit += 1;
    set.hit += 1;
    if (loose || same.some((finding) => isExact(finding, label))) type.exact += 1;
  }

  addPrecision(row, findings, set, onMiss) {
    const labelled = row.types ?? row.expect.map((label) => label.type);
    for (const finding of findings) {
      if (!labelled.includes(finding.type)) continue;
      const type = this.typeOf(finding.type);
      const right = row.expect.some(
        (label) => label.type === finding.type && meets(finding, label),
      );
      type.found += 1;
      set.found += 1;
      if (right) {
        type.right += 1;
        set.right += 1;
      } else onMiss?.('wrong', set.name, row, finding);
    }
  }

  addClean(name, row, findings, onMiss) {
    const clean = this.clean.get(name) ?? { set: name, posts: 0, flagged: 0, hard: 0, byType: {} };
    this.clean.set(name, clean);
    const alarms = findings.filter(
      (finding) =>
        !row.expect.some((label) => label.type === finding.type && meets(finding, label)),
    );
    clean.posts += 1;
    if (alarms.length > 0) clean.flagged += 1;
    if (alarms.some((alarm) => alarm.hard)) clean.hard += 1;
    for (const type of new Set(alarms.map((alarm) => alarm.type))) {
      clean.byType[type] = (clean.byType[type] ?? 0) + 1;
    }
    for (const alarm of alarms) onMiss?.('alarm', name, row, alarm);
  }

  typeOf(name) {
    const known = this.types.get(name);
    if (known) return known;
    const fresh = { type: name, gold: 0, hit: 0, exact: 0, found: 0, right: 0 };
    this.types.set(name, fresh);
    return fresh;
  }

  /** @returns figures as numbers; percentages with one digit, `null` where nothing was counted */
  result() {
    const clean = [...this.clean.values()];
    const brand = clean.filter((entry) => entry.set.startsWith('clean_brand'));
    return {
      posts: this.posts,
      types: [...this.types.values()]
        .sort((a, b) => a.type.localeCompare(b.type))
        .map((type) => ({
          ...type,
          recall: percent(type.hit, type.gold),
          exactRecall: percent(type.exact, type.gold),
          precision: percent(type.right, type.found),
        })),
      clean: clean.map(perThousand),
      cleanBrand: perThousand(
        brand.reduce(
          (sum, entry) => ({
            set: 'all clean brand posts',
            posts: sum.posts + entry.posts,
            flagged: sum.flagged + entry.flagged,
            hard: sum.hard + entry.hard,
            byType: {},
          }),
          { set: '', posts: 0, flagged: 0, hard: 0, byType: {} },
        ),
      ),
      sets: this.sets.map((set) => ({
        ...set,
        recall: percent(set.hit, set.gold),
        precision: percent(set.right, set.found),
      })),
    };
  }
}

function meets(finding, label) {
  return label.level === 'doc' || overlap(finding, label) > 0;
}

/** At least four fifths of what was wanted, and at most twice as long. */
function isExact(finding, label) {
  const shared = overlap(finding, label);
  return shared >= 0.8 * (label.end - label.start) && shared >= 0.5 * (finding.end - finding.start);
}

function overlap(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function percent(part, whole) {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

function perThousand(entry) {
  const rate = (count) =>
    entry.posts === 0 ? null : Math.round((10_000 * count) / entry.posts) / 10;
  return { ...entry, flaggedPerThousand: rate(entry.flagged), hardPerThousand: rate(entry.hard) };
}
