export { send } from './send.operation';
export { sendAndWaitForDelivery } from './sendAndWaitForDelivery.operation';
export { sendAdvertising } from './sendAdvertising.operation';
export { estimatePrice } from './estimatePrice.operation';
export { getMany } from './getMany.operation';
export { getRecipientResults } from './getRecipientResults.operation';
export { getStatus } from './getStatus.operation';
