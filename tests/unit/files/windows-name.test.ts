import { expect, test } from 'vitest';
import { windowsNameFault } from '#main/files/windows-name.ts';

test.each([
  ['CON', /设备/],
  ['nul.zip', /设备/],
  ['LPT1.2024', /设备/],
  ['COM¹', /设备/],
  ['台账:备份.zip', /符号/],
  ['a*b', /符号/],
  ['台账\t', /符号/],
  ['报送.', /句点或空格/],
  ['报送 ', /句点或空格/],
])('tells what keeps Windows from taking %j', (name, fault) => {
  expect(windowsNameFault(name)).toMatch(fault);
});

test.each(['', '台账.zip', 'CONSOLE', '.台账.zip.ab12cd34.tmp', 'nul-zip', '报送 (2).docx'])(
  'takes %j',
  (name) => {
    expect(windowsNameFault(name)).toBeNull();
  },
);
