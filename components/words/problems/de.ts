import type { PageProblems } from './en';

export const pageProblemsDe: PageProblems = {
  offline: {
    what: 'Sie sind offline.',
    cure: 'Ihr Entwurf ist sicher. Er wird gesendet, sobald die Verbindung wieder steht.',
  },
  'server-unreachable': {
    what: 'Der Freigabe-Server antwortet nicht.',
    cure: 'Prüfen Sie Ihre Verbindung. Eingereichtes bleibt erhalten und wird später gesendet.',
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
  'already-claimed': {
    what: 'Jemand anderes sieht sich diesen Entwurf gerade an.',
    cure: 'Nehmen Sie einen anderen, oder bitten Sie um Freigabe des Entwurfs.',
  },
  'pack-stale': {
    what: 'Der Entwurf wurde mit einer älteren Richtlinie geprüft, als Ihr Unternehmen verlangt.',
    cure: 'Wählen Sie auf der Seite der Richtlinie „Jetzt prüfen“, und reichen Sie ihn erneut ein.',
  },
  'receipt-used': {
    what: 'Diese Freigabe wurde schon für einen Beitrag verwendet.',
    cure: 'Reichen Sie den Entwurf erneut ein, um ihn noch einmal zu veröffentlichen.',
  },
  'posted-unapproved': {
    what: 'Was veröffentlicht wurde, ist nicht, was freigegeben war, oder war nicht mehr freigegeben. Es ist festgehalten.',
    cure: 'Berichtigen oder entfernen Sie den Beitrag und sagen Sie es einer prüfenden Person.',
  },
  'drafts-not-stored': {
    what: 'Ihr Unternehmen bewahrt keine Entwürfe auf; dieser wurde daher nicht gesendet.',
    cure: 'Ändern Sie ihn so, dass er keine Freigabe braucht, oder fragen Sie auf anderem Weg.',
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
