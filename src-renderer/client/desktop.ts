import type { DesktopCallName, DesktopInput, DesktopOutput } from '#shared/contract/desktop.ts';
import { bridge } from './bridge.ts';
import { CallFailed } from './call.ts';

/** Asks the app's main process: dialogs, opening files, the clipboard, printing. */
export async function desktop<Name extends DesktopCallName>(
  name: Name,
  input: DesktopInput<Name>,
): Promise<DesktopOutput<Name>> {
  const outcome = await bridge().call(name, input);
  if (!outcome.ok) throw new CallFailed(outcome.failure);
  return outcome.value;
}
