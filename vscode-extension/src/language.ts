/** The id of the language, of the settings and of the tasks. */
export const LANGUAGE = 'ipseckey';
