import { relationsOf } from '../../../office/relations.ts';
import { localName, type XmlElement } from '../../../office/xml/xml-tree.ts';
import { styleAttribute } from '../paper/font-css.ts';
import type { BlocksHtml, WordPlace } from './word-place.ts';

/** A picture in its size, or a text box with its words where it hangs; other shapes are told. */
export function drawnHtml(drawn: XmlElement, place: WordPlace, blocks: BlocksHtml): string {
  const inside = [...shown(drawn)];
  const size = sizeOf(inside);
  const boxes = inside.filter(({ name }) => name === 'w:txbxContent');
  if (boxes.length > 0) {
    place.tell('文本框的位置');
    const css = ['display:inline-block;vertical-align:top', widthCss(size)];
    return boxes.map((box) => `<span${styleAttribute(css)}>${blocks(box, place)}</span>`).join('');
  }
  const link = inside.find(
    ({ name }) => localName(name) === 'blip' || localName(name) === 'imagedata',
  );
  const id = link && (link.attributes.get('r:embed') ?? link.attributes.get('r:id'));
  const picture = id === undefined ? null : pictureOf(place, id);
  if (picture === null) {
    place.tell(id === undefined ? '图形' : '图片');
    return '';
  }
  const height = size === null ? '' : `height:${size.heightPt}pt`;
  return `<img src="${picture}" alt=""${styleAttribute([widthCss(size), height])}/>`;
}

/** Without the copies for older programs. */
function* shown(element: XmlElement): Generator<XmlElement> {
  for (const inner of element.children) {
    if (inner.name === 'mc:Fallback') continue;
    yield inner;
    if (inner.name !== 'w:txbxContent') yield* shown(inner);
  }
}

function pictureOf({ office, part }: WordPlace, id: string): string | null {
  const link = relationsOf(office, part.name).find((one) => one.id === id);
  const bytes = link && !link.external ? office.read(link.target) : null;
  const type = bytes && pictureType(bytes);
  return type ? `data:${type};base64,${Buffer.from(bytes).toString('base64')}` : null;
}

function pictureType(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : null;
}

interface Size {
  widthPt: number;
  heightPt: number;
}

function sizeOf(inside: readonly XmlElement[]): Size | null {
  const extent = inside.find(({ name }) => localName(name) === 'extent');
  const [widthPt = 0, heightPt = 0] = ['cx', 'cy'].map(
    (side) => Number(extent?.attributes.get(side) ?? 0) / EMU_PER_PT,
  );
  return widthPt > 0 && heightPt > 0 ? { widthPt, heightPt } : null;
}

function widthCss(size: Size | null): string {
  return size === null ? '' : `width:${size.widthPt}pt`;
}

const EMU_PER_PT = 12_700;
