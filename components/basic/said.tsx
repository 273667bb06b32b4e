import { PlainText } from './plain-text';

/** Somebody's own words, set apart from ours. */
export function Said({ text }: { readonly text: string }) {
  return (
    <blockquote class="gp-said">
      <PlainText text={text} />
    </blockquote>
  );
}
