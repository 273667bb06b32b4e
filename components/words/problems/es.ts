import type { PageProblems, ProblemWordsTable } from './en';

export const pageProblemsEs: PageProblems = {
  offline: {
    what: 'No hay conexión.',
    cure: 'Su borrador está a salvo. Se enviará cuando vuelva la conexión.',
  },
  'server-unreachable': {
    what: 'El servidor de aprobación no responde.',
    cure: 'No se ha perdido nada. Guidepost sigue intentándolo; no hace falta reenviarlo.',
  },
  'server-error': {
    what: 'El servidor de aprobación tuvo un error.',
    cure: 'Inténtelo de nuevo en un minuto. Si persiste, avise a su equipo de TI.',
  },
  'not-signed-in': {
    what: 'Este navegador no está conectado a su organización.',
    cure: 'Abra los ajustes de Guidepost y conéctelo.',
  },
  'rate-limited': {
    what: 'Demasiadas peticiones en poco tiempo.',
    cure: 'Espere un minuto e inténtelo de nuevo.',
  },
  'pack-not-configured': {
    what: 'No hay ninguna política configurada, así que no se comprueba nada.',
    cure: 'Abra los ajustes de Guidepost y conéctese a su organización.',
  },
  'content-changed': {
    what: 'El texto no es el que se aprobó o se mostró.',
    cure: 'Léalo de nuevo y envíe esta versión o decida sobre ella.',
  },
  'stale-version': {
    what: 'El borrador cambió entretanto; no se registró nada.',
    cure: 'Mire la nueva versión e inténtelo de nuevo.',
  },
  'wrong-state': {
    what: 'Este borrador ya avanzó; ese paso ya no es posible.',
    cure: 'Ábralo de nuevo para ver dónde está.',
  },
  'not-allowed': {
    what: 'No tiene permiso para hacer esto.',
    cure: 'Pregunte a quien se encarga de Guidepost en su empresa.',
  },
  'receipt-refused': {
    what: 'No se pudo verificar la aprobación.',
    cure: 'Envíe de nuevo el borrador. Si se repite, avise a su equipo de TI.',
  },
  'receipt-used': {
    what: 'Esta aprobación ya se usó para una publicación.',
    cure: 'Envíe de nuevo el borrador para publicarlo otra vez.',
  },
  'too-large': {
    what: 'Es demasiado grande para enviarlo.',
    cure: 'Acórtelo e inténtelo de nuevo.',
  },
  'storage-full': {
    what: 'Al navegador no le queda espacio para guardar esto.',
    cure: 'Libere espacio en el disco e inténtelo de nuevo.',
  },
  'extension-reloaded': {
    what: 'Guidepost se actualizó mientras esta página estaba abierta.',
    cure: 'Copie su texto y recargue la página.',
  },
};

const STAYS = 'La última política válida sigue en vigor.';

export const problemsEs: ProblemWordsTable = {
  ...pageProblemsEs,
  'enrolment-code-refused': {
    what: 'Este código es incorrecto, ya se usó o ha caducado.',
    cure: 'Compruébelo o pida uno nuevo.',
  },
  'pack-unreachable': {
    what: 'No se pudo obtener la política.',
    cure: `Compruebe la dirección y la conexión. ${STAYS}`,
  },
  'pack-not-a-pack': {
    what: 'Lo que hay en esta dirección no es una política de Guidepost.',
    cure: `Compruebe la dirección. ${STAYS}`,
  },
  'pack-too-large': {
    what: 'La política de esta dirección supera el tamaño admitido.',
    cure: `Pida a quien la publica una más pequeña. ${STAYS}`,
  },
  'pack-signature-refused': {
    what: 'La nueva política no está firmada por su organización.',
    cure: `Avise a quien la publica. ${STAYS}`,
  },
  'pack-root-refused': {
    what: 'No se pudieron verificar las claves de firma de la organización.',
    cure: `Avise a su equipo de TI; vuelva a conectarse si cambiaron. ${STAYS}`,
  },
  'pack-rollback': {
    what: 'Se ofreció una política más antigua en lugar de la actual.',
    cure: 'Avise a quien la publica. La más reciente sigue en vigor.',
  },
  'pack-equivocation': {
    what: 'Dos políticas distintas llevan la misma versión.',
    cure: 'Avise a quien la publica. La que ya tiene sigue en vigor.',
  },
  'pack-expired': {
    what: 'La firma de la política ha caducado.',
    cure: `Pida a quien la publica que la firme de nuevo. ${STAYS}`,
  },
  'pack-wrong-organisation': {
    what: 'Esta política pertenece a otra organización.',
    cure: `Compruebe la dirección. ${STAYS}`,
  },
  'pack-body-mismatch': {
    what: 'La política está dañada: su contenido no coincide con su firma.',
    cure: `Inténtelo más tarde. ${STAYS}`,
  },
  'pack-schema-refused': {
    what: 'La política está firmada, pero no está escrita como Guidepost espera.',
    cure: `Avise a quien la publica. ${STAYS}`,
  },
  'pack-needs-newer-client': {
    what: 'Esta política necesita una versión más reciente de Guidepost.',
    cure: `Actualice la extensión. ${STAYS}`,
  },
  'pack-example-failed': {
    what: 'Una regla de la política no supera sus propios ejemplos.',
    cure: `Indique la regla a quien la publica. ${STAYS}`,
  },
  'not-found': {
    what: 'Este borrador no existe o no le corresponde verlo.',
    cure: 'Vuelva a la lista y actualícela.',
  },
  'self-approval': {
    what: 'Este borrador es suyo; nadie decide sobre el propio.',
    cure: 'Pídalo a otra persona.',
  },
  'not-your-stage': {
    what: 'Este borrador espera a un grupo al que usted no pertenece.',
    cure: 'No tiene que hacer nada: ya se avisó a quien corresponde.',
  },
  'already-decided': {
    what: 'Usted ya decidió sobre esta versión.',
    cure: 'Espere a las demás personas de este paso.',
  },
  'reason-missing': {
    what: 'Falta un motivo.',
    cure: 'Escriba una frase y envíelo de nuevo.',
  },
  'key-reused': {
    what: 'La misma petición se envió dos veces con contenido distinto.',
    cure: 'Actualice la lista e inténtelo de nuevo.',
  },
  malformed: {
    what: 'El servidor no entendió esta petición.',
    cure: 'Compruebe lo que escribió. Si se repite, actualice Guidepost.',
  },
};
