import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from '../support/launch-app.ts';
import { wujin } from '../support/run-cli.ts';

test('the page of the roster names the bodies and offers their sheets', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wujin-roster-'));
  const data = join(folder, 'ledger');
  wujin('roster', 'add', 'name=大王庄村', '--data', data);
  wujin('roster', 'add', 'name=安居社区', '--data', data);
  const first = ['--data', data, '--year', '2024', '--half', '1'];
  wujin('collect', 'make', ...first, '--out', join(folder, 'out'));
  const launched = await launchApp({ dataFolder: data });
  const { page } = launched;
  page.setDefaultTimeout(10_000);
  await page.getByRole('navigation').getByRole('button', { name: '名册' }).click();
  await expect(page.getByRole('button', { name: '大王庄村' })).toBeVisible();
  await expect(page.getByText('还没有报的 2 个：大王庄村、安居社区')).toBeVisible();
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});
