import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageEs } from '../components/words/page/es';
import { pageProblemsEs } from '../components/words/problems/es';
import { offerPageLanguage } from './checker/language-bridge';

/** What Guidepost says in pages in Spanish. */
export default defineUnlistedScript(() =>
  offerPageLanguage({ language: 'es', table: pageEs, problems: pageProblemsEs }),
);
