import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { Outcome } from '#shared/domain/failure.ts';
import { fillActivity } from '../support/fill-activity.ts';
import { giveFolder } from '../support/give-folder.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';
import { serviceProcess } from '../support/service-process.ts';

declare const window: { wujin: Bridge };

let launched: LaunchedApp;
let folder: string;
test.beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'wujin-ledger-')), '台账');
  launched = await launchApp();
  await giveFolder(launched, folder);
});
test.afterEach(async () => {
  await launched.close();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

test('a service that is killed answers its pending calls, comes back and has the ledger open', async () => {
  const { page } = launched;
  expect(await call('ledger.open', { folder })).toMatchObject({ ok: true });
  const told = page.evaluate(
    () => new Promise<unknown>((resolve) => window.wujin.subscribe('restarted', resolve)),
  );

  // Stopped first, so that the call is surely pending when the service dies.
  signal('SIGSTOP');
  const pending = call('unit.get', {});
  await page.waitForTimeout(200);
  signal('SIGKILL');

  expect(await pending).toMatchObject({ ok: false, failure: { code: 'internal' } });
  expect(await call('ledger.status', {})).toMatchObject({ ok: true, value: { folder } });
  expect(await told).toEqual({ reason: expect.any(String) });
});

test('quitting closes the service with it', async () => {
  await call('ledger.open', { folder });
  const pid = serviceProcess(launched.app);
  await launched.app.close();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('a save that the service dies in is made once, and the window says one thing about it', async () => {
  test.slow();
  const { page } = launched;
  await call('ledger.open', { folder });
  await page.reload();
  const titles = ['停在半路', '刚发出去', '可能已写'];
  // The first is surely pending; the others meet the service at any moment of the save.
  for (const [round, title] of titles.entries()) {
    await page.getByRole('navigation').getByRole('button', { name: '宣传活动' }).click();
    await fillActivity(page, title);
    await page.waitForTimeout(400); // the draft lies in the ledger
    if (round === 0) signal('SIGSTOP');
    await page.getByRole('button', { name: /^保存 / }).click({ noWaitAfter: true });
    if (round > 0) await page.waitForTimeout(round * 15);
    signal('SIGKILL');

    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 });
    await expect(page.getByText('活动已保存').first()).toBeVisible();
    await expect(page.getByText('没有完成')).toHaveCount(0);
    await expect(page.getByText('有未保存的内容')).toHaveCount(0);
    expect(await call('record.list', { kind: 'activity', search: title })).toMatchObject({
      value: { total: 1 },
    });
  }
});

const call = (name: string, input: unknown): Promise<Outcome<unknown>> =>
  launched.page.evaluate(([name, input]) => window.wujin.call(name, input), [name, input] as const);

const signal = (name: NodeJS.Signals) => process.kill(serviceProcess(launched.app), name);
