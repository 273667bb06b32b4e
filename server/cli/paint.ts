import { styleText } from 'node:util';

type Colour = 'red' | 'green' | 'yellow' | 'dim' | 'bold' | 'underline';

/** Colour where a person looks: not in files, pipes, or where NO_COLOR is set. */
export function paint(colour: Colour, text: string): string {
  return isColoured() ? styleText(colour, text) : text;
}

/** Marks a piece of a text: underlined for a person, in «» elsewhere. */
export function marked(text: string, sign: Colour = 'red'): string {
  return isColoured() ? paint(sign, paint('underline', text)) : `«${text}»`;
}

function isColoured(): boolean {
  return process.stdout.isTTY && !process.env.NO_COLOR;
}
