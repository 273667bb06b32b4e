import type { Stop } from '../../domain/crisis';
import { ConfirmButton } from '../basic/confirm-button';
import { Icon } from '../basic/icon';
import { PlainText } from '../basic/plain-text';
import type { DeskWords } from '../words/desk-words';
import { useDeskWords } from '../words/words-context';

export interface StopBannerProps {
  /** Those that are on now. */
  readonly stops: readonly Stop[];
  /** Id of who looks. */
  readonly me: string;
  /** For publishers and administrators. */
  readonly onEnd?: ((id: string) => void) | undefined;
}

/** Posting is stopped: why, where, until when, who may speak and what may be said. */
export function StopBanner({ stops, me, onEnd }: StopBannerProps) {
  const words = useDeskWords();
  const { say } = words;
  return (
    <>
      {stops.map((stop) => (
        <section
          key={stop.id}
          class="gp-note gp-stop"
          data-tone="stop"
          aria-label={say('stop.title')}
        >
          <Icon name="stop" />
          <div class="gp-note-body">
            <p class="gp-note-title">
              {say('stop.title')} · {scopeText(stop, words)}
            </p>
            <p>
              <PlainText text={stop.reason} />
            </p>
            <p class="gp-fine">
              {stop.until
                ? say('stop.until', { time: words.at(stop.until) })
                : say('stop.open-end')}{' '}
              {stop.allow.includes(me)
                ? say('stop.me')
                : say('stop.others', { count: stop.allow.length })}
            </p>
            {stop.statement && (
              <p>
                <PlainText text={say('stop.statement', { statement: stop.statement })} />
              </p>
            )}
            {onEnd && (
              <ConfirmButton
                label={say('stop.end')}
                question={say('stop.end.ask')}
                confirm={say('stop.end')}
                cancel={say('decide.cancel')}
                onConfirm={() => onEnd(stop.id)}
              />
            )}
          </div>
        </section>
      ))}
    </>
  );
}

function scopeText({ scope }: Stop, { say }: DeskWords): string {
  if (scope.kind === 'all') return say('stop.scope.all');
  if (scope.kind === 'group') return say('stop.scope.group', { group: scope.group });
  return say(`stop.scope.${scope.kind}`, { site: say(`site.${scope.site}`) });
}
