/** A fresh name for this device, which stands in every stamp that it makes: ten letters and digits. */
export function newDevice(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
}
