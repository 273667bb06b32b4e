import { Button } from '../../components/basic/button';
import { EmptyState } from '../../components/basic/empty-state';
import { Brand } from '../../components/desk/brand';
import { useDeskWords } from '../../components/words/words-context';
import { browser } from '../../platform/extension-api';

/** What the popup says right after the install. */
export function NotConnected() {
  const { say } = useDeskWords();
  return (
    <div class="gp-desk-box">
      <header class="gp-desk-head">
        <Brand />
      </header>
      <main class="gp-desk-main">
        <EmptyState title={say('connect.title')} text={say('connect.none.text')} />
        <div class="gp-actions">
          <Button look="main" onPress={() => browser.runtime.openOptionsPage()}>
            {say('desk.settings')}
          </Button>
        </div>
      </main>
    </div>
  );
}
