import type { BodyRole } from '../domain/body-link.ts';
import { foldHeading } from './fold-text.ts';

/** What a heading that no field has says of the bodies named below it: where from, or whom it reached. */
export function bodyRoleOf(heading: string): Exclude<BodyRole, 'denied'> | null {
  const leaf = foldHeading(heading.split(' ').at(-1) ?? '');
  if (SOURCE.test(leaf)) return 'source';
  return REACHED.test(leaf) ? 'reached' : null;
}

const SOURCE = /^(?:来源|(?:来源|报来|报送|上报|填报)单位(?:名称)?)$/u;
const REACHED =
  /^(?:覆盖|覆盖(?:的)?(?:单位|村|村居|村庄|行政村|社区|村\(社区\)|学校|企业)(?:名称)?)$/u;
