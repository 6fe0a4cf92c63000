import type { Setting } from '#shared/domain/setting.ts';

/** Told apart by lightness too, for eyes that do not tell the hues. */
export const SHARE_COLOURS: Record<Setting, string> = {
  enterprise: '#1d4e89',
  village: '#4f8f3a',
  community: '#e09f3e',
  school: '#8fbdee',
  family: '#b0413e',
};
