const last = new Map<string, Promise<unknown>>();

/** Runs acts of the same name one after the other, within this worker. A failed act does not stop the next. */
export function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
  const before = last.get(name) ?? Promise.resolve();
  const mine = before.then(act, act);
  last.set(name, mine);
  return mine;
}
