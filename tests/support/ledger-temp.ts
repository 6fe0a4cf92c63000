import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type OpenOptions, openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import type { FailureCode } from '#shared/domain/failure.ts';
import { Refusal } from '#shared/domain/failure.ts';

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wujin-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A ledger in a folder of its own, closed with the test. */
export async function openTestLedger(
  root = path.join(temporaryFolder(), 'ledger'),
  options: Partial<OpenOptions> = {},
): Promise<Ledger> {
  const ledger = await openLedger(root, { ...testOptions(), ...options });
  onTestFinished(() => ledger.close());
  return ledger;
}

/** A clock that moves on by a second at each look. */
export function testOptions(): OpenOptions {
  let ms = Date.UTC(2024, 5, 1);
  return {
    now: () => {
      ms += 1000;
      return new Date(ms).toISOString();
    },
    appVersion: '0.1.0',
  };
}

export async function expectRefusal(
  attempt: Promise<unknown>,
  code: FailureCode,
): Promise<Refusal['failure']> {
  const error: unknown = await attempt.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw error;
  expect(error.failure.code).toBe(code);
  expect(error.failure.message).toMatch(/[\u4e00-\u9fff]。$/);
  return error.failure;
}

export const WRITER = { operator: '经办人', label: '测试' };
