import type { PageProblems, ProblemWordsTable } from './en';

export const pageProblemsDe: PageProblems = {
  offline: {
    what: 'Sie sind offline.',
    cure: 'Ihr Entwurf ist sicher. Er wird gesendet, sobald die Verbindung wieder steht.',
  },
  'server-unreachable': {
    what: 'Der Freigabe-Server antwortet nicht.',
    cure: 'Nichts ist verloren. Guidepost versucht es weiter; Sie müssen nichts erneut senden.',
  },
  'server-error': {
    what: 'Auf dem Freigabe-Server ist ein Fehler aufgetreten.',
    cure: 'Versuchen Sie es in einer Minute erneut. Bleibt es dabei, sagen Sie es Ihrer IT.',
  },
  'not-signed-in': {
    what: 'Dieser Browser ist nicht mit Ihrem Unternehmen verbunden.',
    cure: 'Öffnen Sie die Einstellungen von Guidepost und verbinden Sie ihn.',
  },
  'rate-limited': {
    what: 'Zu viele Anfragen in kurzer Zeit.',
    cure: 'Warten Sie eine Minute und versuchen Sie es dann erneut.',
  },
  'pack-not-configured': {
    what: 'Es sind keine Richtlinien eingerichtet, daher wird nichts geprüft.',
    cure: 'Öffnen Sie die Einstellungen von Guidepost und verbinden Sie sich mit Ihrem Unternehmen.',
  },
  'content-changed': {
    what: 'Der Text ist nicht der, der freigegeben oder gezeigt wurde.',
    cure: 'Lesen Sie ihn noch einmal und reichen Sie diese Fassung ein oder entscheiden Sie darüber.',
  },
  'stale-version': {
    what: 'Dieser Entwurf wurde inzwischen geändert; es wurde nichts gespeichert.',
    cure: 'Sehen Sie sich die neue Fassung an und versuchen Sie es dann erneut.',
  },
  'wrong-state': {
    what: 'Dieser Entwurf ist schon weiter; dieser Schritt ist nicht mehr möglich.',
    cure: 'Öffnen Sie ihn neu, um seinen Stand zu sehen.',
  },
  'not-allowed': {
    what: 'Dazu haben Sie keine Berechtigung.',
    cure: 'Fragen Sie, wer in Ihrem Unternehmen für Guidepost zuständig ist.',
  },
  'receipt-refused': {
    what: 'Die Freigabe konnte nicht bestätigt werden.',
    cure: 'Reichen Sie den Entwurf erneut ein. Wiederholt es sich, sagen Sie es Ihrer IT.',
  },
  'receipt-used': {
    what: 'Diese Freigabe wurde schon für einen Beitrag verwendet.',
    cure: 'Reichen Sie den Entwurf erneut ein, um ihn noch einmal zu veröffentlichen.',
  },
  'too-large': {
    what: 'Das ist zu groß zum Senden.',
    cure: 'Kürzen Sie es und versuchen Sie es dann erneut.',
  },
  'storage-full': {
    what: 'Der Browser hat keinen Platz mehr, um dies zu speichern.',
    cure: 'Schaffen Sie Speicherplatz und versuchen Sie es dann erneut.',
  },
  'extension-reloaded': {
    what: 'Guidepost wurde aktualisiert, während diese Seite offen war.',
    cure: 'Kopieren Sie Ihren Text und laden Sie dann die Seite neu.',
  },
};

const STAYS = 'Die letzten gültigen Richtlinien bleiben in Kraft.';

export const problemsDe: ProblemWordsTable = {
  ...pageProblemsDe,
  'enrolment-code-refused': {
    what: 'Dieser Code ist falsch, schon verwendet oder abgelaufen.',
    cure: 'Prüfen Sie ihn oder bitten Sie um einen neuen.',
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
