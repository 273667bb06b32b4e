/** What the server's own pages say, in the five languages of the extension. */
const en = {
  signIn: 'Sign in to Guidepost',
  code: 'Enrolment code',
  codeHint: 'A one-time code from the person who looks after Guidepost in your company.',
  continue: 'Continue',
  codeRefused: 'This code is wrong, was used before, or has expired.',
  tooMany: 'Too many tries in a short time. Wait a minute, then try again.',
  deviceTitle: 'Connect the command line',
  deviceHint: 'Enter the code that the command line shows.',
  deviceCode: 'Code',
  deviceAsk: 'Does the command line show this code?',
  deviceWarn: 'Go on only if you started this yourself, just now.',
  yes: 'Yes, go on',
  no: 'No, stop',
  done: 'Done',
  doneHint: 'You can close this page and go back to the command line.',
  failed: 'This did not work',
  deviceRefused: 'This code is not known, was used before, or has expired.',
  expired: 'This sign-in took too long or was opened in another window. Start again.',
  refused: 'Your company account may not sign in here, or the sign-in was not completed.',
  unreachable: 'Your company’s sign-in service does not answer.',
  again: 'Try again',
};

export type PageWords = Readonly<Record<keyof typeof en, string>>;

const de: PageWords = {
  signIn: 'Bei Guidepost anmelden',
  code: 'Anmeldecode',
  codeHint: 'Ein Einmalcode von der Person, die Guidepost in Ihrer Firma betreut.',
  continue: 'Weiter',
  codeRefused: 'Dieser Code ist falsch, schon verwendet oder abgelaufen.',
  tooMany: 'Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es erneut.',
  deviceTitle: 'Kommandozeile verbinden',
  deviceHint: 'Geben Sie den Code ein, den die Kommandozeile zeigt.',
  deviceCode: 'Code',
  deviceAsk: 'Zeigt die Kommandozeile diesen Code?',
  deviceWarn: 'Fahren Sie nur fort, wenn Sie das gerade selbst begonnen haben.',
  yes: 'Ja, weiter',
  no: 'Nein, abbrechen',
  done: 'Fertig',
  doneHint: 'Sie können diese Seite schließen und zur Kommandozeile zurückkehren.',
  failed: 'Das hat nicht geklappt',
  deviceRefused: 'Dieser Code ist unbekannt, schon verwendet oder abgelaufen.',
  expired:
    'Diese Anmeldung hat zu lange gedauert oder wurde in einem anderen Fenster geöffnet. Beginnen Sie neu.',
  refused:
    'Ihr Firmenkonto darf sich hier nicht anmelden, oder die Anmeldung wurde nicht abgeschlossen.',
  unreachable: 'Der Anmeldedienst Ihrer Firma antwortet nicht.',
  again: 'Erneut versuchen',
};

const fr: PageWords = {
  signIn: 'Se connecter à Guidepost',
  code: 'Code d’inscription',
  codeHint: 'Un code à usage unique, fourni par la personne qui gère Guidepost chez vous.',
  continue: 'Continuer',
  codeRefused: 'Ce code est erroné, déjà utilisé ou expiré.',
  tooMany: 'Trop d’essais en peu de temps. Attendez une minute, puis réessayez.',
  deviceTitle: 'Connecter la ligne de commande',
  deviceHint: 'Saisissez le code affiché par la ligne de commande.',
  deviceCode: 'Code',
  deviceAsk: 'La ligne de commande affiche-t-elle ce code ?',
  deviceWarn: 'Ne continuez que si vous venez de lancer cela vous-même.',
  yes: 'Oui, continuer',
  no: 'Non, arrêter',
  done: 'Terminé',
  doneHint: 'Vous pouvez fermer cette page et revenir à la ligne de commande.',
  failed: 'Cela n’a pas fonctionné',
  deviceRefused: 'Ce code est inconnu, déjà utilisé ou expiré.',
  expired:
    'Cette connexion a pris trop de temps ou a été ouverte dans une autre fenêtre. Recommencez.',
  refused: 'Votre compte d’entreprise n’est pas autorisé ici, ou la connexion n’a pas abouti.',
  unreachable: 'Le service de connexion de votre entreprise ne répond pas.',
  again: 'Réessayer',
};

