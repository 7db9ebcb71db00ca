// npm run test:n8n [-- send brandnames]: the test files, in one n8n
// npm run test:n8n -- --matrix [2.0.3@20 …] [--short] [--smoke] [--free] [--write]: in each n8n on each Node
const { argv } = process;
await import(argv.includes('--matrix') ? './matrix/run.mts' : './runFiles.mts');
