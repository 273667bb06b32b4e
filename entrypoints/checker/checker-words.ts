import { type Language, pickLanguage } from '../../components/words/language';

/** The few words that only the page itself says; all others are in components/words. */
const en = {
  reload: 'Guidepost was updated. Reload this page to be checked again; copy your text first.',
  released: 'Your reason is saved. Press Post.',
  'fix-refused': 'The site did not take this change. Copy it and paste it yourself.',
  'fix-wrong': 'The site changed your text in another way. Copy your earlier text to put it back.',
  copy: 'Copy',
};
export type CheckerWord = keyof typeof en;

const WORDS: Readonly<Record<Language, Readonly<Record<CheckerWord, string>>>> = {
  en,
  de: {
    reload:
      'Guidepost wurde aktualisiert. Laden Sie die Seite neu, damit wieder geprüft wird; kopieren Sie vorher Ihren Text.',
    released: 'Ihre Begründung ist gespeichert. Drücken Sie auf Posten.',
    'fix-refused':
      'Die Website hat diese Änderung nicht angenommen. Kopieren Sie sie und fügen Sie sie selbst ein.',
    'fix-wrong':
      'Die Website hat Ihren Text anders geändert. Kopieren Sie Ihren früheren Text, um ihn zurückzuholen.',
    copy: 'Kopieren',
  },
  fr: {
    reload:
      'Guidepost a été mis à jour. Rechargez la page pour que la vérification reprenne ; copiez d’abord votre texte.',
    released: 'Votre justification est enregistrée. Appuyez sur Publier.',
    'fix-refused': 'Le site n’a pas accepté cette modification. Copiez-la et collez-la vous-même.',
    'fix-wrong':
      'Le site a modifié votre texte autrement. Copiez votre texte précédent pour le rétablir.',
    copy: 'Copier',
  },
  es: {
    reload:
      'Guidepost se actualizó. Recargue la página para que vuelva a revisar; copie antes su texto.',
    released: 'Su motivo está guardado. Pulse Publicar.',
    'fix-refused': 'El sitio no aceptó este cambio. Cópielo y péguelo usted mismo.',
    'fix-wrong':
      'El sitio cambió su texto de otra forma. Copie su texto anterior para recuperarlo.',
    copy: 'Copiar',
  },
  ar: {
    reload: 'جرى تحديث Guidepost. أعد تحميل الصفحة ليعود الفحص، وانسخ نصك أولًا.',
    released: 'حُفظ السبب. اضغط زر النشر.',
    'fix-refused': 'لم يقبل الموقع هذا التغيير. انسخه والصقه بنفسك.',
    'fix-wrong': 'غيّر الموقع نصك بطريقة أخرى. انسخ نصك السابق لإعادته.',
    copy: 'نسخ',
  },
};

export function checkerWord(word: CheckerWord, languageTag: string): string {
  return WORDS[pickLanguage(languageTag)][word];
}
