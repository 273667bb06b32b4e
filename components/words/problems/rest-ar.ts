import { pageProblemsAr } from './ar';
import type { ProblemWordsTable } from './rest-en';

const STAYS = 'تبقى آخر سياسة صالحة سارية.';

export const problemsAr: ProblemWordsTable = {
  ...pageProblemsAr,
  'enrolment-code-refused': {
    what: 'هذا الرمز خاطئ أو مستخدم من قبل أو منتهي الصلاحية.',
    cure: 'تحقق منه أو اطلب رمزًا جديدًا.',
  },
  'pack-unreachable': {
    what: 'تعذّر جلب السياسة.',
    cure: `تحقق من العنوان والاتصال. ${STAYS}`,
  },
  'pack-not-a-pack': {
    what: 'ما يوجد في هذا العنوان ليس سياسة Guidepost.',
    cure: `تحقق من العنوان. ${STAYS}`,
  },
  'pack-too-large': {
    what: 'السياسة في هذا العنوان أكبر من الحجم المسموح.',
    cure: `اطلب من ناشرها سياسة أصغر. ${STAYS}`,
  },
  'pack-signature-refused': {
    what: 'السياسة الجديدة غير موقّعة من مؤسستك.',
    cure: `أبلغ ناشر السياسة. ${STAYS}`,
  },
  'pack-root-refused': {
    what: 'تعذّر التحقق من مفاتيح التوقيع الخاصة بالمؤسسة.',
    cure: `أبلغ قسم تقنية المعلومات، وأعد الاتصال إن تغيّرت المفاتيح. ${STAYS}`,
  },
  'pack-rollback': {
    what: 'عُرضت سياسة أقدم بدلًا من السياسة الحالية.',
    cure: 'أبلغ ناشرها. تبقى السياسة الأحدث سارية.',
  },
  'pack-equivocation': {
    what: 'سياستان مختلفتان تحملان الإصدار نفسه.',
    cure: 'أبلغ ناشرها. تبقى السياسة التي لديك سارية.',
  },
  'pack-expired': {
    what: 'انتهت صلاحية توقيع السياسة.',
    cure: `اطلب من ناشرها توقيعها من جديد. ${STAYS}`,
  },
  'pack-wrong-organisation': {
    what: 'هذه السياسة تخص مؤسسة أخرى.',
    cure: `تحقق من العنوان. ${STAYS}`,
  },
  'pack-body-mismatch': {
    what: 'السياسة تالفة: محتواها لا يطابق توقيعها.',
    cure: `حاول لاحقًا. ${STAYS}`,
  },
  'pack-schema-refused': {
    what: 'السياسة موقّعة لكنها غير مكتوبة كما يتوقع Guidepost.',
    cure: `أبلغ ناشرها. ${STAYS}`,
  },
  'pack-needs-newer-client': {
    what: 'تحتاج هذه السياسة إلى إصدار أحدث من Guidepost.',
    cure: `حدّث الإضافة. ${STAYS}`,
  },
  'pack-example-failed': {
    what: 'إحدى قواعد السياسة لا تجتاز أمثلتها.',
    cure: `أبلغ ناشرها بالقاعدة. ${STAYS}`,
  },
  'not-found': {
    what: 'هذه المسودة غير موجودة أو ليست متاحة لك.',
    cure: 'عد إلى القائمة وحدّثها.',
  },
  'self-approval': {
    what: 'هذه مسودتك أنت، ولا أحد يقرر بشأن مسودته.',
    cure: 'اطلب من مراجِع آخر.',
  },
  'not-your-stage': {
    what: 'هذه المسودة بانتظار مجموعة لست منها.',
    cure: 'لا يلزمك شيء: أُبلغ المعنيون.',
  },
  'already-decided': {
    what: 'لقد اتخذت قرارك بشأن هذه النسخة.',
    cure: 'انتظر بقية المراجعين في هذه الخطوة.',
  },
  'reason-missing': {
    what: 'السبب غير مذكور.',
    cure: 'اكتب جملة ثم أرسل من جديد.',
  },
  'key-reused': {
    what: 'أُرسل الطلب نفسه مرتين بمحتوى مختلف.',
    cure: 'حدّث القائمة ثم حاول مجددًا.',
  },
  malformed: {
    what: 'لم يفهم الخادم هذا الطلب.',
    cure: 'تحقق مما أدخلته. إن تكرر الأمر فحدّث Guidepost.',
  },
};
