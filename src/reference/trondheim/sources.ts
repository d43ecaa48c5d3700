/** Where the facts about partners and agreements come from, as the rows name it. */
export const CITIES_LIST = 'Strategien, kap. 3.4';
export const NETWORKS_LIST = 'Strategien, kap. 3.6 (tabell)';
/** The page «Internasjonalt arbeid» says of itself that it was last changed on 12.01.2023. */
export const PAGE = 'Trondheim kommunes nettside «Internasjonalt arbeid» (sist oppdatert 12.01.2023)';
export const BOTH_CITIES = `${CITIES_LIST}; ${PAGE}`;
export const BOTH_NETWORKS = `${NETWORKS_LIST}; ${PAGE}`;
