import { moveTo } from './addressFaults.mts';
import type { Fault } from './fault.mts';
import { struck } from './gatewayFaults.mts';

/** The connection breaks once the request was taken. */
export const wireFaults: readonly Fault[] = [
	{
		name: 'tls-breaks',
		what: 'TLS breaks while the answer is read',
		async before(scene) {
			const { chance, place } = scene;
			place.tls!.breakShare(chance.between(0.5, 0.8), chance);
			await moveTo(scene, place.tls!.url);
		},
		async mend(scene) {
			scene.place.tls!.breakShare(0, scene.chance);
			await moveTo(scene, scene.gateway.url);
		},
	},
	// The kind carries out whatever it is asked, also a repetition.
	struck(
		'host-unreachable',
		'Host or network unreachable while the answer is read',
		{
			kind: 'bom',
			headers: { 'X-Break-Off': 'EHOSTUNREACH' },
		},
		{
			kind: 'bom',
			headers: { 'X-Break-Off': 'ENETUNREACH' },
		},
	),
];
