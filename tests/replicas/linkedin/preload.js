import 'quill1/dist/quill.core.css';
import { mountQuill } from './quill-box.js';

// A hidden editor with the same markers as the real one: a query that ignores visibility lands here (BEAC, 2026-07).
mountQuill(document.getElementById('preload-editor'));
