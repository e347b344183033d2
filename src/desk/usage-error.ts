/** Wrong usage: the words after `readout decide` say nothing that can be decided. */
export class UsageError extends Error {}
