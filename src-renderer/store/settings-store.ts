import { create } from 'zustand';
import { type Settings, settingsSchema } from '#shared/contract/settings.ts';
import { call } from '../client/call.ts';

interface SettingsStore {
  settings: Settings;
  load: () => Promise<void>;
  /** Takes effect at once on screen, then is stored. */
  save: (part: Partial<Settings>) => Promise<void>;
}

export const useSettings = create<SettingsStore>((set, get) => ({
  settings: settingsSchema.parse({}),
  async load() {
    set({ settings: await call('settings.get', {}) });
  },
  async save(part) {
    const before = get().settings;
    set({ settings: { ...before, ...part } });
    try {
      set({ settings: await call('settings.save', part) });
    } catch (thrown) {
      set({ settings: before });
      throw thrown;
    }
  },
}));
