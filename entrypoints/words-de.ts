import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageDe } from '../components/words/page/de';
import { pageProblemsDe } from '../components/words/problems/de';
import { offerPageLanguage } from './checker/language-bridge';

/** What Guidepost says in pages in German. */
export default defineUnlistedScript(() =>
  offerPageLanguage({ language: 'de', table: pageDe, problems: pageProblemsDe }),
);
