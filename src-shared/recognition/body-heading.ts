import { BODY_ROLE_LABELS, type BodyRole } from '../domain/said-bodies.ts';
import { foldHeading } from './fold-text.ts';

/** What a heading that no field has says of the bodies named below it: where from, whom it reached or did not. */
export function bodyRoleOf(heading: string): BodyRole | null {
  const leaf = foldHeading(heading.split(' ').at(-1) ?? '');
  if (SOURCE.test(leaf)) return 'source';
  if (leaf === foldHeading(BODY_ROLE_LABELS.denied)) return 'denied';
  return REACHED.test(leaf) ? 'reached' : null;
}

const SOURCE = /^(?:来源|(?:来源|报来|报送|上报|填报)单位(?:名称)?)$/u;
const REACHED =
  /^(?:覆盖|覆盖(?:的)?(?:单位|村|村居|村庄|行政村|社区|村\(社区\)|学校|企业)(?:名称)?)$/u;
