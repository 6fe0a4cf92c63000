import { PLACE_OF_PAGE, PLACE_OF_START } from '../features/help/manual-places.ts';
import { closeHelp, showHelp, useHelp } from '../store/help-store.ts';
import { useLedger } from '../store/ledger-store.ts';
import { useNavigation } from '../store/navigation-store.ts';
import type { Command } from '../ui/command.ts';

/** Help, also before a ledger is open and above whatever is open. */
export const HELP_COMMANDS: readonly Command[] = [
  {
    name: 'help.manual',
    label: '手册：说明这一页的地方',
    group: '帮助',
    shortcuts: ['F1'],
    aboveDialogs: true,
    perform: () => (useHelp.getState().open ? closeHelp() : showHelp('manual', placeNow())),
  },
  {
    name: 'help.keys',
    label: '快捷键一览',
    group: '帮助',
    shortcuts: ['?', '？'],
    perform: () => showHelp('keys', placeNow()),
  },
  {
    name: 'help.about',
    label: '关于五进台账',
    group: '帮助',
    perform: () => showHelp('about', placeNow()),
  },
];

/** Where the manual speaks of what is on screen. */
function placeNow(): string {
  if (useLedger.getState().phase !== 'open') return PLACE_OF_START;
  const onTop = useHelp.getState().places.at(-1)?.place;
  return onTop ?? PLACE_OF_PAGE[useNavigation.getState().page];
}
