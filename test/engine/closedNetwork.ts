import nock from 'nock';

/**
 * Lets requests reach nock alone, for all tests of a file. Each test file has its own nock, but all
 * share the process's HTTP modules, so a file that doesn't restore them answers the next one's requests.
 */
export function closeNetwork(): void {
	beforeAll(() => nock.disableNetConnect());
	afterEach(() => nock.cleanAll());
	afterAll(() => nock.restore());
}
