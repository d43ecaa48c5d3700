/** The fields of a row, a reading or a part of one, as data: for what is the same whatever the table. */
export type Fields = Readonly<Record<string, unknown>>;
