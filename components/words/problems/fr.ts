import type { PageProblems, ProblemWordsTable } from './en';

export const pageProblemsFr: PageProblems = {
  offline: {
    what: 'Vous êtes hors ligne.',
    cure: 'Votre brouillon est en sécurité. Il partira dès le retour de la connexion.',
  },
  'server-unreachable': {
    what: 'Le serveur de validation ne répond pas.',
    cure: 'Rien n’est perdu. Guidepost continue d’essayer ; inutile de renvoyer.',
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
  'receipt-used': {
    what: 'Cette validation a déjà servi pour une publication.',
    cure: 'Soumettez à nouveau le brouillon pour le publier encore une fois.',
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

const STAYS = 'La dernière charte valable reste en vigueur.';

export const problemsFr: ProblemWordsTable = {
  ...pageProblemsFr,
  'enrolment-code-refused': {
    what: 'Ce code est erroné, déjà utilisé ou expiré.',
    cure: 'Vérifiez-le ou demandez-en un nouveau.',
  },
  'pack-unreachable': {
    what: 'La charte n’a pas pu être récupérée.',
    cure: `Vérifiez l’adresse et la connexion. ${STAYS}`,
  },
  'pack-not-a-pack': {
    what: 'Ce qui se trouve à cette adresse n’est pas une charte Guidepost.',
    cure: `Vérifiez l’adresse. ${STAYS}`,
  },
  'pack-too-large': {
    what: 'La charte à cette adresse dépasse la taille admise.',
    cure: `Demandez à son éditeur de la réduire. ${STAYS}`,
  },
  'pack-signature-refused': {
    what: 'La nouvelle charte n’est pas signée par votre organisation.',
    cure: `Prévenez son éditeur. ${STAYS}`,
  },
  'pack-root-refused': {
    what: 'Les clés de signature de l’organisation n’ont pas pu être vérifiées.',
    cure: `Prévenez votre service informatique ; reconnectez-vous si elles ont changé. ${STAYS}`,
  },
  'pack-rollback': {
    what: 'Une charte plus ancienne a été proposée à la place de l’actuelle.',
    cure: 'Prévenez son éditeur. La plus récente reste en vigueur.',
  },
  'pack-equivocation': {
    what: 'Deux chartes différentes portent la même version.',
    cure: 'Prévenez son éditeur. Celle que vous avez reste en vigueur.',
  },
  'pack-expired': {
    what: 'La signature de la charte a expiré.',
    cure: `Demandez à son éditeur de la signer à nouveau. ${STAYS}`,
  },
  'pack-wrong-organisation': {
    what: 'Cette charte appartient à une autre organisation.',
    cure: `Vérifiez l’adresse. ${STAYS}`,
  },
  'pack-body-mismatch': {
    what: 'La charte est endommagée : son contenu ne correspond pas à sa signature.',
    cure: `Réessayez plus tard. ${STAYS}`,
  },
  'pack-schema-refused': {
    what: 'La charte est signée, mais n’est pas écrite comme Guidepost l’attend.',
    cure: `Prévenez son éditeur. ${STAYS}`,
  },
  'pack-needs-newer-client': {
    what: 'Cette charte demande une version plus récente de Guidepost.',
    cure: `Mettez l’extension à jour. ${STAYS}`,
  },
  'pack-example-failed': {
    what: 'Une règle de la charte échoue à ses propres exemples.',
    cure: `Indiquez cette règle à son éditeur. ${STAYS}`,
  },
  'not-found': {
    what: 'Ce brouillon n’existe pas ou ne vous est pas destiné.',
    cure: 'Revenez à la liste et actualisez-la.',
  },
  'self-approval': {
    what: 'C’est votre propre brouillon ; personne ne décide du sien.',
    cure: 'Demandez à quelqu’un d’autre de le valider.',
  },
  'not-your-stage': {
    what: 'Ce brouillon attend un groupe dont vous ne faites pas partie.',
    cure: 'Rien à faire : les bonnes personnes sont prévenues.',
  },
  'already-decided': {
    what: 'Vous avez déjà décidé sur cette version.',
    cure: 'Attendez les autres de cette étape.',
  },
  'reason-missing': {
    what: 'Il manque un motif.',
    cure: 'Écrivez une phrase, puis renvoyez.',
  },
  'key-reused': {
    what: 'La même demande a été envoyée deux fois avec un contenu différent.',
    cure: 'Actualisez la liste, puis réessayez.',
  },
  malformed: {
    what: 'Le serveur n’a pas compris cette demande.',
    cure: 'Vérifiez votre saisie. Si cela se répète, mettez Guidepost à jour.',
  },
};
