/** Made by scripts/make-confusables.mjs from Unicode's confusables (UTS 39); do not edit. Each group: an ASCII letter, then what passes for it. */

/** Latin letters: small capitals, strokes, hooks. */
export const LATIN_LOOK_ALIKES =
  'aɑᴀ bƄꞴɓƃƂƀʙ cᴄȼ dɗɖƌđĐÐƉᴅ eꬲɇɆᴇ fꬵꞙẝꞘƒƑᵮꜰ gɡᶃƍɠǥǤɢ hɦⱧħĦʜ iıɪɩɨᵻᵼ jꞲɉɈᴊ kƙⱩꝀᴋ lƖǀłŁɭƗƚɫʟ mᴍ nɳƞƝᵰɴ oᴏᴑꬽøꬾØɵꝋƟꝊ pƥᵽᴘ qʠꞯ rꭇꭈƦɽɼɍᵲʀ sꜱƽʂᵴ tƭȾƮŧŦᵵᴛ uꞟᴜꭎꭒʋᵾɄ vᴠ wɯᴡꝡ xꞳ yɣᶌʏỿꭚƴɏɎ zᴢʐƶƵȥȤᵶ';

/** Letters of other scripts. */
export const FOREIGN_LOOK_ALIKES =
  'aαаΑАᎪᗅꓮ𖽀𐊠 bЬᏏᖯΒВᏴᗷꓐ𐊂𐊡𐌁БҍҌѣѢвβь cⲥсꮯ𐐽ⲤСᏟꓚ𐊢𐌂𐐕𐔜ҫҪς dԁᏧᑯꓒᎠᗞᗪꓓ eеҽΕЕⴹᎬꓰ𑢦𑢮𐊆ҿεєэ fքϜᖴꓝ𑣂𑢢𐊇𐊥𐔥 gցԌᏀᏳꓖ hһհᏂΗⲎНᎻᕼꓧ𐋏ꚕᏲҢћӉӇн iιіꙇӏꭵᎥ𑣃 jϳјͿЈᎫᒍꓙ kΚⲔКᏦᛕꓗ𐔘ҚҞкκ lΙⲒІӀוןاߊⵏᛁꓲ𖼨𐊊𐌉ⳐᏞᒪꓡ𖼖𑢣𑢲𐐛𐔦ٳ mΜϺⲘМᎷᗰᛖꓟ𐊰𐌑Ӎм nոռΝⲚꓠ𐔓ηпи oοσⲟоჿօסهھہەഠဝ𐓪𑣈𑣗𐐬ΟⲞОՕⵔዐଠ𐓂ꓳ𑢵𐊒𐊫𐐄𐔖ۿⵁөѳꮎꮻθΘӨѲⴱᎾᏫꭴတ pρⲣрΡⲢРᏢᑭꓑ𐊕 qԛգզⵕ rᴦⲅгꮁᎡᏒ𐒴ᖇꓣ𖼵ғя sѕꮪ𑣁𐑈ЅՏᏕᏚꓢ𖼺𐊖𐐠 tΤⲦТᎢꓔ𖼊𑢼𐊗𐊱𐌕Ҭтτ uυս𐓶𑣘Սሀ𐓎ᑌꓴ𖽂𑢸ꮜᏌц vνѵט𑜆ꮩ𑣀ѴⴸᏙᐯꛟꓦ𖼈𑢠𐔝 wѡԝա𑜊𑜎𑜏ꮃԜᎳᏔꓪѽ𑓅ωшщ xхᕁᕽΧⲬХⵝᚷꓫ𐊐𐊴𐌗𐔧Ҳχ yγуүყ𑣜ΥⲨУҮᎩᎽꓬ𖽃𑢤𐊲ұҰ zꮓ𑣄ΖᏃꓜ𑢩';
