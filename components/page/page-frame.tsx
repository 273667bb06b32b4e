import type { ComponentChildren } from 'preact';
import type { PageWords } from '../words/page-language';
import { WordsContext } from '../words/words-context';

export interface PageFrameProps {
  readonly words: PageWords;
  /** What the site itself shows; `auto` follows the system. */
  readonly scheme?: 'light' | 'dark' | 'auto';
  readonly children: ComponentChildren;
}

/** The root of everything drawn inside a site: words, direction, colours, and no key of ours reaches the site's shortcuts. */
export function PageFrame({ words, scheme = 'auto', children }: PageFrameProps) {
  return (
    <WordsContext.Provider value={{ place: 'page', words }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events inside. */}
      <div
        class="gp gp-page"
        lang={words.language}
        dir={words.direction}
        data-scheme={scheme}
        onKeyDown={keepInside}
        onKeyUp={keepInside}
        onKeyPress={keepInside}
        onBeforeInput={keepInside}
        onInput={keepInside}
        onPaste={keepInside}
      >
        {children}
      </div>
    </WordsContext.Provider>
  );
}

function keepInside(event: Event): void {
  event.stopPropagation();
}
