import { useLayoutEffect } from 'preact/hooks';

/** Where a browser has no moveBefore, an element that is moved, as in a list with what is new on top, loses the focus. */
export function useKeptFocus() {
	const before = document.activeElement;
	useLayoutEffect(() => {
		if (before && before !== document.activeElement && document.activeElement === document.body) {
			before.focus({ preventScroll: true });
		}
	});
}
