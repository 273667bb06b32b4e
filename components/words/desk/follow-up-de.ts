import type { FollowUpTable } from './follow-up-en';

export const followUpDe: FollowUpTable = {
  'decided.title': 'Von mir entschieden',
  'decided.hint':
    'Die letzten 30 Tage. Eine Freigabe lässt sich zurücknehmen, bis der Beitrag draußen ist.',
  'decided.none': 'Nichts in den letzten 30 Tagen.',
  'drafts.revoked.by': '{actor} hat eine Freigabe zurückgenommen',
  'acts.reconfirm': 'Erneut bestätigen',
  'acts.reconfirm.ask': 'Es geht genau so hinaus, wie es hier steht. Noch etwas dazu? (freiwillig)',
  'acts.reconfirm.confirm': 'Ja, diesen Text bestätigen',
  'acts.hand-on': 'Andere Abteilung informieren',
  'acts.hand-on.to': 'Welche Abteilung',
  'acts.hand-on.sales': 'Vertrieb',
  'acts.hand-on.care': 'Kundendienst',
  'acts.hand-on.ask': 'Was sollen sie wissen?',
  'acts.hand-on.confirm': 'Informieren',
  'acts.hand-on.done': 'Die Abteilung ist informiert. Der Entwurf selbst bleibt, wie er ist.',
  'held.title': 'Vor einem Stopp freigegeben',
  'held.hint': 'Nichts davon geht hinaus, bevor es jemand erneut bestätigt.',
  'picked.title': 'Für einen späteren Blick ausgewählt',
  'picked.text':
    'Ihre Organisation sieht sich manche Beiträge nachträglich an, per Zufall ausgewählt. Der Text von diesem hat Ihren Browser nicht verlassen.',
  'picked.hand-in': 'Text abgeben',
  'picked.keep': 'Nicht abgeben',
  'picked.end': 'Bleibt hier bis {time} und wird dann gelöscht.',
};
