// How often a server that died is started again before a person is asked.

/** Deaths within `withinMs` of one another count together; the one after `most` restarts is the last. */
export class Restarts {
  private readonly deaths: number[] = [];

  constructor(
    private readonly most: number,
    private readonly withinMs: number,
  ) {}

  /** Notes a death; true: start it again. */
  mayRestart(now: number): boolean {
    while (this.deaths[0] !== undefined && now - this.deaths[0] > this.withinMs) this.deaths.shift();
    this.deaths.push(now);
    return this.deaths.length <= this.most;
  }

  forget(): void {
    this.deaths.length = 0;
  }
}
