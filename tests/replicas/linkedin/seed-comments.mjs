/** What stands under a post at its own address, and in the feed with ?comments=1. */
export function seedComments(postId) {
  const comment = (id, name, colour, text) => ({
    id,
    replyTo: postId,
    author: { name, colour },
    text,
  });
  return [
    comment('7700000000000002', 'Lena Brandt', '#4d7c0f', 'Does this work for remote teams too?'),
    comment('7700000000000001', 'Tom Ruiz', '#9333ea', 'We do this since spring. It helps.'),
  ];
}
