/** The browser's promise not to throw the plans away when the disk runs full. */

/**
 * Asks for the promise; some browsers ask the user, others decide by themselves. Call it after something the user did.
 * Resolves to whether the promise is given; false also where the browser does not know of such promises.
 */
export async function askToKeepStorage(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

/** Whether the promise has been given; asks nobody. */
export async function isStorageKept(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}
