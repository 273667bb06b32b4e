import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/words-context';
import { type ChipLook, drawChip } from './chip-element';

export interface ChipProps extends ChipLook {
  readonly onToggle: () => void;
}

/** The notice of a composer, for screens that show it among their own. */
export function Chip({ onToggle, ...chip }: ChipProps) {
  const { say } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (button.current) drawChip(button.current, chip, say);
  });
  return <button ref={button} type="button" onClick={onToggle} />;
}
