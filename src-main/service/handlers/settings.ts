import type { Handlers } from '#shared/contract/contract.ts';
import type { Desk } from '../desk/desk.ts';

export function settingsHandlers(desk: Desk): Handlers['settings'] {
  return {
    get: () => desk.settings(),
    async save(patch) {
      const settings = await desk.saveSettings(patch);
      desk.changed('settings');
      return settings;
    },
  };
}
