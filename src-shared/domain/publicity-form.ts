/** Forms of publicity, notice part 二, items 1-7, and the "other" its last sentence allows. */
export const PUBLICITY_FORMS = [
  'lecture',
  'media',
  'drill',
  'warning',
  'experience',
  'immersive',
  'themed',
  'other',
] as const;
export type PublicityForm = (typeof PUBLICITY_FORMS)[number];

export const PUBLICITY_FORM_LABELS: Record<PublicityForm, string> = {
  lecture: '安全宣讲',
  media: '媒体宣传',
  drill: '应急疏散演练',
  warning: '警示曝光',
  experience: '经验推广',
  immersive: '体验式安全宣传教育',
  themed: '主题宣传活动',
  other: '其他形式',
};
