import { useId, useState } from 'preact/hooks';
import { PracticeIntro } from '../../components/practice/practice-intro';
import { useDeskWords } from '../../components/words/words-context';
import { SITES, type Site } from '../../domain/draft';
import { useStored } from '../pages/use-stored';
import { PracticeBox } from './practice-box';
import { practiceExamples } from './practice-draft';

/** Compose boxes to try the policy and to train, with no site and no account; nothing is ever posted or stored. */
export function PracticeScreen() {
  const policy = useStored('policy');
  const [site, setSite] = useState<Site>('x');
  const [text, setText] = useState('');
  const { say } = useDeskWords();
  const name = useId();
  if (policy === undefined) return null;
  return (
    <div class="gp-options">
      <PracticeIntro
        examples={practiceExamples(policy)}
        onTry={setText}
        hasPolicy={policy !== null}
      />
      <main class="gp-panels">
        <fieldset class="gp-switch">
          <legend>{say('sites.site')}</legend>
          {SITES.map((one) => (
            <label key={one} class="gp-switch-side">
              <input
                type="radio"
                name={name}
                checked={one === site}
                onChange={() => setSite(one)}
              />
              <span>{say(`site.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <PracticeBox policy={policy} site={site} text={text} onText={setText} />
      </main>
    </div>
  );
}
