import type { PageProblems } from './en';

export const pageProblemsEs: PageProblems = {
  offline: {
    what: 'No hay conexión.',
    cure: 'Su borrador está a salvo. Se enviará cuando vuelva la conexión.',
  },
  'server-unreachable': {
    what: 'El servidor de aprobación no responde.',
    cure: 'Compruebe su conexión. Lo que envió se conserva y se mandará más tarde.',
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
  'already-claimed': {
    what: 'Otra persona está revisando este borrador.',
    cure: 'Tome otro, o pídale que lo libere.',
  },
  'pack-stale': {
    what: 'El borrador se revisó con una política más antigua que la que exige su empresa.',
    cure: 'Elija «Comprobar ahora» en la página de la política y envíelo de nuevo.',
  },
  'receipt-used': {
    what: 'Esta aprobación ya se usó para una publicación.',
    cure: 'Envíe de nuevo el borrador para publicarlo otra vez.',
  },
  'posted-unapproved': {
    what: 'Lo que se publicó no es lo que se aprobó, o ya no estaba aprobado. Queda registrado.',
    cure: 'Corrija o retire la publicación y avise a quien revisa.',
  },
  'drafts-not-stored': {
    what: 'Su empresa no guarda borradores, así que este no se ha enviado.',
    cure: 'Cámbielo para que no necesite aprobación, o pregunte por otra vía.',
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
