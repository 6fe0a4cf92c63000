import { useEffect } from 'react';
import { create } from 'zustand';
import { type Command, isOffered } from '../ui/command.ts';

interface CommandsStore {
  layers: { owner: object; commands: readonly Command[] }[];
  paletteOpen: boolean;
  setPalette: (open: boolean) => void;
}

export const useCommandsStore = create<CommandsStore>((set) => ({
  layers: [],
  paletteOpen: false,
  setPalette: (paletteOpen) => set({ paletteOpen }),
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

/** Does what the command of this name does now; false when it is not offered. */
export async function performCommand(name: string): Promise<boolean> {
  const command = allCommands().findLast((each) => each.name === name && isOffered(each));
  await command?.perform();
  return command !== undefined;
}
