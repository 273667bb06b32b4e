import { VARIANTS } from '../../sites/variants.mjs';

/** One composer for each family of editors, where a brand speaks. */
export const FAMILIES = {
  'draft-js': VARIANTS['x home'],
  lexical: VARIANTS['facebook post'],
  'quill 1 in a shadow root': VARIANTS['linkedin post'],
  tiptap: VARIANTS['linkedin comment'],
  contenteditable: {
    ...VARIANTS['linkedin message'],
    address: VARIANTS['linkedin message'].other.address,
  },
  // A field of a form has no ranges that could be underlined.
  textarea: { ...VARIANTS['x chat'], plainField: true },
};
