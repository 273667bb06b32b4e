import type { FollowUpTable } from './follow-up-en';

export const followUpAr: FollowUpTable = {
  'decided.title': 'ما قررتُ فيه',
  'decided.hint': 'آخر 30 يومًا. يمكن سحب الموافقة ما دام المنشور لم يُنشر.',
  'decided.none': 'لا شيء في آخر 30 يومًا.',
  'drafts.revoked.by': 'سحب {actor} موافقة',
  'acts.reconfirm': 'تأكيد من جديد',
  'acts.reconfirm.ask': 'يُنشر كما هو هنا تمامًا. هل تود إضافة شيء؟ (اختياري)',
  'acts.reconfirm.confirm': 'نعم، أؤكد هذا النص',
  'acts.hand-on': 'إبلاغ قسم آخر',
  'acts.hand-on.to': 'أي قسم',
  'acts.hand-on.sales': 'المبيعات',
  'acts.hand-on.care': 'خدمة العملاء',
  'acts.hand-on.ask': 'ماذا ينبغي أن يعرفوا؟',
  'acts.hand-on.confirm': 'إبلاغ',
  'acts.hand-on.done': 'أُبلغ القسم، وتبقى المسودة كما هي.',
  'held.title': 'تمت الموافقة قبل إيقاف',
  'held.hint': 'لا يُنشر أي منها قبل أن يؤكده شخص من جديد.',
  'picked.title': 'اختير للاطلاع عليه لاحقًا',
  'picked.text':
    'تطّلع مؤسستك على بعض المنشورات بعد نشرها، تُختار بالقرعة. لم يغادر نص هذا المنشور متصفحك.',
  'picked.hand-in': 'تسليم النص',
  'picked.keep': 'عدم تسليمه',
  'picked.end': 'يُحفظ هنا حتى {time} ثم يُحذف.',
};
