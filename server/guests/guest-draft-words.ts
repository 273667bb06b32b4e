import type { PageLanguage } from '../identity/page-words';

/** How the page for guests names what belongs to a draft. `{…}` is filled in. */
const en = {
  part: 'Part {number}',
  titlePart: 'Title',
  pollPart: 'Poll answer',
  replyTo: 'An answer to {post}',
  scheduled: 'To be posted on {time}',
  audience: 'For: {audience}',
  files: 'Attached files',
  filesHint: 'The pictures are small. Ask {inviter} if you need to see more.',
  image: 'Image',
  video: 'Video',
  gif: 'GIF',
  oneMoment: 'You see one moment of it.',
  other: 'File',
  unseen: 'It cannot be shown here. Ask {inviter} to show it to you before you decide.',
  alt: 'Description for people who cannot see it: {alt}',
  noAlt: 'Without a description for people who cannot see it.',
  note: 'Note from the author',
  findings: 'What the rules of {organisation} say about it',
};

export type GuestDraftWords = Readonly<Record<keyof typeof en, string>>;

const de: GuestDraftWords = {
  part: 'Teil {number}',
  titlePart: 'Titel',
  pollPart: 'Antwort der Umfrage',
  replyTo: 'Eine Antwort auf {post}',
  scheduled: 'Soll erscheinen am {time}',
  audience: 'Für: {audience}',
  files: 'Angehängte Dateien',
  filesHint: 'Die Bilder sind klein. Fragen Sie {inviter}, wenn Sie mehr sehen müssen.',
  image: 'Bild',
  video: 'Video',
  gif: 'GIF',
  oneMoment: 'Sie sehen einen Augenblick daraus.',
  other: 'Datei',
  unseen:
    'Das kann hier nicht gezeigt werden. Bitten Sie {inviter}, es Ihnen zu zeigen, bevor Sie entscheiden.',
  alt: 'Beschreibung für Menschen, die es nicht sehen können: {alt}',
  noAlt: 'Ohne Beschreibung für Menschen, die es nicht sehen können.',
  note: 'Notiz der Person, die den Text geschrieben hat',
  findings: 'Was die Regeln von {organisation} dazu sagen',
};

const fr: GuestDraftWords = {
  part: 'Partie {number}',
  titlePart: 'Titre',
  pollPart: 'Réponse du sondage',
  replyTo: 'Une réponse à {post}',
  scheduled: 'Publication prévue le {time}',
  audience: 'Pour : {audience}',
  files: 'Fichiers joints',
  filesHint: 'Les images sont petites. Demandez à {inviter} si vous avez besoin d’en voir plus.',
  image: 'Image',
  video: 'Vidéo',
  gif: 'GIF',
  oneMoment: 'Vous en voyez un instant.',
  other: 'Fichier',
  unseen:
    'Ce fichier ne peut pas être affiché ici. Demandez à {inviter} de vous le montrer avant de décider.',
  alt: 'Description pour les personnes qui ne peuvent pas le voir : {alt}',
  noAlt: 'Sans description pour les personnes qui ne peuvent pas le voir.',
  note: 'Note de la personne qui a écrit le texte',
  findings: 'Ce qu’en disent les règles de {organisation}',
};

const es: GuestDraftWords = {
  part: 'Parte {number}',
  titlePart: 'Título',
  pollPart: 'Respuesta de la encuesta',
  replyTo: 'Una respuesta a {post}',
  scheduled: 'Se publicará el {time}',
  audience: 'Para: {audience}',
  files: 'Archivos adjuntos',
  filesHint: 'Las imágenes son pequeñas. Pregunte a {inviter} si necesita ver más.',
  image: 'Imagen',
  video: 'Vídeo',
  gif: 'GIF',
  oneMoment: 'Usted ve un momento de él.',
  other: 'Archivo',
  unseen: 'No se puede mostrar aquí. Pida a {inviter} que se lo muestre antes de decidir.',
  alt: 'Descripción para quienes no pueden verlo: {alt}',
  noAlt: 'Sin descripción para quienes no pueden verlo.',
  note: 'Nota de quien escribió el texto',
  findings: 'Lo que dicen las reglas de {organisation}',
};

const ar: GuestDraftWords = {
  part: 'الجزء {number}',
  titlePart: 'العنوان',
  pollPart: 'إجابة في الاستطلاع',
  replyTo: 'رد على {post}',
  scheduled: 'موعد النشر: {time}',
  audience: 'إلى: {audience}',
  files: 'الملفات المرفقة',
  filesHint: 'الصور صغيرة. اسأل {inviter} إذا احتجت إلى رؤية المزيد.',
  image: 'صورة',
  video: 'فيديو',
  gif: 'صورة متحركة',
  oneMoment: 'ترى لحظة واحدة منه.',
  other: 'ملف',
  unseen: 'لا يمكن عرضه هنا. اطلب من {inviter} أن يريك إياه قبل أن تقرر.',
  alt: 'وصف لمن لا يستطيع رؤيته: {alt}',
  noAlt: 'بلا وصف لمن لا يستطيع رؤيته.',
  note: 'ملاحظة من كاتب النص',
  findings: 'ما تقوله قواعد {organisation} عنه',
};

export const GUEST_DRAFT_WORDS: Readonly<Record<PageLanguage, GuestDraftWords>> = {
  en,
  de,
  fr,
  es,
  ar,
};
