/** The five places safety publicity must enter (五进). */
export const SETTINGS = ['enterprise', 'village', 'community', 'school', 'family'] as const;
export type Setting = (typeof SETTINGS)[number];

export const SETTING_LABELS: Record<Setting, string> = {
  enterprise: '企业',
  village: '农村',
  community: '社区',
  school: '学校',
  family: '家庭',
};
