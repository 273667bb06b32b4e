import type { OutsideTable } from './outside-en';

export const outsideDe: OutsideTable = {
  'guests.title': 'Personen von außerhalb',
  'guests.ask': 'Jemanden von außerhalb fragen',
  'guests.ask.hint':
    'Die Person liest diesen Text über einen Link und sagt ihre Meinung. Der offene Schritt wartet so lange und entscheidet danach.',
  'guests.write': 'Jemanden von außerhalb einen Entwurf schreiben lassen',
  'guests.write.hint':
    'Sie werden Autorin oder Autor dessen, was die Person abgibt. Keiner von Ihnen beiden entscheidet darüber.',
  'guests.no-account': 'Die Richtlinie nennt kein Konto, für das jemand schreiben könnte.',
  'guests.account': 'Für welches Konto',
  'guests.name': 'Name der Person',
  'guests.name.wrong': 'Schreiben Sie den Namen der Person.',
  'guests.email': 'Mailadresse',
  'guests.email.hint':
    'Dorthin wird nichts gesendet. Sie unterscheidet Personen: Niemand entscheidet über das, was er selbst geschrieben hat.',
  'guests.email.wrong': 'Das ist keine Mailadresse.',
  'guests.hours': 'Wie lange der Link gilt',
  'guests.hours.count': { one: '{count} Stunde', other: '{count} Stunden' },
  'guests.make': 'Link erzeugen',
  'guests.link': 'Der Link für {name}',
  'guests.link.hint': 'Senden Sie ihn selbst. Er wird nur jetzt gezeigt und gilt einmal.',
  'guests.link.done': 'Ich habe ihn',
  'guests.copied': 'Kopiert.',
  'guests.not-copied': 'Nicht kopiert. Markieren Sie den Link und kopieren Sie ihn selbst.',
  'guests.until': 'bis {time}',
  'guests.ended': 'abgelaufen am {time}',
  'guests.may.decide': 'Wird zu einem Entwurf gefragt.',
  'guests.may.submit': 'Schreibt einen Entwurf.',
  'guests.by': 'Eingeladen von {name}.',
  'guests.withdraw': 'Link zurückziehen',
  'guests.withdraw.ask': 'Die Person wird nicht mehr gefragt.',
  'guests.withdraw.confirm': 'Ja, zurückziehen',
  'ghost.title': 'Entwürfe im Namen anderer',
  'ghost.stage': 'Die Person, in deren Namen es erscheint, wird gefragt',
  'ghost.stage.first': 'zuerst, vor allen anderen',
  'ghost.stage.last': 'zuletzt, wenn alle anderen zugestimmt haben',
  'ghost.for-you': 'Für Sie geschrieben',
  'ghost.for-you.by': '{writer} hat das für Sie geschrieben',
  'ghost.you-post':
    'Es erscheint in Ihrem Namen. Wenn alle zugestimmt haben, veröffentlichen Sie es: genau diesen Text, in Ihrem Browser.',
  'ghost.writer-posts':
    'Es erscheint in Ihrem Namen. Wenn alle zugestimmt haben, veröffentlicht {writer} es.',
  'ghost.posts': 'Wer es veröffentlicht',
  'ghost.copy': 'Text kopieren',
};
