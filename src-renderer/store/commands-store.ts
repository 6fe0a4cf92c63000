import { useEffect } from 'react';
import { create } from 'zustand';
import { type Command, isOffered } from '../ui/command.ts';
import { whenDrawn } from './navigation-store.ts';

export type CommandLayers = readonly { owner: object; commands: readonly Command[] }[];

interface CommandsStore {
  layers: CommandLayers;
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

/** Does what the command of this name does on the page gone to; false when it is not offered there. */
export async function performCommand(name: string): Promise<boolean> {
  await whenDrawn();
  const command = offered(name);
  await command?.perform();
  return command !== undefined;
}

export function offered(name: string): Command | undefined {
  return allCommands().findLast((command) => command.name === name && isOffered(command));
}

/** The command once it is offered, as when its page has opened; undefined when it never is. */
export function whenOffered(name: string, patienceMs: number): Promise<Command | undefined> {
  return new Promise((resolve) => {
    const settle = () => {
      const command = offered(name);
      if (command) end(command);
    };
    const unsubscribe = useCommandsStore.subscribe(settle);
    const timer = setTimeout(() => end(undefined), patienceMs);
    const end = (command: Command | undefined) => {
      unsubscribe();
      clearTimeout(timer);
      resolve(command);
    };
    settle();
  });
}
