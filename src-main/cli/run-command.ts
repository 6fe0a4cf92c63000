import { existsSync } from 'node:fs';
import path from 'node:path';
import { stderr } from 'node:process';
import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { ServiceEvents } from '#shared/contract/events.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { discard } from '../files/move-and-remove.ts';
import { makePassingFolder } from '../files/passing-place.ts';
import { movedWords } from '../service/moving/moved-note.ts';
import { type CreateServiceOptions, createService } from '../service/service.ts';
import type { CommandResult, CommandSpec, ParsedLine } from './terminal/command.ts';
import { showProgress } from './terminal/progress.ts';

const WAY_BACK = '若仍在这台电脑上登记，请用 move --stay 取消这条提示，那份副本不要再用。';

/** Opens the data folder, runs the command on the same handlers as the window, and closes. */
export async function runCommand(
  spec: CommandSpec,
  line: ParsedLine,
  places: Pick<CreateServiceOptions, 'resourcesDir' | 'reading'>,
): Promise<CommandResult> {
  const writesNothing = spec.isTrial?.(line) === true;
  const data = line.values.get('data');
  if (!data && !writesNothing) {
    throw new Refusal('invalid-input', `缺少选项 --data 文件夹。\n用法：${spec.usage}`);
  }
  const folder = path.resolve(data ?? '.');
  const isThere = data !== undefined && existsSync(path.join(folder, 'ledger.sqlite'));
  const isTrial = !isThere && writesNothing;
  if (!isThere && !spec.makesFolder) {
    throw new Refusal(
      'not-found',
      `“${folder}”中没有台账。请检查 --data，或先用 import、sample、unit 建立台账。`,
    );
  }
  // What writes nothing must not make a ledger where there is none: it runs on a passing one.
  const opened = isTrial ? await makePassingFolder('trial') : folder;
  const progress = showProgress(stderr);
  let isTroubled = false;
  const service = createService({
    ...places,
    emit: (event, payload) => {
      progress.onEvent(event, payload);
      if (event !== 'trouble') return;
      const { message, severe } = payload as ServiceEvents['trouble'];
      isTroubled ||= severe;
      progress.clear();
      stderr.write(`${message}\n`);
    },
  });
  async function call<Name extends CallName, Kind extends string = string>(
    name: Name,
    input: CallInputOf<Name, Kind>,
  ): Promise<CallOutput<Name, Kind>> {
    const outcome = await service.call(name, input);
    progress.clear();
    if (!outcome.ok) {
      const { code, message, place } = outcome.failure;
      throw new Refusal(code, message, place);
    }
    return outcome.value as CallOutput<Name, Kind>;
  }
  let result: CommandResult;
  try {
    if (spec.laysLedgerIn !== true) {
      const status = await call('ledger.open', { folder: opened });
      for (const warning of status.warnings) stderr.write(`${warning}\n`);
      if (status.moved) stderr.write(`${movedWords(status.moved)}${WAY_BACK}\n`);
    }
    result = await spec.run({
      ...line,
      folder,
      call,
      tell: (text) => void stderr.write(`${text}\n`),
    });
  } finally {
    await service.close();
    if (isTrial) await discard(opened);
  }
  // The command did its work, yet something of the ledger could not be kept safe.
  return isTroubled ? { ...result, exitCode: 3 } : result;
}
