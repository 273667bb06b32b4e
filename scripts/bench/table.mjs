/** Figures as a table for people, goals beside them. */
export function table(figures, goals) {
  const byName = new Map(goals.map((goal) => [goal.name, goal]));
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  const lines = Object.entries(figures).map(([name, value]) =>
    `${name.padEnd(width)}  ${shown(value).padStart(10)}  ${goalOf(byName.get(name), value)}`.trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function shown(value) {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function goalOf(goal, value) {
  if (!goal) return '';
  const { most, least } = goal;
  const isMet = value <= (most ?? Infinity) && value >= (least ?? -Infinity);
  return `${isMet ? 'ok  ' : 'MISS'} goal ${most === undefined ? `>= ${least}` : `<= ${most}`}`;
}
