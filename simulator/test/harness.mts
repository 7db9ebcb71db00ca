import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, beforeEach } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { demoKeys, type Settings, startSimulator } from '../server.mts';

export const keys = { ApiKey: demoKeys.apiKey, SecretKey: demoKeys.secretKey };
export const registered = 'DEMOSHOP: ma cua ban la 4821';

/** Fast, so that tests needn't wait; whatever a test is about it sets itself. */
export const quick: Partial<Settings> = {
	deliverAfterMs: 20,
	answerAfterMs: 20,
	callbackRetryDelayMs: 10,
};

export type Json = Record<string, any>;

/** A simulator for a test file, put back to its start before each test. */
export async function simulator(settings: Partial<Settings> = {}) {
	const running = await startSimulator({ settings: { ...quick, ...settings } });
	const api = `${running.url}/MainService.svc/json`;
	after(() => running.close());
	beforeEach(() => running.world.reset());

	const ask = async (path: string, init: RequestInit = {}) => {
		const response = await fetch(
			path.startsWith('/') ? running.url + path : `${api}/${path}`,
			init,
		);
		return { response, text: await response.text() };
	};
	const json = async (path: string, init?: RequestInit): Promise<Json> => {
		const { text } = await ask(path, init);
		return JSON.parse(text) as Json;
	};
	const body = (members: Json, type = 'application/json'): RequestInit => ({
		method: 'POST',
		headers: { 'Content-Type': type },
		body: JSON.stringify(members),
	});
	const control = async (method: string, path: string, members?: Json): Promise<Json> => {
		const { response, text } = await ask(`/_sim${path}`, {
			...(members ? body(members) : {}),
			method,
		});
		assert.ok(response.ok, `${method} ${path} answered ${response.status}: ${text}`);
		return JSON.parse(text) as Json;
	};

	return {
		...running,
		ask,
		json,
		control,
		/** POST of a JSON body with the demo keys. */
		post: (operation: string, members: Json) => json(operation, body({ ...keys, ...members })),
		/** GET with the demo keys in the query. */
		get: (operation: string, query: Record<string, string> = {}) =>
			json(`${operation}?${new URLSearchParams({ ...keys, ...query })}`),
		raw: (operation: string, content: string, type: string) =>
			ask(operation, { method: 'POST', headers: { 'Content-Type': type }, body: content }),
		/** A registered customer-care text to a phone that gets it. */
		send: (members: Json = {}) =>
			json(
				'SendMultipleMessage_V4_post_json/',
				body({
					...keys,
					Phone: '0912345678',
					Content: registered,
					Brandname: 'DEMOSHOP',
					SmsType: '2',
					...members,
				}),
			),
		messages: async (query = '') => (await control('GET', `/messages${query}`)).messages as Json[],
		message: async (id: string) => control('GET', `/messages/${id}`),
		call: async (id: string) => control('GET', `/calls/${id.trim()}`),
		requests: async (query = '') => (await control('GET', `/requests${query}`)).requests as Json[],
		set: (settings: Json) => control('PATCH', '/settings', settings),
		fault: (fault: Json) => control('POST', '/faults', fault),
	};
}

/** Somebody who is called back; `respond` decides on each call how to answer. */
export async function receiver(
	respond: (response: http.ServerResponse, count: number) => void = (response) =>
		response.end('ok'),
) {
	const calls: Array<{ method: string; url: string; at: number }> = [];
	const server = http.createServer((request, response) => {
		calls.push({ method: request.method ?? '', url: request.url ?? '', at: Date.now() });
		respond(response, calls.length);
	});
	// A test that fails before it closes this one must end all the same.
	server.unref();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		calls,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** Waits until the condition holds, at most ten seconds unless told otherwise. */
export async function until(
	condition: () => boolean | Promise<boolean>,
	what = 'the condition',
	mostMs = 10_000,
): Promise<void> {
	const end = Date.now() + mostMs;
	while (!(await condition())) {
		assert.ok(Date.now() < end, `${what} did not come true in time`);
		await pause(5);
	}
}

export { pause };
