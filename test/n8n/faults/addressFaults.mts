import type { Fault } from './fault.mts';
import type { Scene } from './scene.mts';
import { demoKeys } from '../../../simulator/demo.mts';

export const moveTo = ({ api, credential }: Scene, url: string) =>
	api.updateCredential(credential, {
		...demoKeys,
		advanced: true,
		smsBaseUrl: url,
		voiceBaseUrl: url,
	});

const elsewhere = (name: string, what: string, url: (scene: Scene) => string): Fault => ({
	name,
	what,
	before: (scene) => moveTo(scene, url(scene)),
	mend: (scene) => moveTo(scene, scene.gateway.url),
	atMost: 100,
});

/** The whole of a first execution finds no gateway. */
export const addressFaults: readonly Fault[] = [
	elsewhere('dns', 'DNS failure', () => 'http://gateway.invalid'),
	elsewhere('tls', 'TLS refused', ({ gateway }) => gateway.url.replace('http:', 'https:')),
	elsewhere('refused', 'Connection refused', () => 'http://127.0.0.1:1'),
];
