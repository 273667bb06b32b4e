import { useEffect, useState } from 'preact/hooks';
import { type DraftNews, wasRevoked } from '../../components/desk/draft-item';
import type { Submission } from '../../domain/submission';
import type { MessageAnswer } from '../../platform/messages';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { useStored } from '../pages/use-stored';
import { answerSuggestion } from './answer-suggestion';

type Said = MessageAnswer<'conversation.read'>;

/**
 * What others said about those of my drafts where somebody may have: asked for changes, or took an approval back. `changes`: another
 * number each time that the server told of a change.
 */
export function useNews(items: readonly Submission[], isServer: boolean, changes: number) {
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const policy = useStored('policy');
  const asked = isServer ? items.filter(isAbout) : [];
  const stamp = asked.map(({ id, version }) => `${id} ${version}`).join('\n');
  const answer = useAct((of: Submission, suggestionId: string, takes: boolean) =>
    answerSuggestion(of, { suggestionId, takes, said: said.get(of.id), policy: policy ?? null }),
  );
  const read = async (ids: readonly string[]) => {
    const answers = await Promise.all(ids.map((id) => ask('conversation.read', { id })));
    const found = answers.flatMap((one, place) =>
      one.ok ? [[ids[place] ?? '', one.value] as const] : [],
    );
    setSaid((known) => new Map([...known, ...found]));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again with each new version, and where a look before may have failed.
  useEffect(() => {
    void read(asked.map(({ id }) => id));
  }, [stamp, changes]);
  const news = new Map<string, DraftNews>();
  for (const item of asked) {
    const its = said.get(item.id);
    if (!its) continue;
    news.set(item.id, {
      suggestions: its.suggestions,
      revoked: its.records.findLast(({ kind }) => kind === 'revoked'),
      sending: answer.busy,
      onAnswer: async (suggestionId, takes) => {
        await answer.run(item, suggestionId, takes);
        await ask('mine.refresh', {});
        await read([item.id]);
      },
    });
  }
  return { news, problem: answer.problem };
}

function isAbout(item: Submission): boolean {
  return item.state === 'changes-requested' || wasRevoked(item);
}
