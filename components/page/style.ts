import chips from './chip-sheet.css?inline';
import panels from './panels.css?inline';

/** For a shadow root, as text: what chips and their notes need. */
export const chipStyle: string = chips;
/** And what cards and dialogs need beside that. */
export const panelStyle: string = panels;
