import { pageProblemsDe } from './de';
import type { ProblemWordsTable } from './rest-en';

const STAYS = 'Die letzten gültigen Richtlinien bleiben in Kraft.';

export const problemsDe: ProblemWordsTable = {
  ...pageProblemsDe,
  'enrolment-code-refused': {
    what: 'Dieser Code ist falsch, schon verwendet oder abgelaufen.',
    cure: 'Prüfen Sie ihn oder bitten Sie um einen neuen.',
  },
  'sign-in-refused': {
    what: 'Ihr Firmenkonto darf sich hier nicht anmelden, oder die Anmeldung wurde nicht abgeschlossen.',
    cure: 'Versuchen Sie es noch einmal; sonst fragen Sie Ihre IT, ob Ihr Konto Guidepost nutzen darf.',
  },
  'identity-provider-unreachable': {
    what: 'Der Anmeldedienst Ihrer Firma antwortet nicht.',
    cure: 'Warten Sie einen Moment und versuchen Sie es erneut; bleibt es so, melden Sie es der IT.',
  },
  'pack-unreachable': {
    what: 'Die Richtlinien konnten nicht abgerufen werden.',
    cure: `Prüfen Sie Adresse und Verbindung. ${STAYS}`,
  },
  'pack-not-a-pack': {
    what: 'Unter dieser Adresse liegen keine Guidepost-Richtlinien.',
    cure: `Prüfen Sie die Adresse. ${STAYS}`,
  },
  'pack-too-large': {
    what: 'Die Richtlinien unter dieser Adresse sind größer als erlaubt.',
    cure: `Bitten Sie die Herausgeber um kleinere. ${STAYS}`,
  },
  'pack-signature-refused': {
    what: 'Die neuen Richtlinien sind nicht von Ihrem Unternehmen signiert.',
    cure: `Sagen Sie es den Herausgebern. ${STAYS}`,
  },
  'pack-root-refused': {
    what: 'Die Signaturschlüssel Ihres Unternehmens konnten nicht bestätigt werden.',
    cure: `Sagen Sie es Ihrer IT; verbinden Sie neu, falls die Schlüssel geändert wurden. ${STAYS}`,
  },
  'pack-rollback': {
    what: 'Statt der aktuellen Richtlinien wurden ältere angeboten.',
    cure: 'Sagen Sie es den Herausgebern. Die neueren bleiben in Kraft.',
  },
  'pack-equivocation': {
    what: 'Zwei verschiedene Richtlinien tragen dieselbe Version.',
    cure: 'Sagen Sie es den Herausgebern. Die vorhandenen bleiben in Kraft.',
  },
  'pack-expired': {
    what: 'Die Signatur der Richtlinien ist abgelaufen.',
    cure: `Bitten Sie die Herausgeber, neu zu signieren. ${STAYS}`,
  },
  'pack-wrong-organisation': {
    what: 'Diese Richtlinien gehören zu einem anderen Unternehmen.',
    cure: `Prüfen Sie die Adresse. ${STAYS}`,
  },
  'pack-body-mismatch': {
    what: 'Die Richtlinien sind beschädigt: Inhalt und Signatur passen nicht zusammen.',
    cure: `Versuchen Sie es später erneut. ${STAYS}`,
  },
  'pack-schema-refused': {
    what: 'Die Richtlinien sind signiert, aber nicht so geschrieben, wie Guidepost es erwartet.',
    cure: `Sagen Sie es den Herausgebern. ${STAYS}`,
  },
  'pack-needs-newer-client': {
    what: 'Diese Richtlinien brauchen eine neuere Version von Guidepost.',
    cure: `Aktualisieren Sie die Erweiterung. ${STAYS}`,
  },
  'pack-example-failed': {
    what: 'Eine Regel der Richtlinien besteht ihre eigenen Beispiele nicht.',
    cure: `Nennen Sie den Herausgebern die Regel. ${STAYS}`,
  },
  'pack-lint-refused': {
    what: 'Der Linter findet Fehler in diesen Richtlinien, deshalb hat der Server sie nicht angenommen.',
    cure: `Beheben Sie, was er nennt, und veröffentlichen Sie erneut. ${STAYS}`,
  },
  'not-found': {
    what: 'Diesen Entwurf gibt es nicht, oder er ist nicht für Sie bestimmt.',
    cure: 'Gehen Sie zurück zur Liste und aktualisieren Sie sie.',
  },
  'self-approval': {
    what: 'Das ist Ihr eigener Entwurf; über den eigenen entscheidet niemand.',
    cure: 'Bitten Sie jemand anderes um die Prüfung.',
  },
  'not-your-stage': {
    what: 'Dieser Entwurf wartet auf eine Gruppe, zu der Sie nicht gehören.',
    cure: 'Sie müssen nichts tun: Die Zuständigen wissen Bescheid.',
  },
  'already-decided': {
    what: 'Sie haben über diese Fassung schon entschieden.',
    cure: 'Warten Sie auf die anderen dieses Schritts.',
  },
  'reason-missing': {
    what: 'Die Begründung fehlt.',
    cure: 'Schreiben Sie einen Satz und senden Sie dann erneut.',
  },
  'key-reused': {
    what: 'Dieselbe Anfrage wurde zweimal mit verschiedenem Inhalt gesendet.',
    cure: 'Aktualisieren Sie die Liste und versuchen Sie es dann erneut.',
  },
  malformed: {
    what: 'Der Server hat diese Anfrage nicht verstanden.',
    cure: 'Prüfen Sie Ihre Eingabe. Wiederholt es sich, aktualisieren Sie Guidepost.',
  },
};
