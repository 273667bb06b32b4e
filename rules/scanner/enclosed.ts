/** Made by scripts/make-enclosed.mjs from the names of the Unicode character database; do not edit. Each group: a letter or number, then what shows it in a circle, square or brackets. */
export const ENCLOSED =
  '0⓿🄋🄌 10⑽⓾❿➉➓㉈ 11⑾⓫ 12⑿⓬ 13⒀⓭ 14⒁⓮ 15⒂⓯ 16⒃⓰ 17⒄⓱ 18⒅⓲ 19⒆⓳ 1⑴⓵❶➀➊ 20⒇⓴㉉ 2⑵⓶❷➁➋ 30㉊ 3⑶⓷❸➂➌ 40㉋ 4⑷⓸❹➃➍ 50㉌ 5⑸⓹❺➄➎ 60㉍ 6⑹⓺❻➅➏ 70㉎ 7⑺⓻❼➆➐ 80㉏ 8⑻⓼❽➇➑ 9⑼⓽❾➈➒ A🄐🅐🅰 B🄑🅑🅱 C🄒🅒🅲 D🄓🅓🅳 E🄔🅔🅴 F🄕🅕🅵 G🄖🅖🅶 H🄗🅗🅷 I🄘🅘🅸 J🄙🅙🅹 K🄚🅚🅺 L🄛🅛🅻 M🄜🅜🅼 N🄝🅝🅽 O🄞🅞🅾 P🄟🅟🅿🆊 Q🄠🅠🆀 R🄡🅡🆁 S🄢🅢🆂 T🄣🅣🆃 U🄤🅤🆄 V🄥🅥🆅 W🄦🅦🆆 X🄧🅧🆇 Y🄨🅨🆈 Z🄩🅩🆉 a⒜ b⒝ c⒞ d⒟🆥 e⒠ f⒡ g⒢ h⒣ i⒤ j⒥ k⒦ l⒧ m⒨ n⒩ o⒪ p⒫ q⒬ r⒭ s⒮ t⒯ u⒰ v⒱ w⒲ x⒳ y⒴ z⒵';
