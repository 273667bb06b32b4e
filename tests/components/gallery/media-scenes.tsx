import { PostPreview } from '../../../components/desk/post-preview';
import { ReviewCard } from '../../../components/desk/review-card';
import type { Media } from '../../../domain/draft';
import { CARD } from './desk-props';
import { CHART, GIF, LARGE_VIDEO, LONG_ALT, NO_ALT, VIDEO } from './pictures';
import { aDraft, aRevision, aSubmission, HOSTILE, LONG } from './samples';
import type { Scene } from './scene';

const KINDS: Readonly<Record<string, readonly Media[]>> = {
  'media-image': [CHART],
  'media-no-alt': [NO_ALT],
  'media-video': [VIDEO],
  'media-partial': [LARGE_VIDEO],
  'media-many': [CHART, NO_ALT, VIDEO, LARGE_VIDEO, GIF, { kind: 'other' }],
  'media-long': [
    { ...CHART, alt: LONG_ALT },
    { ...NO_ALT, alt: HOSTILE },
    { kind: 'image', alt: LONG },
  ],
};

function aPreview(media: readonly Media[]): Scene['draw'] {
  return () => (
    <div style="max-width: 560px; padding: 12px">
      <PostPreview draft={aDraft({ media: [...media] })} />
    </div>
  );
}

/** A reviewer's card of a second version with other files. */
function aChange(before: readonly Media[], after: readonly Media[], text?: string): Scene['draw'] {
  const second = aDraft({ media: [...after], ...(text && { parts: [text] }) });
  const revisions = [aRevision(1, aDraft({ media: [...before] })), aRevision(2, second)];
  return () => <ReviewCard {...CARD} submission={aSubmission({ revisions }, second)} />;
}

const SCENES: Readonly<Record<string, Scene['draw']>> = {
  ...Object.fromEntries(Object.entries(KINDS).map(([name, media]) => [name, aPreview(media)])),
  'media-changed': aChange([CHART], [NO_ALT]),
  'media-changed-and-text': aChange([CHART, VIDEO], [], 'Record quarter! No more to say.'),
};

export const MEDIA_SCENES: readonly Scene[] = Object.entries(SCENES).map(([name, draw]) => ({
  name,
  draw,
}));
