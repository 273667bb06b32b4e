import { useWords } from '../words/words-context';
import { PlainText } from './plain-text';

export interface SafeLinkProps {
  readonly text: string;
  readonly url?: string | undefined;
}

/** A link where the address is https, plain text everywhere else. */
export function SafeLink({ text, url }: SafeLinkProps) {
  const { say } = useWords();
  const address = httpsAddress(url);
  if (!address) return <PlainText text={text} />;
  return (
    <a class="gp-link" href={address} target="_blank" rel="noopener noreferrer">
      <PlainText text={text} />
      <span class="gp-unseen"> {say('link.opens')}</span>
    </a>
  );
}

function httpsAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' ? parsed.href : undefined;
}
