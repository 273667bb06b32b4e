/**
 * Words that a brand does not post. `+`: also with endings (plural, -ed, -ing, -in, -er, -y, -a…). Three lists by how sure a reader
 * is that it is meant so; the last holds words that mean other things as well. Names of people and places are not here.
 */
export const STRONG =
  'fuck+ fuk+ fck+ fuq+ phuck+ phuk+ fcuk+ fuccboi+ fuckboi+ fkn fkin fking fckn fckin effin effing motherfuck+ mothafuck+ muthafuck+ muthafeck+ mofo+ mfer+ ' +
  'shit+ shyt+ sht shiet sheeit shite+ bullshit+ bullsh dipshit+ horseshit apeshit batshit dogshit chickenshit jackshit shithead+ shitface+ ' +
  'shithole+ shitshow+ shitstorm+ shitload+ shitpost+ shitbag+ shitlord+ shitless shitfaced shitcan+ shitlist+ shitter+ shitstain+ shitbird+ ' +
  'bitch+ biatch+ beotch+ biotch+ betch+ bitchass cunt+ cunty cunting twat+ wank+ wanker+ wankstain tosser+ asshole+ arsehole+ asswipe+ asshat+ assclown+ masturbat+ masturbate+ masterbat+ masterbate+ cnut+ phuq fux cockmunch+ cockmuncher+ cocksuk+ fudgepacker+ fagot+ twunt+ jiz jizm smegma ballbag+ nobhead+ bollok+ ' +
  'assface+ asslick+ assfuck+ ass-kisser dickhead+ dickwad+ dickface+ dickbag+ dickless dicksuck+ dickrid+ cocksuck+ cockhead+ prickhead+ knobhead+ knobend+ bellend+ ' +
  'dickweed+ fuckwit+ fuckhead+ fuckface+ fucktard+ fuckup+ clusterfuck+ mindfuck+ ' +
  'whore+ manwhore+ slut+ slutty hoes thot+ thotty thotties skank+ skanky trollop cumdump+ cumslut+ jizz+ jism cumshot+ creampie+ blowjob+ blowie+ handjob+ rimjob+ footjob+ ' +
  'gangbang+ deepthroat+ titfuck+ fingerbang+ fistfuck+ buttfuck+ buttplug+ dildo+ bukkake felch+ fellatio cunnilingus clit+ milf+ pussy pussies pussys pussi+ poontang punani ' +
  'nigger+ nigga+ niggah+ niggaz nigguh+ niglet+ nigg faggot+ faggit+ fag+ fagg+ faggy faggotry kike+ spic+ wetback+ gook+ paki+ raghead+ towelhead+ ' +
  'sandnigger+ beaner+ darkie+ darky jigaboo+ porchmonkey+ pickaninny tranny trannies trannys shemale+ lesbo+ retard+ retarded tard+ libtard+ mongoloid+ ' +
  'stfu gtfo kys mfker+ motherfker+ sonofabitch goddamn+ goddam goddammit';

export const MILD =
  'ass asses azz fatass+ dumbass+ jackass+ smartass+ badass+ lardass+ lazyass bigass hardass+ kickass punkass asscheek+ assless arse+ arsed arses ' +
  'damn+ dammit damnit dayum crap+ crappy crapping piss+ pissed pisser+ pissy pissant+ bastard+ bollock+ bollocks bugger+ prick+ douche+ douchebag+ douchey ' +
  'scumbag+ dipstick turd+ bullcrap hellhole+ jerkoff+ jackoff+ boob+ boobies boobie titties titty tits tittie tiddies hoe homo+ dick+ dicks cock+ cum+ ' +
  'cumming boner+ horny porn+ porno pornstar+ pornhub hentai nutsack+ ballsack+ butthole+ butthurt schlong+ wiener pecker+ minge+ slag+ knob+ ' +
  'feck+ fecker+ feckin frigging friggin bloodyhell chink+ dyke+ jap japs injun+ gyppo+ pikey+ chav+ spastic+ spaz+ cripple tosspot+ numbnuts mf mfs mfing wtf wtaf ffs jfc lmfao lmfaoo omfg gaylord+ smut spunk pube+ pornography nob phonesex';

export const AMBIGUOUS =
  'hell bloody bum bums butt butts sucks sucky poop poopy anal anus penis+ penises vagina+ orgasm+ ejaculat+ semen scrotum rectum testicle+ breasts lust ' +
  'sex sexy nude nudes naked erotic+ fetish+ shag+ shagging coon+ queer+ negro+ fanny balls tit screwed screwing ho hooker+ stripper+ pimp+ nazi nazis viagra lmao vulva labia clitoris rimming bestiality';

/** Other languages; each word is none in the others. */
export const FOREIGN =
  'scheiße scheisse scheiss scheiß scheißegal arschloch arschlöcher arschgeige wichser wichsen hurensohn hurensöhne fotze fotzen schlampe schlampen missgeburt ' +
  'verpiss schwuchtel nutte nutten ficken fickt gefickt ficker spasti mistkerl drecksau drecksack verarscht ' +
  'merde putain connard connards connasse salope salopes enculé enculés enculer encule nique niquer foutre couilles bordel pétasse bâtard bâtards chiant ' +
  'mierda puta putas putos puto cabrón cabron cabrones pendejo pendejos pendeja verga coño joder jodido jodida gilipollas maricón maricon maricones ' +
  'chinga chingar chingada chingado pinche culero culeros hijoputa malparido gonorrea hijueputa capullo zorra ' +
  'cazzo cazzi merda stronzo stronzi stronza vaffanculo puttana puttane coglione coglioni minchia figa troia bastardo incazzato ' +
  'caralho porra foda fodase fodasse fodido buceta viado viados cuzão arrombado desgraçado ' +
  'klootzak klootzakken godverdomme neuken kutwijf hoer hoeren kanker tyfus mongool lul';
