import type { Origin } from '../../../../nodes/Esms/runner/once/identity';
import type { Ledger } from '../../../../nodes/Esms/runner/once/ledger';

/** Where a node of these tests stands. */
export const originOf = (
	{ firstExecutionId }: Ledger,
	{ runIndex = 0, nodeId = 'n' }: Partial<Pick<Origin, 'runIndex' | 'nodeId'>> = {},
): Origin => ({ instanceId: 'i', workflowId: 'w', nodeId, runIndex, firstExecutionId });
