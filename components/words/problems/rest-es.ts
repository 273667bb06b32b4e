import { pageProblemsEs } from './es';
import type { ProblemWordsTable } from './rest-en';

const STAYS = 'La última política válida sigue en vigor.';

export const problemsEs: ProblemWordsTable = {
  ...pageProblemsEs,
  'enrolment-code-refused': {
    what: 'Este código es incorrecto, ya se usó o ha caducado.',
    cure: 'Compruébelo o pida uno nuevo.',
  },
  'sign-in-refused': {
    what: 'Su cuenta de empresa no puede iniciar sesión aquí, o el inicio de sesión no se completó.',
    cure: 'Inténtelo de nuevo; si se repite, pregunte a su equipo de TI si su cuenta puede usar Guidepost.',
  },
  'identity-provider-unreachable': {
    what: 'El servicio de inicio de sesión de su empresa no responde.',
    cure: 'Espere un momento e inténtelo de nuevo; si continúa, avise a su equipo de TI.',
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
  'pack-lint-refused': {
    what: 'El linter encuentra errores en esta política, por lo que el servidor no la ha aceptado.',
    cure: `Corrija lo que indica y vuelva a publicarla. ${STAYS}`,
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
