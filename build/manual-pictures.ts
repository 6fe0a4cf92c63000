import { join } from 'node:path';
import { deskTour } from './manual-pictures/desk-tour.ts';
import { newLedgerTour } from './manual-pictures/new-ledger-tour.ts';
import { reportTour, sendFirstHalf } from './manual-pictures/report-tour.ts';
import { shelfTour } from './manual-pictures/shelf-tour.ts';
import { makeHome, withApp } from './manual-pictures/studio.ts';
import { viewAsked } from './manual-pictures/view.ts';

/**
 * Takes every picture of the manual anew, from the built-in sample year, in the app as built. With
 * `--size 1920x1080`, `--theme dark` or `contrast` and `--into DIR`, the same ones to be looked at only.
 */
const home = makeHome(viewAsked(process.argv.slice(2)));
const dataFolder = join(home.documents, '五进台账2024');
const december = { day: '2024-12-04', dataFolder };
try {
  await withApp(home, { day: '2024-12-04' }, newLedgerTour);
  home.wujin('2024-06-18', 'sample', '--data', dataFolder);
  await withApp(home, { day: '2024-06-18', dataFolder }, sendFirstHalf);
  await withApp(home, december, deskTour);
  await withApp(home, december, reportTour);
  await withApp(home, december, shelfTour);
} finally {
  home.remove();
}
