import type { PageProblems } from './en';

export const pageProblemsFr: PageProblems = {
  offline: {
    what: 'Vous êtes hors ligne.',
    cure: 'Votre brouillon est en sécurité. Il partira dès le retour de la connexion.',
  },
  'server-unreachable': {
    what: 'Le serveur de validation ne répond pas.',
    cure: 'Vérifiez votre connexion. Ce que vous avez soumis est conservé et partira plus tard.',
  },
  'server-error': {
    what: 'Le serveur de validation a rencontré une erreur.',
    cure: 'Réessayez dans une minute. Si cela persiste, prévenez votre service informatique.',
  },
  'not-signed-in': {
    what: 'Ce navigateur n’est pas relié à votre organisation.',
    cure: 'Ouvrez les paramètres de Guidepost pour le relier.',
  },
  'rate-limited': {
    what: 'Trop de demandes en peu de temps.',
    cure: 'Patientez une minute, puis réessayez.',
  },
  'pack-not-configured': {
    what: 'Aucune charte n’est configurée : les brouillons ne sont pas vérifiés.',
    cure: 'Ouvrez les paramètres de Guidepost et connectez-vous à votre organisation.',
  },
  'content-changed': {
    what: 'Le texte n’est pas celui qui a été validé ou affiché.',
    cure: 'Relisez-le, puis soumettez cette version ou décidez.',
  },
  'stale-version': {
    what: 'Ce brouillon a changé entre-temps ; rien n’a été enregistré.',
    cure: 'Regardez la nouvelle version, puis réessayez.',
  },
  'wrong-state': {
    what: 'Ce brouillon a avancé ; cette étape n’est plus possible.',
    cure: 'Rouvrez-le pour voir où il en est.',
  },
  'not-allowed': {
    what: 'Vous n’avez pas le droit de faire cela.',
    cure: 'Adressez-vous à la personne responsable de Guidepost dans votre entreprise.',
  },
  'receipt-refused': {
    what: 'La validation n’a pas pu être vérifiée.',
    cure: 'Soumettez à nouveau le brouillon. Si cela se répète, prévenez votre service informatique.',
  },
  'already-claimed': {
    what: 'Une autre personne examine ce brouillon.',
    cure: 'Prenez-en un autre, ou demandez-lui de le libérer.',
  },
  'pack-stale': {
    what: 'Le brouillon a été vérifié avec une règle plus ancienne que celle que votre entreprise exige.',
    cure: 'Choisissez « Vérifier maintenant » sur la page des règles, puis soumettez-le à nouveau.',
  },
  'receipt-used': {
    what: 'Cette validation a déjà servi pour une publication.',
    cure: 'Soumettez à nouveau le brouillon pour le publier encore une fois.',
  },
  'posted-unapproved': {
    what: 'Ce qui a été publié n’est pas ce qui a été validé, ou ne l’était plus. C’est consigné.',
    cure: 'Corrigez ou retirez la publication, et prévenez une personne qui valide.',
  },
  'drafts-not-stored': {
    what: 'Votre entreprise ne garde aucun brouillon ; celui-ci n’a donc pas été envoyé.',
    cure: 'Modifiez-le pour qu’il n’ait pas besoin de validation, ou demandez autrement.',
  },
  'too-large': {
    what: 'C’est trop volumineux pour être envoyé.',
    cure: 'Raccourcissez, puis réessayez.',
  },
  'storage-full': {
    what: 'Le navigateur n’a plus de place pour enregistrer ceci.',
    cure: 'Libérez de l’espace disque, puis réessayez.',
  },
  'extension-reloaded': {
    what: 'Guidepost a été mis à jour pendant que cette page était ouverte.',
    cure: 'Copiez votre texte, puis rechargez la page.',
  },
};
