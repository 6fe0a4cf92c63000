import { type RefObject, useEffect, useRef } from 'react';

/** When what lay over it is closed, the keys go to what lies beneath: they would go nowhere. */
export function useFocusBack(isCovered: boolean, beneath: RefObject<{ focus: () => void } | null>) {
  const wasCovered = useRef(isCovered);
  useEffect(() => {
    if (wasCovered.current && !isCovered) beneath.current?.focus();
    wasCovered.current = isCovered;
  }, [isCovered, beneath]);
}
