import type { INode } from 'n8n-workflow';

/**
 * A node as errors name it: n8n writes an error's node into its log and into the saved execution, and
 * the parameters hold what a person typed, such as phone numbers and one-time codes.
 */
export const namedNode = (node: INode): INode => ({ ...node, parameters: {} });
