/** The figures as a table for people: one line a type, then false alarms on clean posts, then one line a set. */
export function table(result) {
  return [...typeTable(result.types), '', ...cleanTable(result), '', ...setTable(result.sets)].join(
    '\n',
  );
}

function typeTable(types) {
  const width = Math.max(20, ...types.map(({ type }) => type.length));
  return [
    `${'type'.padEnd(width)}  labels   found  recall  exact  precision`,
    ...types.map(
      (entry) =>
        `${entry.type.padEnd(width)}  ${count(entry.gold)}  ${count(entry.hit)}  ${rate(entry.recall)}  ${rate(entry.exactRecall)}  ${rate(entry.precision)}  (${entry.right} of ${entry.found})`,
    ),
  ];
}

function cleanTable({ clean, cleanBrand }) {
  const lines = cleanBrand.posts > 0 ? [...clean, cleanBrand] : clean;
  if (lines.length === 0) return ['No clean posts in these sets.'];
  return [
    'clean posts flagged, per 1,000        posts     all  holding  by type',
    ...lines.map(
      (entry) =>
        `${entry.set.padEnd(34)}  ${count(entry.posts)}  ${rate(entry.flaggedPerThousand)}  ${rate(entry.hardPerThousand)}   ${types(entry.byType)}`,
    ),
  ];
}

function setTable(sets) {
  return [
    'set                                 split      posts  recall  precision',
    ...sets.map(
      (set) =>
        `${set.name.padEnd(34)}  ${set.split.padEnd(8)} ${count(set.posts)}  ${rate(set.recall)}  ${rate(set.precision)}`,
    ),
  ];
}

const count = (value) => String(value).padStart(6);
const rate = (value) => (value === null ? '-' : value.toFixed(1)).padStart(6);
const types = (byType) =>
  Object.entries(byType)
    .map(([type, number]) => `${type} ${number}`)
    .join(', ');
