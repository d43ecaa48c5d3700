/**
 * What a link to another plan has for its search: nothing of how this one was looked at. Undefined, not left out: within the
 * plan pages what is left out is kept from the address.
 */
export const OTHER_PLAN = { period: undefined, asOf: undefined, known: undefined };
