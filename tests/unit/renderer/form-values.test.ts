import { expect, test } from 'vitest';
import { formInput } from '../../../src-renderer/features/record/form-values.ts';

test('a draft with a field of another version is saved without it', () => {
  const draft = { year: 2024, title: '短视频', later: 5, type: 'video' };
  expect(formInput('work', draft)).toMatchObject({ year: 2024, title: '短视频', type: 'video' });
  expect(formInput('work', draft)).not.toHaveProperty('later');
});
