import type { PageLanguage } from '../identity/page-words';
import { GUEST_DRAFT_WORDS, type GuestDraftWords } from './guest-draft-words';

/** What the page for guests says, in the five languages of the extension. `{…}` is filled in. */
const en = {
  decideTitle: 'Please look at this draft',
  decideLead:
    '{inviter} of {organisation} asks you, {guest}, to read this text before it is posted.',
  submitTitle: 'Hand in a text',
  submitLead: '{inviter} of {organisation} asks you, {guest}, for a text to be posted.',
  where: 'For the account {account} on {site}',
  until: 'This page works once, until {time}.',
  verdict: 'Your decision',
  approve: 'It may be posted',
  changes: 'Please change it',
  refuse: 'It should not be posted',
  reason: 'Your reason',
  reasonHint: 'Needed unless you agree. The author reads it.',
  text: 'Your text',
  noteToReviewers: 'A note to the people who decide',
  optional: 'You may leave this empty.',
  send: 'Send',
  once: 'You cannot change it after you have sent it.',
  doneTitle: 'Thank you',
  decided: 'Your decision was sent. You can close this page.',
  submitted:
    'Your text was sent. People of {organisation} decide on it now. You can close this page.',
  deadTitle: 'This link does not work',
  dead: 'It was used before, is too old, was withdrawn, or the text has changed. Ask the person who sent it to you for a new one.',
  wrongTitle: 'Not sent yet',
  reasonMissing: 'Choose a decision. If you do not agree, write a sentence about why.',
  textMissing: 'Write a text first.',
  ruleForbids: 'A rule of {organisation} forbids this text. Change it, then send it again.',
  tooLong: 'This is longer than can be sent. Go back, make it shorter, then send it again.',
  tooMany: 'Too many tries in a short time. Wait a minute, then open the link again.',
};

type FormWords = Readonly<Record<keyof typeof en, string>>;
export type GuestWords = FormWords & GuestDraftWords;

const de: FormWords = {
  decideTitle: 'Bitte sehen Sie diesen Entwurf an',
  decideLead:
    '{inviter} von {organisation} bittet Sie, {guest}, diesen Text zu lesen, bevor er veröffentlicht wird.',
  submitTitle: 'Einen Text einreichen',
  submitLead:
    '{inviter} von {organisation} bittet Sie, {guest}, um einen Text zur Veröffentlichung.',
  where: 'Für das Konto {account} auf {site}',
  until: 'Diese Seite funktioniert einmal, bis {time}.',
  verdict: 'Ihre Entscheidung',
  approve: 'Er darf veröffentlicht werden',
  changes: 'Bitte ändern',
  refuse: 'Er soll nicht veröffentlicht werden',
  reason: 'Ihre Begründung',
  reasonHint: 'Nötig, wenn Sie nicht zustimmen. Wer den Text geschrieben hat, liest sie.',
  text: 'Ihr Text',
  noteToReviewers: 'Eine Notiz für die Personen, die entscheiden',
  optional: 'Sie können dies leer lassen.',
  send: 'Absenden',
  once: 'Nach dem Absenden können Sie nichts mehr ändern.',
  doneTitle: 'Danke',
  decided: 'Ihre Entscheidung wurde gesendet. Sie können diese Seite schließen.',
  submitted:
    'Ihr Text wurde gesendet. Personen von {organisation} entscheiden jetzt darüber. Sie können diese Seite schließen.',
  deadTitle: 'Dieser Link funktioniert nicht',
  dead: 'Er wurde schon verwendet, ist zu alt, wurde zurückgezogen, oder der Text hat sich geändert. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.',
  wrongTitle: 'Noch nicht gesendet',
  reasonMissing:
    'Wählen Sie eine Entscheidung. Wenn Sie nicht zustimmen, schreiben Sie einen Satz zur Begründung.',
  textMissing: 'Schreiben Sie zuerst einen Text.',
  ruleForbids:
    'Eine Regel von {organisation} verbietet diesen Text. Ändern Sie ihn und senden Sie ihn noch einmal.',
  tooLong:
    'Das ist länger, als gesendet werden kann. Gehen Sie zurück, kürzen Sie es und senden Sie es noch einmal.',
  tooMany:
    'Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und öffnen Sie den Link noch einmal.',
};

const fr: FormWords = {
  decideTitle: 'Merci de lire ce projet de texte',
  decideLead:
    '{inviter}, de {organisation}, vous demande, {guest}, de lire ce texte avant sa publication.',
  submitTitle: 'Proposer un texte',
  submitLead: '{inviter}, de {organisation}, vous demande, {guest}, un texte à publier.',
  where: 'Pour le compte {account} sur {site}',
  until: 'Cette page fonctionne une seule fois, jusqu’au {time}.',
  verdict: 'Votre décision',
  approve: 'Le texte peut être publié',
  changes: 'Merci de le modifier',
  refuse: 'Le texte ne doit pas être publié',
  reason: 'Votre motif',
  reasonHint: 'Obligatoire si vous n’êtes pas d’accord. La personne qui a écrit le texte le lira.',
  text: 'Votre texte',
  noteToReviewers: 'Une note pour les personnes qui décident',
  optional: 'Vous pouvez laisser ce champ vide.',
  send: 'Envoyer',
  once: 'Vous ne pourrez plus rien modifier après l’envoi.',
  doneTitle: 'Merci',
  decided: 'Votre décision a été envoyée. Vous pouvez fermer cette page.',
  submitted:
    'Votre texte a été envoyé. Des personnes de {organisation} vont décider. Vous pouvez fermer cette page.',
  deadTitle: 'Ce lien ne fonctionne pas',
  dead: 'Il a déjà été utilisé, il est trop ancien, il a été retiré, ou le texte a changé. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  wrongTitle: 'Pas encore envoyé',
  reasonMissing:
    'Choisissez une décision. Si vous n’êtes pas d’accord, écrivez une phrase pour dire pourquoi.',
  textMissing: 'Écrivez d’abord un texte.',
  ruleForbids:
    'Une règle de {organisation} interdit ce texte. Modifiez-le, puis envoyez-le de nouveau.',
  tooLong:
    'C’est plus long que ce qui peut être envoyé. Revenez en arrière, raccourcissez, puis envoyez de nouveau.',
  tooMany: 'Trop d’essais en peu de temps. Attendez une minute, puis ouvrez de nouveau le lien.',
};

