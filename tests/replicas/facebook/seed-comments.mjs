/** What stands under a post at its own address; the feed shows none. */
export function seedComments(postId) {
  const comment = (id, name, colour, text, age) => ({
    id,
    replyTo: postId,
    author: { name, handle: name.toLowerCase().replace(' ', ''), colour },
    text,
    age,
  });
  return [
    comment(
      '7700000000000002',
      'Lena Brandt',
      '#4d7c0f',
      'Does this work for remote teams too?',
      '2h',
    ),
    comment('7700000000000001', 'Tom Ruiz', '#9333ea', 'We do this since spring. It helps.', '3h'),
  ];
}
