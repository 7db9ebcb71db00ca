/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	// Some wait for real pauses between retries; a busy machine is no defect.
	testTimeout: 120_000,
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	setupFiles: ['<rootDir>/test/jestSetup.js'],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
};
