/** The places of the composers that the agent held, in order. */
export async function heldPlaces(desk) {
  return (await desk.ask('held')).map((one) => one.place);
}

/** The posts that reached the site, as the page itself can ask. */
export function arrived(desk) {
  return desk.page.evaluate(() => fetch('/__replica/record').then((answer) => answer.json()));
}

/** Forgets them, in the middle of a check. */
export async function reset(desk) {
  await desk.page.evaluate(() => fetch('/__replica/reset', { method: 'POST', body: '{}' }));
}
