/** The name beside its sign: a post with two ways. */
export function Brand() {
  return (
    <h1 class="gp-brand">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M11 2h2v20h-2z" />
        <path d="M6 4h11l3 3-3 3H6z" />
        <path d="M18 12H7l-3 3 3 3h11z" />
      </svg>
      <span>Guidepost</span>
    </h1>
  );
}
