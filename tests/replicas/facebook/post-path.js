/** The address of a post. */
export function pathOf(post) {
  return `/${post.author.handle || 'profile'}/posts/${post.id}`;
}
