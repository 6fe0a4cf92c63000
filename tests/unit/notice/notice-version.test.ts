import { expect, test } from 'vitest';
import {
  isSameNotice,
  nextVersionId,
  noticeName,
  versionOfNotice,
} from '#shared/notice/notice-version.ts';

test('the next version follows all there are, whichever is changed', () => {
  expect(nextVersionId('shili-2025', ['jizhou-2024', 'shili-2025'])).toBe('shili-2025-v2');
  expect(nextVersionId('shili-2025', ['shili-2025', 'shili-2025-v2'])).toBe('shili-2025-v3');
  expect(nextVersionId('shili-2025-v2', ['shili-2025-v2'])).toBe('shili-2025-v3');
});

test('a year or a day at the end of an id is no version', () => {
  expect(versionOfNotice('notice-2026-01-15')).toBe(1);
  expect(isSameNotice('notice-2026-01-15', 'notice-2026-01-16')).toBe(false);
  expect(isSameNotice('shili-2025-v3', 'shili-2025')).toBe(true);
});

test('versions are told apart where they are listed', () => {
  expect(noticeName({ id: 'shili-2025', shortTitle: '示例区通知' })).toBe('示例区通知');
  expect(noticeName({ id: 'shili-2025-v2', shortTitle: '示例区通知' })).toBe(
    '示例区通知（第 2 版）',
  );
});
