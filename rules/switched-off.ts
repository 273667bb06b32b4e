import type { CompiledPack, SwitchedOff } from './compile';

/** The rules that are off now: those that could not be compiled, and those that broke or were slow since. */
export function switchedOffNow(compiled: CompiledPack): readonly SwitchedOff[] {
  const { switchedOff, account, recognisers, bySlot } = compiled;
  if (account.stopped.size === 0 && recognisers.account.stopped.size === 0) return switchedOff;
  const off = new Map(switchedOff.map(({ ruleId, reason }) => [ruleId, reason]));
  for (const [slot, reason] of recognisers.account.stopped) {
    for (const ruleId of bySlot.get(slot) ?? []) off.set(ruleId, reason);
  }
  for (const [ruleId, reason] of account.stopped) off.set(ruleId, reason);
  return Array.from(off, ([ruleId, reason]) => ({ ruleId, reason }));
}
