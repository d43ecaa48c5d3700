/** The search parameter `period` that means the whole plan rather than a plan period's id. */
export const WHOLE_PLAN = 'plan';
