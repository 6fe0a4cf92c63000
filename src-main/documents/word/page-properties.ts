import { PageOrientation } from 'docx';
import type { Page } from '#shared/forms/form-model.ts';
import { twips } from './units.ts';

/** From the top of the running head down to the text. */
const RUNNING_MM = 10;

/** docx itself turns the sheet: it wants the sides of the upright one. */
export function pageProperties({ orientation, widthMm, heightMm, marginMm }: Page) {
  const isLandscape = orientation === 'landscape';
  return {
    size: {
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      width: twips(isLandscape ? heightMm : widthMm),
      height: twips(isLandscape ? widthMm : heightMm),
    },
    margin: {
      top: twips(marginMm.top),
      right: twips(marginMm.right),
      bottom: twips(marginMm.bottom),
      left: twips(marginMm.left),
      // Room for two lines of the running head above the text.
      header: twips(marginMm.top - RUNNING_MM),
      // GB/T 9704-2012: the page number stands 7 mm below the text.
      footer: twips(Math.max(marginMm.bottom - 14, 8)),
    },
  };
}
