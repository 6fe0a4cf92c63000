import { useEffect, useRef } from 'react';
import { type ErrandPage, type Errands, useNavigation } from './navigation-store.ts';

/** Hands over what the page was sent to do, once: on arrival, and when it is sent again while shown. */
export function useErrand<Page extends ErrandPage>(
  page: Page,
  take: (errand: Errands[Page]) => void,
): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  // One that leads to another page is that page's, though this one may still be on screen.
  const errand = useNavigation((store) => (store.page === page ? store.errand : null));
  useEffect(() => {
    if (errand === null) return;
    useNavigation.setState({ errand: null });
    latest.current(errand as Errands[Page]); // `goTo` lets no page have another's
  }, [errand]);
}
