import { parsePlace } from '#shared/blanks/place.ts';
import { type BlankRecognition, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { tagText } from '#shared/blanks/tag.ts';
import { tagWorkbook } from '../../office/form/excel/tag-workbook.ts';
import type { PlacedTag } from '../../office/form/office-form.ts';
import { tagDocument } from '../../office/form/word/tag-document.ts';
import { openPackage } from '../../office/open-package.ts';

/**
 * The blank with `{名称}` at every place that is known well enough: an ordinary file that the clerk
 * may open, move tags about in, and save. Nothing is taken out but guidance that gives way.
 */
export function makeTemplate(
  bytes: Uint8Array,
  recognition: BlankRecognition,
  fileName = '空白表',
): Uint8Array {
  const opened = openPackage(bytes, fileName);
  const tags = placedTags(recognition);
  if (opened.format === 'docx') tagDocument(opened, tags);
  else tagWorkbook(opened, tags);
  return opened.zip.write();
}

function placedTags(recognition: BlankRecognition): PlacedTag[] {
  const seen = new Set<string>();
  return recognition.fields.flatMap(({ field, confidence, place, isTag }) => {
    const isEmpty = field === null || field === 'pen' || confidence < FILL_CONFIDENCE;
    if (isEmpty && !isTag) return [];
    return (parsePlace(place) ?? []).flatMap((spot): PlacedTag[] => {
      const key = `${spot.line}@${spot.from}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ spot, text: isEmpty ? '' : tagText(field, spot.part, spot.option) }];
    });
  });
}
