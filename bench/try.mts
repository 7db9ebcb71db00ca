import { openEngineBench } from './engine/bench.mts';
const b = await openEngineBench();
await b.server(0);
console.log('getMany', await b.measure({ peer: 'esmsGetMany', items: 1, width: 0, warmUp: 0 }));
for (let i = 0; i < 3; i++)
	for (const peer of ['esms', 'httpRequest', 'twilio']) {
		console.log(peer, JSON.stringify(await b.measure({ peer, items: 10000, width: 20 })));
	}
b.close();
