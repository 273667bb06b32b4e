/** Two paragraphs, a joined emoji, Arabic and Hebrew: what has to arrive letter for letter. */
export const HARD_TEXT = 'Q3 is on track 👩‍💻 #launch\n\nشكرا لكم جميعا و תודה רבה, more on Monday';
