import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageAr } from '../components/words/page/ar';
import { pageProblemsAr } from '../components/words/problems/ar';
import { offerPageLanguage } from './checker/language-bridge';

/** What Guidepost says in pages in Arabic. */
export default defineUnlistedScript(() =>
  offerPageLanguage({ language: 'ar', table: pageAr, problems: pageProblemsAr }),
);
