import { setTimeout as pause } from "node:timers/promises";
import type { TypedDocumentString } from "./generated/graphql.js";
import type { Session } from "./login/session.js";

const TRIES = 10;
const PAUSE_MILLIS = 500;

/** An error of the request, as opposed to the `userErrors` of a payload. */
export class RequestFailed extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Sends operations with somebody's token. */
export class Gateway {
  constructor(
    private readonly address: string,
    private readonly session: Session,
  ) {}

  /**
   * The whole answer. `UNAVAILABLE` is tried again after a pause; mutations may be, too, because their input carries an
   * idempotency key, or because doing them again does nothing more.
   */
  async ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const { data, errors } = await this.send<Result>(document.toString(), variables);
      const first = errors?.[0];
      if (first === undefined && data != null) {
        return data;
      }
      const code = first?.extensions?.code;
      if (code !== "UNAVAILABLE" || attempt === TRIES) {
        // A screen would show what is there and say what is missing: each error names its `path`.
        throw new RequestFailed(`${code}: ${first?.message} (at ${first?.path?.join(".") ?? "the request"})`, code);
      }
      await pause(PAUSE_MILLIS);
    }
  }

  private async send<Result>(query: string, variables: unknown): Promise<Answer<Result>> {
    const response = await fetch(`${this.address}/graphql`, {
      method: "POST",
      headers: {
        "Accept": "application/graphql-response+json",
        "Accept-Language": "en",
        "Authorization": `Bearer ${await this.session.token()}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Result>;
  }
}
