import { Button } from '../basic/button';
import { Icon } from '../basic/icon';
import { PlainText } from '../basic/plain-text';
import { Brand } from '../desk/brand';
import { useDeskWords } from '../words/words-context';

export interface PracticeIntroProps {
  /** Texts to try: the flag examples of the pack. */
  readonly examples: readonly string[];
  /** Puts one into the box. */
  readonly onTry: (example: string) => void;
  /** Without a policy nothing is checked, and the page says so. */
  readonly hasPolicy: boolean;
}

/** The head of the practice page. */
export function PracticeIntro({ examples, onTry, hasPolicy }: PracticeIntroProps) {
  const { say } = useDeskWords();
  return (
    <header class="gp-practice">
      <Brand />
      <h2 class="gp-practice-title">{say('practice.title')}</h2>
      <p class="gp-soft">{say('practice.text')}</p>
      {!hasPolicy && (
        <div class="gp-note" data-tone="care">
          <Icon name="slash" />
          <p class="gp-note-body">{say('practice.nothing')}</p>
        </div>
      )}
      {hasPolicy && examples.length > 0 && (
        <section aria-label={say('practice.try')}>
          <p class="gp-label">{say('practice.try')}</p>
          <ul class="gp-examples">
            {examples.map((example) => (
              <li key={example}>
                <Button onPress={() => onTry(example)}>
                  <PlainText text={example} />
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </header>
  );
}
