import { make } from '../../components/basic/make';
import { panelStyle } from '../../components/page/style';
import { PAGE_ENGLISH, wordsOfPage } from '../../components/words/page-language';
import { takesDrafts } from '../../platform/takes-drafts';
import { withWriting } from '../../sites/with-writing';
import { offeredLanguage } from '../checker/language-bridge';
import type { Panels, PanelsSide } from '../checker/panels-bridge';
import { createActs } from './acts';
import type { PanelSources } from './panel-sources';
import { drawPanels } from './panels';
import { createPrincipals } from './principals';
import { createSafetyCopies } from './safety-copies';

/** Cards and dialogs, and all that their buttons do. */
export function createPanels({ sources, board, root, refresh }: PanelsSide): Panels {
  const copies = createSafetyCopies(refresh);
  const adapter = withWriting(sources.adapter);
  const all: PanelSources = { ...sources, adapter, copies };
  const principals = createPrincipals(refresh);
  // Asked for before a dialog comes up: names that came into an open one would move its buttons away from under a pointer.
  principals();
  const words = wordsOfPage(offeredLanguage(sources.languageTag) ?? PAGE_ENGLISH);
  const acts = createActs(all, board, words);
  const corner = make('div', {});
  root.append(make('style', {}, panelStyle), corner);
  return {
    draw: (drawing) => {
      const help = sources.engine.policy()?.pack.help;
      const storesDrafts = takesDrafts(sources.facts.current().connection);
      drawPanels(corner, { ...drawing, acts, copies, principals, words, help, storesDrafts });
    },
  };
}
