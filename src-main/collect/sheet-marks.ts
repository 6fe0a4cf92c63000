import { HALVES, type Half } from '#shared/domain/period.ts';
import type { OfficePackage } from '../office/office-package.ts';
import { type Parts, partText, setPartText } from '../office/own-parts.ts';
import { relationsOf } from '../office/relations.ts';
import { descendants, escapeText, leafText, localName } from '../office/xml/xml-tree.ts';

/** Whose a collected sheet is, of which period and which version, carried as properties of the file. */
export interface SheetMarks {
  /** Id in the roster; empty on the blank one that serves any body. */
  bodyId: string;
  bodyName: string;
  year: number;
  half: Half;
  version: number;
}

const PART = 'docProps/custom.xml';
const KIND =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const KEYS = {
  bodyId: '五进采集表单位编号',
  bodyName: '五进采集表单位',
  year: '五进采集表年度',
  half: '五进采集表半年',
  version: '五进采集表版本',
} as const satisfies Record<keyof SheetMarks, string>;

/** Office programs keep them when the file is changed, renamed and saved again. */
export function putMarks(parts: Parts, marks: SheetMarks): void {
  const properties = Object.entries(KEYS).map(
    ([key, name], at) =>
      `<property fmtid="${FORMAT}" pid="${at + 2}" name="${name}"><vt:lpwstr>${escapeText(String(marks[key as keyof SheetMarks]))}</vt:lpwstr></property>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
  setPartText(parts, PART, xml);
  insert(
    parts,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${PART}" ContentType="${TYPE}"/>`,
  );
  insert(
    parts,
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="marks" Type="${KIND}" Target="${PART}"/>`,
  );
}

/** Null for a file that bears none, or none that can be understood. */
export function readMarks(office: OfficePackage): SheetMarks | null {
  const found = relationsOf(office, '').find(({ type }) => type.endsWith('/custom-properties'));
  const part = found && office.has(found.target) ? office.part(found.target) : null;
  if (!part) return null;
  const told = new Map<string, string>();
  for (const element of descendants(part.root)) {
    const [value] = element.children;
    if (localName(element.name) === 'property' && value)
      told.set(element.attributes.get('name') ?? '', leafText(part, value));
  }
  const text = (key: keyof SheetMarks) => told.get(KEYS[key]) ?? '';
  const half = HALVES.find((each) => String(each) === text('half'));
  const [year, version] = [Number(text('year')), Number(text('version'))];
  if (half === undefined || !(year >= 2000 && year <= 2199) || !(version >= 1)) return null;
  return { bodyId: text('bodyId'), bodyName: text('bodyName'), year, half, version };
}

function insert(parts: Parts, name: string, before: string, xml: string): void {
  setPartText(parts, name, partText(parts, name).replace(before, `${xml}${before}`));
}
