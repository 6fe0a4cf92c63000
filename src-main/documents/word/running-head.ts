import { Header, LineRuleType, Paragraph, TextRun } from 'docx';
import { RUNNING_PT } from '#shared/forms/form-heading.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { LINE_HEIGHT } from '#shared/forms/text-measure.ts';
import { fontOf } from './paragraph.ts';

/** What the form is and whom it is about, at the head of every page but the first. */
export function runningHead({ runningHead: text }: FormModel): Header {
  const run = { font: fontOf('song'), size: RUNNING_PT * 2 };
  const line = Math.round(RUNNING_PT * LINE_HEIGHT * 20);
  return new Header({
    children: text.split('\n').map(
      (each) =>
        new Paragraph({
          spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
          children: [new TextRun({ ...run, text: each })],
          run,
        }),
    ),
  });
}
