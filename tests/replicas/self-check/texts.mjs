/** Two paragraphs, a joined emoji, Arabic and Hebrew: what has to arrive letter for letter. */
export const HARD_TEXT = 'Q3 is on track 👩‍💻 #launch\n\nشكرا لكم جميعا و תודה רבה, more on Monday';

/** A picture as a person would choose it. */
export const DOT = {
  name: 'dot.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
