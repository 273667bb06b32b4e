import css from './page.css?inline';

/** The whole style sheet for a shadow root, as text. */
export const pageStyle: string = css;
