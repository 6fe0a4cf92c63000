import { expect, test } from 'vitest';
import { folderArgument } from '#main/desktop/arguments.ts';

test.each([
  [['app', '--data', 'ledger'], '/home/ledger'],
  [['app', '--data=/srv/台账', '--other'], '/srv/台账'],
  [['app', '--data', '--other'], undefined],
  [['app', '--data'], undefined],
  [['app', '--data='], undefined],
  [['app', '--database', 'x'], undefined],
])('%j names the folder %s', (argv, folder) => {
  expect(folderArgument(argv, 'data', '/home')).toBe(folder);
});
