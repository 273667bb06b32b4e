/** Country domains (ISO 3166 and the exceptions of IANA's root zone, 2026-11). */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br ' +
  'bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do ' +
  'dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt ' +
  'gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp ' +
  'kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms ' +
  'mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ' +
  'ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx ' +
  'sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn ' +
  'vu wf ws ye yt za zm zw';
/** Generic domains that people meet in posts; a link with a scheme needs none of them. */
const GENERIC =
  'abudhabi academy accountant accountants actor adult aero africa agency airforce alsace ' +
  'amazon amsterdam apartments app apple arab archi army art asia associates attorney auction ' +
  'audi audio auto autos aws baby band bank bar barcelona barclays bargains bayern bbc bcn ' +
  'beauty beer berlin best bet bid bike bingo bio biz black blog blue bmw boats boo book ' +
  'boston bot boutique box broker brussels build builders business buy buzz bzh cab cafe cam ' +
  'camera camp canon capetown capital car cards care career careers cars casa cash casino cat ' +
  'catering center ceo cern chanel charity chat cheap christmas church citi city claims ' +
  'cleaning click clinic clothing cloud club coach codes coffee college cologne com community ' +
  'company computer condos construction consulting contact contractors cooking cool coop ' +
  'corsica country coupon coupons courses credit creditcard cricket cruises cymru cyou dad ' +
  'dance data date dating day deal dealer deals degree delivery dell deloitte democrat dental ' +
  'dentist design dev diamonds diet digital direct directory discount diy docs doctor dog ' +
  'domains download drive dubai durban earth eat eco edu education email energy engineer ' +
  'engineering enterprises equipment esq estate eus events exchange expert exposed express ' +
  'fail faith family fan fans farm fashion fedex feedback film final finance financial fish ' +
  'fishing fit fitness flights florist flowers fly foo food football ford forsale forum ' +
  'foundation free frl fun fund furniture futbol fyi gal gallery game games garden gay gent ' +
  'gift gifts gives giving glass global gmail gold golf goog google gov graphics gratis green ' +
  'gripe grocery group guide guitars guru hair hamburg haus health healthcare help here ' +
  'hiphop hiv hockey holdings holiday homes horse hospital host hosting hot hotels house how ' +
  'hsbc ibm icu immo immobilien inc industries info ing ink institute insurance insure int ' +
  'international investments irish ist istanbul jetzt jewelry jobs joburg jpmorgan juegos ' +
  'kaufen kids kim kitchen kiwi koeln krd kyoto land lat law lawyer lease legal lgbt lidl ' +
  'life lifestyle lighting limited limo link live living llc llp loan loans locker lol london ' +
  'lotto love ltd ltda luxe luxury madrid maison makeup management map market marketing ' +
  'markets mba med media meet melbourne meme memorial men menu miami microsoft mil mobi ' +
  'mobile moda mom money monster mortgage moscow motorcycles mov movie museum music nagoya ' +
  'name navy net netflix network new news ngo nike ninja nokia now nrw nyc observer okinawa ' +
  'one ong onl online ooo open oracle org organic osaka page paris partners parts party pay ' +
  'pet pharmacy phd phone photo photography photos physio pics pictures pink pizza place play ' +
  'plumbing plus poker porn post press prime pro productions prof promo properties property ' +
  'protection pub quebec racing radio read realestate realtor recipes red rehab reise reisen ' +
  'rent rentals repair report republican rest restaurant review reviews rich rio rip rocks ' +
  'rodeo room rsvp rugby ruhr run saarland safe sale salon samsung sap save scholarships ' +
  'school schule science scot search seat secure security services sex sexy shell shoes shop ' +
  'shopping show singles site ski skin sky smart soccer social software solar solutions song ' +
  'sony spa space sport spot srl storage store stream studio study style sucks supplies ' +
  'supply support surf surgery swiss sydney systems taipei talk tatar tattoo tax taxi team ' +
  'tech technology tel tennis theater theatre tickets tienda tips tires tirol today tokyo ' +
  'tools top tours town toys trade trading training travel tube ubs university uno vacations ' +
  'vegas ventures vet viajes video villas vin vip visa vision vlaanderen vodka volvo vote ' +
  'voting voyage wales wang watch watches webcam weber website wed wedding wien wiki win wine ' +
  'work works world wow wtf xxx xyz yachts yoga yokohama you youtube zip zone zuerich';
/** Domains of other scripts, also as they read once Cyrillic and Greek letters are folded to Latin ones. */
const OTHER_SCRIPTS =
  'рф pф рус pуc бел бeл ею eю ком koм москва мocквa онлайн oнлaйн орг opг сайт caйт срб cpб укр укp қаз қaз дети дeти ευ eu ' +
  '中国 中國 公司 网络 網絡 网址 在线 中文网 香港 台灣 台湾 新加坡 移动 商城 みんな コム 한국 닷컴 닷넷 भारत ভারত இந்தியா ไทย გე հայ ישראל ' +
  'السعودية مصر امارات ایران المغرب قطر تونس الجزائر شبكة موقع';
/** Also words or endings of file names: after a missing space they stand where a domain would. */
const AMBIGUOUS =
  'am as at be by do id in is it la me mu my no pm ps so to us md rs py sh pl zip mov cc et al sa ' +
  'app best bet bid bot box call cam cat click cool data date day deal dog eat email energy fail fan final fish fit fly foo free fun ' +
  'game gift global got guide hair help here home host hot house how int kids land law life like link live loan love man map market me ' +
  'media men mom money moto movie name new news now off one open page party pay phone place play plus post press pro prof pub read ' +
  'red rent rest review rich run safe sale save school science search secure select shop show site space sport stream study style support ' +
  'talk team tips today top tours town toys trade training travel tube vote watch win work world wow yes you zone';

const known = new Set(`${COUNTRIES} ${GENERIC} ${OTHER_SCRIPTS}`.split(' '));
const ambiguous = new Set(AMBIGUOUS.split(' '));

/** True for the last label of a public host name, in lower case. */
export function isTopLevelDomain(label: string): boolean {
  return known.has(label) || label.startsWith('xn--');
}

/** True where the label may as well be the next word of the text (`it`, `now`) or the ending of a file (`md`). */
export function isAmbiguousDomain(label: string): boolean {
  return ambiguous.has(label);
}
