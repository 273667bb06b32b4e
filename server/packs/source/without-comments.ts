/**
 * JSON with `//` and block comments as plain JSON of the same length, so that every place stays where it was. Comment signs inside
 * strings are text. Tabs outside strings become spaces: they are indentation, which JSON allows and YAML does not.
 */
export function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\t/g, (piece) =>
    piece.startsWith('"') ? piece : piece.replace(/[^\n\r]/g, ' '),
  );
}
