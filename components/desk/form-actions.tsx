import type { ComponentChildren } from 'preact';
import { Button } from '../basic/button';
import { useDeskWords } from '../words/words-context';

/** The end of a form: the button that submits it, named by its children, and the one that leaves all as it was. */
export function FormActions(props: { children: ComponentChildren; onCancel: () => void }) {
  const { say } = useDeskWords();
  return (
    <div class="gp-actions">
      <Button submits look="main" onPress={props.onCancel}>
        {props.children}
      </Button>
      <Button onPress={props.onCancel}>{say('decide.cancel')}</Button>
    </div>
  );
}
