import { pageProblemsFr } from './fr';
import type { ProblemWordsTable } from './rest-en';

const STAYS = 'La dernière charte valable reste en vigueur.';

export const problemsFr: ProblemWordsTable = {
  ...pageProblemsFr,
  'enrolment-code-refused': {
    what: 'Ce code est erroné, déjà utilisé ou expiré.',
    cure: 'Vérifiez-le ou demandez-en un nouveau.',
  },
  'sign-in-refused': {
    what: 'Votre compte d’entreprise n’est pas autorisé ici, ou la connexion n’a pas abouti.',
    cure: 'Réessayez ; sinon, demandez à votre service informatique si votre compte peut utiliser Guidepost.',
  },
  'identity-provider-unreachable': {
    what: 'Le service de connexion de votre entreprise ne répond pas.',
    cure: 'Attendez un instant puis réessayez ; si cela dure, prévenez votre service informatique.',
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
  'pack-lint-refused': {
    what: 'Le linter trouve des erreurs dans cette charte ; le serveur ne l’a pas acceptée.',
    cure: `Corrigez ce qu’il signale, puis publiez à nouveau. ${STAYS}`,
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
