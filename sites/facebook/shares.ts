const POST = '[role="article"]';
const LINK =
  'a:is([href*="/posts/"],[href*="/permalink/"],[href*="story_fbid="]):not([href*="comment_id="])';
/** What opens over the page is about what was pressed before it. */
const OVER_IT = '[role="dialog"],[role="menu"]';

/**
 * The id of the post whose button was pressed last, outside of dialogs and menus: the dialog that shares it shows nothing of it
 * (2026-11). Another button of the page, such as the one that starts a new post, ends it.
 */
export function followShares(): () => string | undefined {
  let id: string | undefined;
  const note = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest(OVER_IT)) return;
    const post = target.closest(POST);
    if (post) id = idOf(post.querySelector(LINK));
    else if (target.closest('[role="button"]')) id = undefined;
  };
  window.addEventListener('click', note, true);
  return () => id;
}

function idOf(link: Element | null): string | undefined {
  const href = link?.getAttribute('href') ?? '';
  return href.match(/(?:\/posts\/(?:[^/?]+\/)?|\/permalink\/|story_fbid=)(\w+)/)?.[1];
}
