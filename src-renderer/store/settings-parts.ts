/** The parts of 设置, in their order. */
export const SETTINGS_PART_LABELS = {
  general: '常用',
  notice: '工作通知',
  words: '我的用词',
  backup: '备份与恢复',
  folder: '台账文件夹',
  about: '关于',
};
export type SettingsPart = keyof typeof SETTINGS_PART_LABELS;
export const SETTINGS_PARTS = Object.keys(SETTINGS_PART_LABELS) as SettingsPart[];
