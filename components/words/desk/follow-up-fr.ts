import type { FollowUpTable } from './follow-up-en';

export const followUpFr: FollowUpTable = {
  'decided.title': 'Décidé par moi',
  'decided.hint':
    'Les 30 derniers jours. Une approbation peut être retirée tant que la publication n’est pas parue.',
  'decided.none': 'Rien au cours des 30 derniers jours.',
  'drafts.revoked.by': '{actor} a retiré une approbation',
  'acts.reconfirm': 'Confirmer de nouveau',
  'acts.reconfirm.ask': 'Elle paraîtra exactement telle quelle. Une remarque ? (facultatif)',
  'acts.reconfirm.confirm': 'Oui, confirmer ce texte',
  'acts.hand-on': 'Informer un autre service',
  'acts.hand-on.to': 'Quel service',
  'acts.hand-on.sales': 'Ventes',
  'acts.hand-on.care': 'Service client',
  'acts.hand-on.ask': 'Que doivent-ils savoir ?',
  'acts.hand-on.confirm': 'Informer',
  'acts.hand-on.done': 'Le service est informé. Le brouillon reste tel quel.',
  'held.title': 'Approuvé avant un arrêt',
  'held.hint': 'Rien de cela ne paraît avant une nouvelle confirmation.',
  'picked.title': 'Choisi pour un examen après coup',
  'picked.text':
    'Votre organisation examine après coup certaines publications tirées au sort. Le texte de celle-ci n’a pas quitté votre navigateur.',
  'picked.hand-in': 'Remettre le texte',
  'picked.keep': 'Ne pas le remettre',
  'picked.end': 'Conservé ici jusqu’au {time}, puis supprimé.',
};
