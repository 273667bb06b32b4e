import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageWords } from '../words/page-language';
import { WordsContext } from '../words/words-context';
import { dressFrame, type FrameLook, keepKeysInside } from './frame-element';

export interface PageFrameProps extends Pick<FrameLook, 'scheme'> {
  readonly words: PageWords;
  readonly children: ComponentChildren;
}

/** The root of what is drawn inside a site: words, direction, colours, and no key of ours reaches the site's shortcuts. */
export function PageFrame({ words, scheme, children }: PageFrameProps) {
  const { language, direction } = words;
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (frame.current) keepKeysInside(frame.current);
  }, []);
  useLayoutEffect(() => {
    if (frame.current) dressFrame(frame.current, { language, direction, scheme });
  });
  return (
    <WordsContext.Provider value={{ place: 'page', words }}>
      <div ref={frame}>{children}</div>
    </WordsContext.Provider>
  );
}
