import { formatPlace } from '#shared/blanks/place.ts';
import type { BlankRecognition, RecognisedPlace } from '#shared/blanks/recognition.ts';
import { findTags } from '#shared/blanks/tag.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { linesOf } from '../../office/form/blank-model.ts';
import type { OfficeForm } from '../../office/form/office-form.ts';

/** A saved template as a recognition, so that it is shown and corrected like a blank. */
export function recogniseTemplate(form: OfficeForm, kind: FormKind): BlankRecognition {
  const unmatched: BlankRecognition['unmatched'] = [];
  const fields = linesOf(form.lines()).flatMap((line) =>
    findTags(line.text).flatMap((tag): RecognisedPlace[] => {
      const { from, to, part, option, field } = tag;
      const own = {
        from,
        to,
        newLine: false,
        ...(part ? { part } : {}),
        ...(option ? { option } : {}),
      };
      const addresses = line.mirror ? [line.address, line.mirror] : [line.address];
      const place = formatPlace(addresses.map((address) => ({ line: address, ...own })));
      if (field === null) {
        unmatched.push({ label: `{${tag.text}}`, where: line.where, place });
        return [];
      }
      const reason = '模板里的标签';
      return [
        { label: tag.text, where: line.where, place, field, confidence: 1, reason, isTag: true },
      ];
    }),
  );
  return { format: form.format, kind, fields, unmatched, warnings: [...form.warnings] };
}
