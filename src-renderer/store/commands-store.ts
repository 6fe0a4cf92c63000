import { useEffect } from 'react';
import { create } from 'zustand';
import type { Command } from '../ui/command.ts';

interface CommandsStore {
  layers: { owner: object; commands: readonly Command[] }[];
  paletteOpen: boolean;
  shortcutsOpen: boolean;
  setPalette: (open: boolean) => void;
  setShortcuts: (open: boolean) => void;
}

export const useCommandsStore = create<CommandsStore>((set) => ({
  layers: [],
  paletteOpen: false,
  shortcutsOpen: false,
  setPalette: (paletteOpen) => set({ paletteOpen }),
  setShortcuts: (shortcutsOpen) => set({ shortcutsOpen }),
}));

/** Offers commands as long as the component is on screen; pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const layer = { owner: {}, commands };
    useCommandsStore.setState(({ layers }) => ({ layers: [...layers, layer] }));
    return () => {
      useCommandsStore.setState(({ layers }) => ({
        layers: layers.filter((other) => other !== layer),
      }));
    };
  }, [commands]);
}

export function allCommands(): Command[] {
  return useCommandsStore.getState().layers.flatMap((layer) => [...layer.commands]);
}
