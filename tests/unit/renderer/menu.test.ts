import { describe, expect, it } from 'vitest';
import { MENU } from '#shared/contract/menu.ts';
import { globalCommands } from '../../../src-renderer/app/commands.ts';
import { HELP_COMMANDS } from '../../../src-renderer/app/help-commands.ts';

const nothing = async () => {};
const commands = [
  ...globalCommands({ exportLedger: nothing, backUp: nothing, turn: async () => true }),
  ...HELP_COMMANDS,
];
/** Offered by the page that is open, as its paper is. */
const OF_PAGES = ['page.print'];

describe('the menu bar', () => {
  const entries = Object.values(MENU)
    .flat()
    .filter((entry) => entry !== null);

  it('asks only for commands that the window has', () => {
    const known = new Set([...commands.map(({ name }) => name), ...OF_PAGES]);
    expect(
      entries.flatMap(({ commands: names }) => names.filter((name) => !known.has(name))),
    ).toEqual([]);
  });

  it('shows the keys that the window listens to', () => {
    for (const {
      commands: [name],
      shortcut,
    } of entries) {
      const command = commands.find((each) => each.name === name);
      if (command && shortcut) expect(command.shortcuts, name).toContain(shortcut);
    }
  });

  it('names each entry once', () => {
    const ids = entries.map(({ commands: [name] }) => name);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
