import type { INode } from 'n8n-workflow';
import type { ApiRequest, RawAnswer } from '../../../nodes/Esms/transport/apiRequest';
import type { Connection } from '../../../nodes/Esms/transport/connection';

export const node: INode = {
	id: 'node-1',
	name: 'eSMS',
	type: 'n8n-nodes-esms.esms',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** What the gateway does with one request: answers, or breaks the connection by throwing. */
export type Step = RawAnswer | Error;

export const answer = (text: string, status = 200, headers: RawAnswer['headers'] = {}): Step => ({
	status,
	text,
	headers,
});

export const json = (body: object, status = 200): Step => answer(JSON.stringify(body), status);

export const broken = (code: string): Error =>
	Object.assign(new Error(`connect ${code} https://rest.esms.vn/?ApiKey=0A1B2C3D`), { code });

export interface ScriptedConnection extends Connection {
	sent: Array<{ request: ApiRequest; timeoutMs: number }>;
}

/** Plays the steps in order, the last one again and again, and keeps what was sent. */
export function scriptedConnection(...steps: Step[]): ScriptedConnection {
	const sent: ScriptedConnection['sent'] = [];
	return {
		node,
		bases: { sms: 'https://rest.esms.vn', voice: 'https://voiceapi.esms.vn' },
		secretKey: 'x'.repeat(30),
		sent,
		async send(request, timeoutMs) {
			sent.push({ request, timeoutMs });
			const step = steps[Math.min(sent.length, steps.length) - 1]!;
			if (step instanceof Error) throw step;
			return step;
		},
	};
}
