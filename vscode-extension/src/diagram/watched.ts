// Which processes are shown where, so that the server is told when a picture is not shown any more.

export interface Key {
  readonly uri: string;
  readonly process: string;
}

/** `P`: whoever shows, each at most one process at a time. */
export class Watched<P> {
  private readonly shown = new Map<P, Key>();

  /** `by` shows `key` now; returns what nobody shows any more. */
  show(by: P, key: Key): Key | undefined {
    const before = this.shown.get(by);
    this.shown.set(by, key);
    return this.abandoned(before);
  }

  /** `by` shows nothing any more; returns what nobody shows then. */
  close(by: P): Key | undefined {
    const before = this.shown.get(by);
    this.shown.delete(by);
    return this.abandoned(before);
  }

  private abandoned(key: Key | undefined): Key | undefined {
    if (key === undefined) return undefined;
    for (const { uri, process } of this.shown.values()) if (uri === key.uri && process === key.process) return undefined;
    return key;
  }
}
