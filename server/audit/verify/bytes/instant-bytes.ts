const DAY_MS = 86_400_000;
/** `2026-01-01T` */
const DATE_BYTES = 11;
const ZERO = 0x30;
const [COLON, DOT, Z] = [0x3a, 0x2e, 0x5a];

let knownDay = Number.NaN;
const date = Buffer.alloc(DATE_BYTES);

/** Years of five digits look otherwise. */
const LAST_MS = Date.UTC(9999, 11, 31);

/** Can `writeInstant` write it? */
export function isWritable(ms: number): boolean {
  return Number.isInteger(ms) && ms >= 0 && ms <= LAST_MS;
}

/** Writes a time as `Date.toISOString` does; most are of the day of the one before. @returns where it ends */
export function writeInstant(into: Uint8Array, at: number, ms: number): number {
  const day = Math.floor(ms / DAY_MS);
  if (day !== knownDay) {
    date.write(new Date(ms).toISOString(), 'latin1');
    knownDay = day;
  }
  for (let place = 0; place < DATE_BYTES; place += 1) into[at + place] = date[place] ?? 0;
  const rest = ms - day * DAY_MS;
  let next = writeDigits(into, at + DATE_BYTES, Math.floor(rest / 3_600_000), 2);
  into[next] = COLON;
  next = writeDigits(into, next + 1, Math.floor(rest / 60_000) % 60, 2);
  into[next] = COLON;
  next = writeDigits(into, next + 1, Math.floor(rest / 1000) % 60, 2);
  into[next] = DOT;
  next = writeDigits(into, next + 1, rest % 1000, 3);
  into[next] = Z;
  return next + 1;
}

function writeDigits(into: Uint8Array, at: number, number: number, count: number): number {
  let rest = number;
  for (let place = at + count - 1; place >= at; place -= 1) {
    into[place] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return at + count;
}
