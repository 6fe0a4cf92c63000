import { useEffect } from 'react';
import { allCommands } from '../store/commands-store.ts';
import { whenDrawn } from '../store/navigation-store.ts';
import { commandFor } from '../ui/shortcut.ts';
import { useAttempt } from '../ui/use-attempt.ts';

/** Turns key presses into commands, once for the window. */
export function useShortcuts(): void {
  const attempt = useAttempt();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandFor(event, allCommands());
      if (!command || (isInDialog(event.target) && !command.aboveDialogs)) return;
      event.preventDefault();
      void attempt(async () => {
        await whenDrawn();
        await commandFor(event, allCommands())?.perform();
      });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [attempt]);
}

/** A dialog over the page keeps its keys: Del in it must not reach the rows behind. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ant-modal-wrap') !== null;
}
