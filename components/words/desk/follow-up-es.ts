import type { FollowUpTable } from './follow-up-en';

export const followUpEs: FollowUpTable = {
  'decided.title': 'Decidido por mí',
  'decided.hint': 'Los últimos 30 días. Una aprobación puede retirarse hasta que se publique.',
  'decided.none': 'Nada en los últimos 30 días.',
  'drafts.revoked.by': '{actor} ha retirado una aprobación',
  'acts.reconfirm': 'Confirmar de nuevo',
  'acts.reconfirm.ask': 'Se publicará exactamente así. ¿Algo que añadir? (opcional)',
  'acts.reconfirm.confirm': 'Sí, confirmar este texto',
  'acts.hand-on': 'Informar a otro departamento',
  'acts.hand-on.to': 'Qué departamento',
  'acts.hand-on.sales': 'Ventas',
  'acts.hand-on.care': 'Atención al cliente',
  'acts.hand-on.ask': '¿Qué deben saber?',
  'acts.hand-on.confirm': 'Informar',
  'acts.hand-on.done': 'El departamento está informado. El borrador queda como está.',
  'held.title': 'Aprobado antes de una parada',
  'held.hint': 'Nada de esto se publica hasta que alguien lo confirme de nuevo.',
  'picked.title': 'Elegido para una revisión posterior',
  'picked.text':
    'Su organización revisa después algunas publicaciones elegidas al azar. El texto de esta no ha salido de su navegador.',
  'picked.hand-in': 'Entregar el texto',
  'picked.keep': 'No entregarlo',
  'picked.end': 'Se guarda aquí hasta {time} y luego se borra.',
};
