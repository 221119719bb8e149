/** What to do when the server has gone without being asked to. */
export type AfterCrash = 'restart' | 'give up' | 'out of memory';

/**
 * Restarts a server that dies, but not for ever: more than `limit` deaths within `window` milliseconds mean that the next
 * start would end the same way. A server that ran out of memory would do so again on the same file.
 */
export class RestartPolicy {
  private readonly deaths: number[] = [];

  constructor(
    private readonly limit = 4,
    private readonly window = 3 * 60_000,
    private readonly now: () => number = Date.now,
  ) {}

  afterDeath(ranOutOfMemory: boolean): AfterCrash {
    if (ranOutOfMemory) {
      return 'out of memory';
    }
    const now = this.now();
    this.deaths.push(now);
    while (this.deaths.length > 0 && now - (this.deaths[0] as number) > this.window) {
      this.deaths.shift();
    }
    return this.deaths.length > this.limit ? 'give up' : 'restart';
  }

  /** To be called when the user restarts the server: the count begins anew. */
  forget(): void {
    this.deaths.length = 0;
  }
}
