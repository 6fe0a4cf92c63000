import {
  type Parts,
  partText,
  readParts,
  setPartText,
  writeParts,
} from '../../office/own-parts.ts';
import { LATIN, TYPEFACES } from '../typefaces.ts';

/**
 * Makes docx's output a function of its input alone (no clock in the properties or the zip), names
 * fallbacks for fonts that may be absent, and keeps Calibri and 等线 out of the file. `mend` changes what
 * one kind of document needs besides; `day` (YYYY-MM-DD) is when it was made, as it says of itself.
 */
export function fixPackage(
  bytes: Uint8Array,
  { mend = () => {}, day = FIXED_DAY }: { mend?: (parts: Parts) => void; day?: string } = {},
): Uint8Array {
  const parts = readParts(bytes);
  const core = partText(parts, 'docProps/core.xml');
  setPartText(
    parts,
    'docProps/core.xml',
    core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`),
  );
  setPartText(parts, 'word/fontTable.xml', FONT_TABLE);
  const theme = [...parts.keys()].find((name) => /^word\/theme\/theme\d*\.xml$/.test(name));
  if (theme !== undefined) setPartText(parts, theme, themeFonts(partText(parts, theme)));
  mend(parts);
  return writeParts(parts);
}

const FIXED_DAY = '2000-01-01';

const FONT_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>` +
  Object.values(TYPEFACES)
    .map(
      ({ name, fallback, family }) =>
        `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/>` +
        `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';

/** Major and minor font of the theme, whatever stood there. */
function themeFonts(theme: string): string {
  const fonts = `<a:latin typeface="${LATIN}"/><a:ea typeface="宋体"/><a:cs typeface=""/>`;
  return theme
    .replace(/<a:majorFont>.*?<\/a:majorFont>/s, `<a:majorFont>${fonts}</a:majorFont>`)
    .replace(/<a:minorFont>.*?<\/a:minorFont>/s, `<a:minorFont>${fonts}</a:minorFont>`);
}
