const SETTLE_MS = 2500;

/** Until a page that nobody touches rests: longer than any pause that we make ourselves. */
export function settle() {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
