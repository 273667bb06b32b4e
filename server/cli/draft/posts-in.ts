import { readText } from '../pack/source/read-text';
import { type Post, readPosts } from './read-posts';

const MOST_BYTES = 1_000_000;

/** The posts of a file: those of its lines in a `.jsonl` or `.ndjson` file, else the whole of it is one post. */
export async function* postsIn(file: string): AsyncGenerator<Post> {
  if (/\.(?:jsonl|ndjson)$/i.test(file)) {
    yield* readPosts(file);
    return;
  }
  const text = await readText(file, 'a file with a post', MOST_BYTES);
  // Editors end a file with a line end that nobody wrote into the post.
  const content = { parts: [text.replace(/\r\n/g, '\n').replace(/\n$/, '')], alts: [] };
  yield { file, line: 1, content, options: {} };
}
