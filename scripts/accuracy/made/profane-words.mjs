/** Words that a company does not post, as people write them when they do not hide them. */
export const PROFANE_WORDS = (
  'fuck fucking fucker fucked motherfucker clusterfuck shit shitty bullshit shitshow dipshit horseshit bitch bitches bitching cunt cunts twat wanker ' +
  'wankers asshole assholes arsehole asshat dickhead dickheads cocksucker whore whores slut sluts pussy nigger nigga faggot faggots retard retarded ' +
  'tranny kike bollocks bastard bastards dumbass jackass smartass goddamn crappy douchebag prick bellend knobhead shithead fuckwit fuckface ' +
  'blowjob handjob dildo cumshot jizz skank milf wetback raghead spic gook scheisse arschloch wichser hurensohn merde putain connard salope puta ' +
  'mierda cabron pendejo gilipollas cazzo stronzo vaffanculo caralho klootzak'
).split(' ');

/** Words, names and places that hold one of them, look like one or are one letter away from it, each in a sentence. */
export const INNOCENT_SENTENCES = `
Greetings from our shop in Scunthorpe
We assess every class before the assessment ends
Cocktails and mocktails on the terrace from six
A reading of Dickens by candlelight
Our pilots love the new cockpit
The peacock in the park next door is called Hancock
Shiitake risotto with shallots today
Our analysts analyse the analytics
The assassin in this bass opera was an associate professor
Arsenal and Sussex play in Essex tonight
Magna cum laude: congratulations to Jasmine
A title, a subtitle and a button
Pass the grass and the glasses, please
Therapist wanted for our clinic in Penistone
The shuttlecock flew over the weathercock
A massive embassy in a compass of brass
Mississippi and Massachusetts send their best
Circumstances and documents of the cucumber farm
The button on the butternut squash was a joke
Shitake or shiitake, we cook both
Moby Dick is on sale this week
Cummings and Cumberland open in spring
Peanuts, canals and a banal analogy
The accumulator accumulates cumulative errors
Spic and span: our new cleaning range
A chink of light in the armour
Snigger all you like, raccoons are clever
The tycoon bought a cocoon in Rangoon
Basement, casement, basic, basil
Hello, Michelle, the shell of the seashell is for sale
Cockburn, Hitchcock and Babcock sign the deal
We were fully booked, thank you Fukushima friends
The fact is: fast trucks win
Duck, truck, luck, buck, stuck and pluck
Sheet music, shift plans and shirts
Beach, batch, birch and pitch
Count the counties of our country
Class action, pass rate, mass market, brass band
A wanderer wanted a wand
A hoard of whole wheat
The slot in the slate is shut
Push the bushel of plush
Fagioli for Fagin
Retardant foam and flame-retardant fabric
Transfer, tranche and transit
Kite, kiwi and hike
The dock has a deck and a duck
Bollard repairs on Main Street
Bustard, mustard and custard
Crapaud is French for toad; crape paper is back
Prickly pears and a prickle of heat
Knobbly knees and door knobs
Jizan is a city in Saudi Arabia
Skink, skunk and skin care
Milk and a mile of silk
Gobook, Google and a good book
Putative, computation, reputation, amputate
Merdeka Day greetings to all colleagues in Malaysia
Cabrio and cabriolet at the fair
Pendulum and pendant in one box
Gazzetta and pizza for the team
Kuntal Sen leads the team in Uppsala
Assam tea, Assisi pilgrims and Casablanca
Titmouse, titanic and titration
Blue tits and great tits are back at the feeder
Sextant, sextet and Middlesex
Expertsexchange was an unlucky name, pen island too
Therapists, rapists of language we are not, said the grammarian of grapes
Scrap, scrapbook, wrap and trap
The hoe, the rake and the shovel
Manuscript, script and description
Bumblebee, bumper and bumpy rides
Arsenic, parse and sparse data
A*STAR in Singapore and A* algorithms
5 * 4 is 20 and f(x) = x**2
Rated ***** by our guests
Call #1 in our market, #2 in Europe
We h*rt you, said the card with the heart
C**k of the day: our chef, and co*k is missing an o
B!g news: s@ve 20 % today
Re: b@tch and f@cebook are typing errors
P@ssword rules explained for everyone
S H O P now, S A L E ends Sunday
F A Q and U S P explained
N e w s from the team
A-S-A-P please, R-S-V-P too
D.I.Y., B.Y.O. and A.K.A. explained
W-I-N-N-E-R of the week
Yesss, we diiid it, sooooo happy
Noooo waaay, whoooop whooop
Ashit Kumar and Takeshita Street
Shital Patel and Harshit Rao join us
Nishit and Akshita speak at noon
Dikson, Dickson and Dixon merge
Johnson, Wilcox and Cox report
Focus, locus and hocus pocus
Buttress and butterfly
Wristwatch and wrist rest
Organic, organism and organza
Amass, harass, morass: words with a double s
Potash, mustache and stash
The Bass Pro Shops pass
Night shift, gear shift, shift key
Fukuoka and Fukui in winter
Mull, lull and Lulu
Kontakt und Kanne: neue Kannen im Laden
Die Klasse der Masse: Fassaden und Tassen
Il computer e la reputazione
La disputa por la diputación y la reputación
Député, amputé, réputé : trois mots
`
  .trim()
  .split('\n');

/** Names that only their capital tells from such a word. */
export const NAMES_IN_SENTENCES = [
  'A word with Dick Turner, who joins the board',
  'Hooker Furniture and the Dyke Road shop',
  'The Dikshit family, Mr Wang and Ms Fuk Lam Chan present',
  'The family name Ficker is of Tyrol, Fick’s law is of physics',
];
