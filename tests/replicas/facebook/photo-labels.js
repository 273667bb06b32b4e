// Words of attached files, by language; seen are those of `photo` in en and zh (2026-05), the others only look like the site's.
export const PHOTO_LABELS = {
  en: {
    photo: 'Photo/video',
    editPhoto: 'Edit photo',
    removePhoto: 'Remove photo',
    altText: 'Alternative text',
  },
  de: {
    photo: 'Foto/Video',
    editPhoto: 'Foto bearbeiten',
    removePhoto: 'Foto entfernen',
    altText: 'Alternativtext',
  },
  vi: {
    photo: 'Ảnh/video',
    editPhoto: 'Chỉnh sửa ảnh',
    removePhoto: 'Gỡ ảnh',
    altText: 'Văn bản thay thế',
  },
  zh: {
    photo: '照片/视频',
    editPhoto: '编辑照片',
    removePhoto: '移除照片',
    altText: '替代文本',
  },
  ar: {
    photo: 'صورة/فيديو',
    editPhoto: 'تعديل الصورة',
    removePhoto: 'إزالة الصورة',
    altText: 'النص البديل',
  },
};
