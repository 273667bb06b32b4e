/** Made by scripts/make-enclosed.mjs from the names of the Unicode character database; do not edit. Each group: a letter or number, what shows it in a circle, square or brackets, and how many in a row go on from there. */
export const ENCLOSED =
  '1⑴20 a⒜26 11⓫10 1⓵10 0⓿ 1❶10 1➀10 1➊10 10㉈ 20㉉ 30㉊ 40㉋ 50㉌ 60㉍ 70㉎ 80㉏ 0🄋 0🄌 A🄐26 A🅐26 A🅰26 P🆊 d🆥';
