/** The shape of a catalogue with its texts in another language: the same keys, any text. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