const es: FormWords = {
  decideTitle: 'Por favor, lea este borrador',
  decideLead:
    '{inviter}, de {organisation}, le pide a usted, {guest}, que lea este texto antes de publicarlo.',
  submitTitle: 'Entregar un texto',
  submitLead: '{inviter}, de {organisation}, le pide a usted, {guest}, un texto para publicar.',
  where: 'Para la cuenta {account} en {site}',
  until: 'Esta página funciona una sola vez, hasta el {time}.',
  verdict: 'Su decisión',
  approve: 'Se puede publicar',
  changes: 'Por favor, cámbielo',
  refuse: 'No se debe publicar',
  reason: 'Su motivo',
  reasonHint: 'Es necesario si no está de acuerdo. Lo leerá quien escribió el texto.',
  text: 'Su texto',
  noteToReviewers: 'Una nota para quienes deciden',
  optional: 'Puede dejarlo vacío.',
  send: 'Enviar',
  once: 'Después de enviarlo no podrá cambiar nada.',
  doneTitle: 'Gracias',
  decided: 'Su decisión se ha enviado. Puede cerrar esta página.',
  submitted:
    'Su texto se ha enviado. Ahora deciden personas de {organisation}. Puede cerrar esta página.',
  deadTitle: 'Este enlace no funciona',
  dead: 'Ya se usó, es demasiado antiguo, se retiró o el texto ha cambiado. Pida uno nuevo a la persona que se lo envió.',
  wrongTitle: 'Todavía no se ha enviado',
  reasonMissing: 'Elija una decisión. Si no está de acuerdo, escriba una frase que diga por qué.',
  textMissing: 'Escriba primero un texto.',
  ruleForbids: 'Una regla de {organisation} prohíbe este texto. Cámbielo y envíelo otra vez.',
  tooLong: 'Es más largo de lo que se puede enviar. Vuelva atrás, acórtelo y envíelo de nuevo.',
  tooMany: 'Demasiados intentos en poco tiempo. Espere un minuto y vuelva a abrir el enlace.',
};

const ar: FormWords = {
  decideTitle: 'يرجى الاطلاع على هذه المسودة',
  decideLead: 'يطلب منك {inviter} من {organisation}، يا {guest}، قراءة هذا النص قبل نشره.',
  submitTitle: 'تقديم نص',
  submitLead: 'يطلب منك {inviter} من {organisation}، يا {guest}، نصًا للنشر.',
  where: 'للحساب {account} على {site}',
  until: 'تعمل هذه الصفحة مرة واحدة، حتى {time}.',
  verdict: 'قرارك',
  approve: 'يمكن نشره',
  changes: 'يرجى تعديله',
  refuse: 'لا ينبغي نشره',
  reason: 'السبب',
  reasonHint: 'مطلوب إذا لم توافق. سيقرؤه كاتب النص.',
  text: 'نصك',
  noteToReviewers: 'ملاحظة لمن يقررون',
  optional: 'يمكنك ترك هذا فارغًا.',
  send: 'إرسال',
  once: 'لا يمكنك التعديل بعد الإرسال.',
  doneTitle: 'شكرًا لك',
  decided: 'أُرسل قرارك. يمكنك إغلاق هذه الصفحة.',
  submitted: 'أُرسل نصك. سيقرر الآن أشخاص من {organisation}. يمكنك إغلاق هذه الصفحة.',
  deadTitle: 'هذا الرابط لا يعمل',
  dead: 'استُخدم من قبل، أو انتهت صلاحيته، أو سُحب، أو تغيّر النص. اطلب رابطًا جديدًا ممن أرسله إليك.',
  wrongTitle: 'لم يُرسل بعد',
  reasonMissing: 'اختر قرارًا. إذا لم توافق، فاكتب جملة توضح السبب.',
  textMissing: 'اكتب نصًا أولًا.',
  ruleForbids: 'تمنع قاعدة لدى {organisation} هذا النص. عدّله ثم أرسله مرة أخرى.',
  tooLong: 'هذا أطول مما يمكن إرساله. ارجع واختصره، ثم أرسله مرة أخرى.',
  tooMany: 'محاولات كثيرة في وقت قصير. انتظر دقيقة ثم افتح الرابط مرة أخرى.',
};

const TABLES: Readonly<Record<PageLanguage, FormWords>> = { en, de, fr, es, ar };

/** Gives a word of a language, with its gaps filled. */
export function guestWord(
  language: PageLanguage,
): (word: keyof GuestWords, gaps?: Readonly<Record<string, string>>) => string {
  const words: GuestWords = { ...TABLES[language], ...GUEST_DRAFT_WORDS[language] };
  return (word, gaps = {}) =>
    words[word].replaceAll(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
}
