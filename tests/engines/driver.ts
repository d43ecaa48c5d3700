/** What the jobs need of a browser, whatever drives it. Types only; one driver per engine stands beside this file. */

export interface Driver {
  /** Name and version, as the browser gives them. */
  readonly version: string;
  /** How it gets at a downloaded file, where that is not by letting the browser save it. */
  readonly saving?: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Calls a function in the page, which must not use anything around it. What goes in and comes out is JSON. */
  run<A, T>(pageFunction: (argument: A) => T, argument: A): Promise<T>;
  /** Runs the text of a script in the page. */
  load(script: string): Promise<void>;
  /** The element a function in the page finds, or null. */
  find<A>(pageFunction: (argument: A) => Element | null | undefined, argument: A): Promise<Place | null>;
  /** The file that is downloaded when something is pressed. */
  download(press: () => Promise<void>): Promise<SavedFile>;
  /** Takes a picture of what is seen, as PNG. Rejects with a {@link CannotDo} where that is not possible. */
  picture(path: string): Promise<void>;
  /** Ends the browser and whatever it started, and removes what it stored. */
  close(): Promise<void>;
}

export interface Place {
  /** By a real pointer, where the element is seen. */
  press(): Promise<void>;
  /** Replaces what a text field holds, by the keyboard. */
  type(text: string): Promise<void>;
  /** Gives a date field its value, as ISO date. */
  pickDate(date: string): Promise<void>;
  /** Gives a file field a file on disk. */
  chooseFile(path: string): Promise<void>;
}

export interface SavedFile {
  name: string;
  bytes: Uint8Array;
}

/** An engine: how to tell whether it is on this machine, and how to start it. */
export interface Engine {
  readonly name: string;
  /** What is missing for it here; empty when it can be started. */
  missing(): Promise<string>;
  /** Starts it with a profile of its own, which holds what it saves, in the folder given. */
  start(folder: string): Promise<Driver>;
}
