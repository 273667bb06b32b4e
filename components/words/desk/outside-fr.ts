import type { OutsideTable } from './outside-en';

export const outsideFr: OutsideTable = {
  'guests.title': 'Personnes de l’extérieur',
  'guests.ask': 'Demander à une personne de l’extérieur',
  'guests.ask.hint':
    'La personne lit ce texte par un lien et donne son avis. L’étape en cours attend sa réponse, puis décide.',
  'guests.write': 'Faire écrire un projet par une personne de l’extérieur',
  'guests.write.hint':
    'Vous devenez l’auteur de ce que la personne remet. Ni vous ni elle ne décidez de ce texte.',
  'guests.no-account': 'La politique ne nomme aucun compte pour lequel écrire.',
  'guests.account': 'Pour quel compte',
  'guests.name': 'Nom',
  'guests.name.wrong': 'Écrivez le nom de la personne.',
  'guests.email': 'Adresse e-mail',
  'guests.email.hint':
    'Rien n’y est envoyé. Elle distingue les personnes : personne ne décide de ce qu’il a écrit.',
  'guests.email.wrong': 'Ce n’est pas une adresse e-mail.',
  'guests.hours': 'Durée de validité du lien',
  'guests.hours.count': { one: '{count} heure', other: '{count} heures' },
  'guests.make': 'Créer le lien',
  'guests.link': 'Le lien pour {name}',
  'guests.link.hint':
    'Envoyez-le vous-même. Il n’est affiché que maintenant et sert une seule fois.',
  'guests.link.done': 'C’est noté',
  'guests.copied': 'Copié.',
  'guests.not-copied': 'Pas copié. Sélectionnez le lien et copiez-le vous-même.',
  'guests.until': 'jusqu’au {time}',
  'guests.ended': 'expiré le {time}',
  'guests.may.decide': 'Est consulté sur un projet.',
  'guests.may.submit': 'Écrit un projet.',
  'guests.by': 'Sur invitation de {name}.',
  'guests.withdraw': 'Retirer le lien',
  'guests.withdraw.ask': 'La personne n’est plus sollicitée.',
  'guests.withdraw.confirm': 'Oui, le retirer',
  'ghost.title': 'Projets au nom de quelqu’un',
  'ghost.stage': 'La personne au nom de qui c’est publié est consultée',
  'ghost.stage.first': 'en premier, avant tout le monde',
  'ghost.stage.last': 'en dernier, quand tous les autres ont validé',
  'ghost.for-you': 'Écrit pour vous',
  'ghost.for-you.by': '{writer} a écrit ceci pour vous',
  'ghost.you-post':
    'Il paraît en votre nom. Quand tout le monde a validé, vous le publiez : exactement ce texte, dans votre navigateur.',
  'ghost.writer-posts': 'Il paraît en votre nom. Quand tout le monde a validé, {writer} le publie.',
  'ghost.posts': 'Qui le publie',
  'ghost.copy': 'Copier le texte',
};