const es: PageWords = {
  signIn: 'Iniciar sesión en Guidepost',
  code: 'Código de registro',
  codeHint: 'Un código de un solo uso de la persona que se ocupa de Guidepost en su empresa.',
  continue: 'Continuar',
  codeRefused: 'Este código es incorrecto, ya se usó o ha caducado.',
  tooMany: 'Demasiados intentos en poco tiempo. Espere un minuto e inténtelo de nuevo.',
  deviceTitle: 'Conectar la línea de comandos',
  deviceHint: 'Escriba el código que muestra la línea de comandos.',
  deviceCode: 'Código',
  deviceAsk: '¿Muestra la línea de comandos este código?',
  deviceWarn: 'Siga solo si acaba de iniciarlo usted.',
  yes: 'Sí, seguir',
  no: 'No, parar',
  done: 'Listo',
  doneHint: 'Puede cerrar esta página y volver a la línea de comandos.',
  failed: 'No ha funcionado',
  deviceRefused: 'Este código no se conoce, ya se usó o ha caducado.',
  expired: 'Este inicio de sesión tardó demasiado o se abrió en otra ventana. Empiece de nuevo.',
  refused: 'Su cuenta de empresa no puede iniciar sesión aquí, o no se completó.',
  unreachable: 'El servicio de inicio de sesión de su empresa no responde.',
  again: 'Reintentar',
};

const ar: PageWords = {
  signIn: 'تسجيل الدخول إلى Guidepost',
  code: 'رمز التسجيل',
  codeHint: 'رمز يُستخدم مرة واحدة من الشخص المسؤول عن Guidepost في شركتك.',
  continue: 'متابعة',
  codeRefused: 'هذا الرمز خاطئ أو مستخدم من قبل أو منتهي الصلاحية.',
  tooMany: 'محاولات كثيرة في وقت قصير. انتظر دقيقة ثم حاول مرة أخرى.',
  deviceTitle: 'ربط سطر الأوامر',
  deviceHint: 'أدخل الرمز الذي يعرضه سطر الأوامر.',
  deviceCode: 'الرمز',
  deviceAsk: 'هل يعرض سطر الأوامر هذا الرمز؟',
  deviceWarn: 'تابع فقط إذا كنت قد بدأت ذلك بنفسك الآن.',
  yes: 'نعم، تابع',
  no: 'لا، توقف',
  done: 'تم',
  doneHint: 'يمكنك إغلاق هذه الصفحة والعودة إلى سطر الأوامر.',
  failed: 'لم ينجح ذلك',
  deviceRefused: 'هذا الرمز غير معروف أو مستخدم من قبل أو منتهي الصلاحية.',
  expired: 'استغرق تسجيل الدخول هذا وقتًا طويلًا أو فُتح في نافذة أخرى. ابدأ من جديد.',
  refused: 'لا يُسمح لحساب شركتك بتسجيل الدخول هنا، أو لم يكتمل تسجيل الدخول.',
  unreachable: 'خدمة تسجيل الدخول في شركتك لا تستجيب.',
  again: 'حاول مرة أخرى',
};

const TABLES = { en, de, fr, es, ar } as const;
export type PageLanguage = keyof typeof TABLES;

/** The first of the browser's languages that there are words for, by `Accept-Language`; English where there is none. */
export function pageLanguage(acceptLanguage: string | undefined): PageLanguage {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((code): code is PageLanguage => Object.hasOwn(TABLES, code)) ?? 'en';
}

export function pageWords(language: PageLanguage): PageWords {
  return TABLES[language];
}
