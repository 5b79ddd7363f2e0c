/** Something that happens once, and is waited for. */
export class Signal {
  give: () => void = () => {};
  private readonly given = new Promise<void>((resolve) => (this.give = resolve));

  /** @param absence what is to be said when it does not happen */
  constructor(private readonly absence: string) {}

  async within(millis: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${this.absence} within ${millis / 1000} s.`)), millis);
    });
    await Promise.race([this.given, late]).finally(() => clearTimeout(timer));
  }
}
