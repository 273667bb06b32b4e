import { logBug } from '../../platform/log';
import { type PublishingRequest, publishingRequests } from '../../sites/requests';
import type { AfterPress, AfterPressSide, LetGo } from '../checker/after-press-bridge';
import { followPost } from './follow-post';
import { followPresses } from './follow-presses';
import { readUntilGone } from './read-until-gone';
import { createHealthReport, selectorsInForce, sendHealth } from './report-health';
import { createRequestWatch } from './request-watch';
import { createSpending } from './spend-receipt';
import { tellPosted } from './tell-posted';
import { waitForRequest } from './wait-for-request';

/** A site may take its time with what it sends; so long after the press no request is no accident. */
const REQUEST_MS = 20_000;

/** Follows posts after their press: what left, whether the site shows it, whether a request went out; and posts that nobody pressed. */
export function createAfterPress(side: AfterPressSide): AfterPress {
  const { sources } = side;
  const { adapter, engine } = sources;
  const rules = () => publishingRequests(adapter.site, engine.policy()?.sitePack);
  const requests = createRequestWatch(side, rules, tellUnseen);
  const spend = createSpending(sources.receipts);
  const tell = createHealthReport(adapter, engine.policy);
  followPresses(adapter, requests.pressed);
  return { follow, tell, refresh: requests.refresh };

  function follow(letGo: LetGo): void {
    const { composer } = letGo.press;
    const readings = readUntilGone(sources, letGo);
    const following = {
      looksPosted: () => adapter.looksPosted(composer),
      onPosted: () => {
        const told = tellPosted({ sources, requests }, letGo, readings);
        told.catch((error) => logBug('recording an approved post', error));
        void tellHealth(letGo, 'post-seen');
      },
      onUnseen: () => void tellHealth(letGo, 'post-unseen'),
    };
    if (letGo.approval) spend({ ...following, receiptId: letGo.approval.receipt.jti });
    else followPost(following);
  }

  /** A site that shows a post as gone may only have emptied its box: the request is the proof, where we know which one it is. */
  async function tellHealth(letGo: LetGo, sign: 'post-seen' | 'post-unseen'): Promise<void> {
    const { composer } = letGo.press;
    const isKnown = rules().some(({ surfaces }) => surfaces.includes(composer.surface));
    const left = REQUEST_MS - (performance.now() - letGo.at);
    const isSent = !isKnown || (await waitForRequest(requests, letGo, left)) !== undefined;
    await tell(composer, isSent ? sign : 'no-request');
  }

  function tellUnseen({ surfaces: [surface = 'post'] }: PublishingRequest): void {
    const nowhere = { site: adapter.site, surface, place: 'unknown', failed: [] };
    const selectors = selectorsInForce(engine.policy());
    void sendHealth({ ...nowhere, kind: 'unseen-post', selectors });
  }
}
