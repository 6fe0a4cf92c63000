import type { OfficePackage } from './office-package.ts';
import { localName } from './xml/xml-tree.ts';

export interface Relation {
  id: string;
  /** The last words tell the kind: `.../header`, `.../worksheet`. */
  type: string;
  /** A part's name, or an address outside when `external`. */
  target: string;
  external: boolean;
}

function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** What a part points at; the package itself is the part ''. */
export function relationsOf(office: OfficePackage, part: string): Relation[] {
  const relations = office.part(relationsPartOf(part));
  return (relations?.root.children ?? []).flatMap((element): Relation[] => {
    const target = element.attributes.get('Target');
    if (localName(element.name) !== 'Relationship' || target === undefined) return [];
    const external = element.attributes.get('TargetMode') === 'External';
    return [
      {
        id: element.attributes.get('Id') ?? '',
        type: element.attributes.get('Type') ?? '',
        target: external ? target : resolve(part, target),
        external,
      },
    ];
  });
}

function resolve(part: string, target: string): string {
  const path = target.startsWith('/')
    ? target.split('/')
    : [...part.split('/').slice(0, -1), ...target.split('/')];
  const out: string[] = [];
  for (const piece of path) {
    if (piece === '..') out.pop();
    else if (piece !== '' && piece !== '.') out.push(piece);
  }
  return out.join('/');
}
