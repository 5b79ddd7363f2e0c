import { fillInForm } from "./browser.js";
import { beginLogin, finishLogin, refresh, type Tokens } from "./pkce.js";

/** One of the addresses to which the realm lets the browser come back. */
const REDIRECT_URI = "http://localhost:5173/signed-in";

/** A token that is over sooner than that is replaced before it is used. */
const MARGIN_MILLIS = 30_000;

/** Somebody who is logged in. */
export class Session {
  private expiresAt = 0;
  private refreshing: Promise<void> | undefined;

  private constructor(
    private readonly realm: string,
    private tokens: Tokens,
  ) {
    this.keep(tokens);
  }

  /** Logs in; in development, a user's password is the user's name. */
  static async of(realm: string, user: string): Promise<Session> {
    const login = await beginLogin(realm, REDIRECT_URI);
    const callback = await fillInForm(login.address, user, user);
    return new Session(realm, await finishLogin(realm, REDIRECT_URI, login, callback));
  }

  /** An access token that is still good for a while. Who asks meanwhile waits for the same refresh. */
  async token(): Promise<string> {
    if (Date.now() > this.expiresAt - MARGIN_MILLIS) {
      this.refreshing ??= refresh(this.realm, this.tokens.refresh_token)
        .then((fresh) => this.keep(fresh))
        .finally(() => (this.refreshing = undefined));
      await this.refreshing;
    }
    return this.tokens.access_token;
  }

  private keep(tokens: Tokens): void {
    this.tokens = tokens;
    this.expiresAt = Date.now() + tokens.expires_in * 1000;
  }
}
