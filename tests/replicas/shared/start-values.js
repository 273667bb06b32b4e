/** What the server wrote into the page for its script (accounts, timeline). */
export function readStartValues() {
  return JSON.parse(document.getElementById('replica-start').textContent);
}

export function readCookie(name) {
  const row = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return row?.slice(name.length + 1);
}
