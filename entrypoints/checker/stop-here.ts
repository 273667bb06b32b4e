import { moment } from '../../components/words/moments';
import type { Stop } from '../../domain/crisis';
import type { Finding } from '../../domain/finding';
import { stopRuleId } from '../../domain/stop-finding';
import type { Check } from './engine';
import { type ChipWords, spokenWords } from './language-bridge';

/** A stop is shown first among the findings, as one that forbids the post. */
export function withStop(check: Check, stop: Stop | undefined, languageTag: string): Check {
  if (!stop) return check;
  const finding = stopFinding(stop, spokenWords(languageTag));
  return { ...check, findings: [finding, ...check.findings], verdict: 'blocked' };
}

/** Why, until when, who may speak and what may be said. */
export function stopFinding(stop: Stop, { language, say }: ChipWords): Finding {
  const { statement, until } = stop;
  const message = [
    stop.reason,
    until && say('stop.until', { time: withoutMarks(moment(until, language)) }),
    statement && say('stop.statement', { statement }),
  ];
  return {
    ruleId: stopRuleId(stop.id),
    title: say('stop.title'),
    message: message.filter(Boolean).join('\n'),
    why: say('stop.why'),
    owner: stop.startedBy.name,
    action: 'block',
    part: 0,
    start: 0,
    end: 0,
    missing: false,
    stages: [],
    confidence: 'high',
  };
}

/** Arabic dates hold marks of direction, which a finding would show by name as a stranger's hidden characters. */
function withoutMarks(time: string): string {
  return time.replace(/[\u200e\u200f]/g, '');
}
