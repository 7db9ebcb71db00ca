/** Calls of the control API; a failed one throws with the simulator's own words. */
async function call(method, path, body) {
	const response = await fetch(`/_sim${path}`, {
		method,
		headers: body ? { 'Content-Type': 'application/json' } : {},
		body: body && JSON.stringify(body),
	});
	const answer = await response.json();
	if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
	return answer;
}

export const read = (path) => call('GET', path);
export const act = (path, body) => call('POST', path, body);
export const change = (path, body) => call('PATCH', path, body);
