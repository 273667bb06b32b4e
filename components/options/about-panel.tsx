import { Button } from '../basic/button';
import { FactList } from '../basic/fact-list';
import { useDeskWords } from '../words/words-context';
import { Panel } from './panel';

export interface AboutPanelProps {
  readonly version: string;
  readonly engine: string;
  readonly browser: string;
  readonly onPractice?: (() => void) | undefined;
}

export function AboutPanel({ version, engine, browser, onPractice }: AboutPanelProps) {
  const { say } = useDeskWords();
  return (
    <Panel title={say('about.title')} id="about">
      <FactList
        facts={[
          [say('about.version'), version],
          [say('about.engine'), engine],
          [say('about.browser'), browser],
          [say('about.licence'), 'Apache-2.0'],
        ]}
      />
      {onPractice && (
        <div class="gp-actions">
          <Button onPress={onPractice}>{say('about.practice')}</Button>
        </div>
      )}
    </Panel>
  );
}
