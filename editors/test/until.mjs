/** Waits for a condition: resolves with the first truthy answer, rejects with what it waited for. */
export async function until(what, condition, timeout = 60_000) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      const value = await condition();
      if (value) {
        return value;
      }
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${timeout / 1000} s in vain for: ${what}${last ? ` (${last.message})` : ''}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
