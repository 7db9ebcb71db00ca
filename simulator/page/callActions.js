import { act } from './api.js';
import { store } from './store.js';

/** The call that this page answered last; its keypad takes the focus when it appears. */
export const answered = { id: '' };

/** Does to the call what a person does to a phone, and shows it before the next event comes. */
export async function handle(call, action, body) {
	if (action === 'pick-up') answered.id = call.id;
	store.merge({ calls: [await act(`/calls/${call.id}/${action}`, body)] });
}
