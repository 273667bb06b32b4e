/** The few words that must be there before the checker is; all others are in components/words. */
export const NOTICES = {
  en: {
    checking: 'Guidepost was still getting ready, so your post was held. Press Post again.',
    'press-again':
      'Guidepost could not check this post. Press Post again to post it unchecked; that is recorded.',
    broken:
      'Guidepost could not check this post, and your company’s policy holds such posts. Your text is safe: copy it, reload the page and try again.',
    reload:
      'Guidepost was updated and cannot check in this tab any more. Your text is safe: copy it, then reload the page.',
  },
  de: {
    checking:
      'Guidepost war noch nicht bereit, darum wurde der Beitrag angehalten. Drücken Sie noch einmal auf Posten.',
    'press-again':
      'Guidepost konnte diesen Beitrag nicht prüfen. Drücken Sie noch einmal auf Posten, um ihn ungeprüft zu senden; das wird festgehalten.',
    broken:
      'Guidepost konnte diesen Beitrag nicht prüfen, und die Richtlinie hält solche Beiträge an. Ihr Text ist sicher: kopieren Sie ihn, laden Sie die Seite neu und versuchen Sie es noch einmal.',
    reload:
      'Guidepost wurde aktualisiert und prüft in diesem Tab nicht mehr. Ihr Text ist sicher: kopieren Sie ihn und laden Sie die Seite neu.',
  },
  fr: {
    checking:
      'Guidepost n’était pas encore prêt : votre publication a été retenue. Appuyez de nouveau sur Publier.',
    'press-again':
      'Guidepost n’a pas pu vérifier cette publication. Appuyez de nouveau sur Publier pour l’envoyer sans vérification ; cela est consigné.',
    broken:
      'Guidepost n’a pas pu vérifier cette publication, et la politique retient ces cas. Votre texte est en sécurité : copiez-le, rechargez la page et réessayez.',
    reload:
      'Guidepost a été mis à jour et ne vérifie plus dans cet onglet. Votre texte est en sécurité : copiez-le, puis rechargez la page.',
  },
  es: {
    checking: 'Guidepost aún no estaba listo y retuvo su publicación. Pulse Publicar otra vez.',
    'press-again':
      'Guidepost no pudo revisar esta publicación. Pulse Publicar otra vez para enviarla sin revisar; queda registrado.',
    broken:
      'Guidepost no pudo revisar esta publicación y la política retiene estos casos. Su texto está a salvo: cópielo, recargue la página e inténtelo de nuevo.',
    reload:
      'Guidepost se actualizó y ya no revisa en esta pestaña. Su texto está a salvo: cópielo y recargue la página.',
  },
  ar: {
    checking: 'لم يكن Guidepost جاهزًا بعد، لذلك أُوقف منشورك. اضغط زر النشر مرة أخرى.',
    'press-again':
      'تعذّر على Guidepost فحص هذا المنشور. اضغط زر النشر مرة أخرى لنشره دون فحص، وسيُسجَّل ذلك.',
    broken:
      'تعذّر على Guidepost فحص هذا المنشور، وسياسة شركتك توقف مثل هذه المنشورات. نصك محفوظ: انسخه ثم أعد تحميل الصفحة وحاول مرة أخرى.',
    reload: 'جرى تحديث Guidepost ولم يعد يفحص في هذه الصفحة. نصك محفوظ: انسخه ثم أعد تحميل الصفحة.',
  },
} as const;

export type NoticeKey = keyof (typeof NOTICES)['en'];

export function noticeText(key: NoticeKey, languageTag: string): { text: string; rtl: boolean } {
  const language = languageTag.slice(0, 2).toLowerCase();
  const table = Object.entries(NOTICES).find(([name]) => name === language)?.[1] ?? NOTICES.en;
  return { text: table[key], rtl: language === 'ar' };
}
