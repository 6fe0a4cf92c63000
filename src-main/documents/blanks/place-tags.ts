import { parsePlace } from '#shared/blanks/place.ts';
import { type BlankRecognition, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { tagText } from '#shared/blanks/tag.ts';
import type { OfficeForm, PlacedTag } from '../../office/form/office-form.ts';

/**
 * Puts `{名称}` at every place of a blank that is known well enough: it is then an ordinary file that
 * the clerk may open, move tags about in, and save. Nothing is taken out but guidance that gives way.
 */
export function placeTags(form: OfficeForm, recognition: BlankRecognition): void {
  form.place(placedTags(recognition));
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
