import { expect, test } from 'vitest';
import { splitContact } from '#shared/recognition/split-contact.ts';

test.each([
  ['周强13800000001', '周强', '13800000001'],
  ['周强（13800000001）', '周强', '13800000001'],
  ['13800000001（周强）', '周强', '13800000001'],
  ['村主任周强，电话：0571-88880000', '村主任周强', '0571-88880000'],
  ['联系人：周强 电话：138 0000 0001', '周强', '138 0000 0001'],
  ['周主任（村书记）13800000001', '周主任（村书记）', '13800000001'],
])('takes name and number of “%s”', (text, contact, phone) => {
  expect(splitContact(text)).toEqual({ contact, phone });
});

test.each(['周强', '13800000001', '周强 8888', '周强 13800000001、李四 13800000002'])(
  'leaves “%s” as it is',
  (text) => {
    expect(splitContact(text)).toBeNull();
  },
);
