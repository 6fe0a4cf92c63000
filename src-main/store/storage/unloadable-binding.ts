import { Refusal } from '#shared/domain/failure.ts';

/**
 * What is said where the system cannot load the database's own binding, so that no ledger opens. The
 * loader names the library that is too old in its text alone; without one, the file is for another
 * processor or system, or not whole.
 */
export function unloadableRefusal(error: unknown): Refusal {
  const wanted = /version [`'"]([\w.]+)' not found/.exec(String(error))?.[1];
  const message = wanted
    ? `这台电脑的系统库太旧，没有程序的数据库组件需要的 ${wanted}，台账打不开，数据没有改动。请安装适用于统信UOS、银河麒麟的安装包，或请技术人员升级系统。`
    : '程序的数据库组件无法装载，台账打不开，数据没有改动：它不适用于这台电脑的系统或处理器，或者文件不完整。请重新安装与这台电脑相符的安装包。';
  return new Refusal('unsupported-file', message);
}
