const PATIENCE_MILLIS = 5_000;

/** Fails with a sentence that says what to do when nobody answers at the address. */
export async function requireAnswer(what: string, address: string): Promise<void> {
  try {
    await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(PATIENCE_MILLIS) });
  } catch {
    throw new Error(`${what} does not answer at ${address}. Start Lectern with ./run, or say where it is (--help).`);
  }
}
