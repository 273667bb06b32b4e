import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageFr } from '../components/words/page/fr';
import { pageProblemsFr } from '../components/words/problems/fr';
import { offerPageLanguage } from './checker/language-bridge';

/** What Guidepost says in pages in French. */
export default defineUnlistedScript(() =>
  offerPageLanguage({ language: 'fr', table: pageFr, problems: pageProblemsFr }),
);
