export { getBalance } from './getBalance.operation';
