import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../basic/button';
import { useDeskWords } from '../words/words-context';

export interface FlowEditProps {
  /** What is set now. */
  readonly children: ComponentChildren;
  /** Stands in the place of what is set; absent for those who may only read it. */
  readonly form?: ((close: () => void) => ComponentChildren) | undefined;
  readonly sending: boolean;
}

/** What is set, with a button that opens the form to change it. */
export function FlowEdit({ children, form, sending }: FlowEditProps) {
  const { say } = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen && form) return <>{form(() => setOpen(false))}</>;
  return (
    <>
      {children}
      {form && (
        <div class="gp-actions">
          <Button disabled={sending} onPress={() => setOpen(true)}>
            {say('flow.edit')}
          </Button>
        </div>
      )}
    </>
  );
}
