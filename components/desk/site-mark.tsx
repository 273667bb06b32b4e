import type { Site } from '../../domain/draft';
import { useDeskWords } from '../words/words-context';

const SIGN: Readonly<Record<Site, string>> = { x: 'X', facebook: 'f', linkedin: 'in' };

export interface SiteMarkProps {
  readonly site: Site;
}

/** Our own plain badge, not the site's logo. */
export function SiteMark({ site }: SiteMarkProps) {
  const { say } = useDeskWords();
  return (
    <span class="gp-site" data-site={site} title={say(`site.${site}`)}>
      <span aria-hidden="true" dir="ltr">
        {SIGN[site]}
      </span>
      <span class="gp-unseen">{say(`site.${site}`)}</span>
    </span>
  );
}
