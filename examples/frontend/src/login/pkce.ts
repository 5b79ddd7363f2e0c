// Authorization Code with PKCE (RFC 7636) at Lectern's realm. Runs in browsers and in Node.

const CLIENT = "frontend";

/** What the browser has to remember while the person is at the login page, e.g. in sessionStorage. */
export interface PendingLogin {
  address: string;
  verifier: string;
  state: string;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  /** Seconds from now. */
  expires_in: number;
}

/** Begins a login: send the browser to `address`; it comes back to `redirectUri`. */
export async function beginLogin(realm: string, redirectUri: string): Promise<PendingLogin> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const state = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const parameters = new URLSearchParams({
    client_id: CLIENT,
    response_type: "code",
    scope: "openid",
    redirect_uri: redirectUri,
    state,
    code_challenge: base64url(new Uint8Array(hash)),
    code_challenge_method: "S256",
  });
  return { address: `${realm}/protocol/openid-connect/auth?${parameters}`, verifier, state };
}

/** Ends it: `callback` is the address at which the browser came back. */
export async function finishLogin(
  realm: string,
  redirectUri: string,
  login: PendingLogin,
  callback: string,
): Promise<Tokens> {
  const answer = new URL(callback).searchParams;
  const code = answer.get("code");
  if (code === null || answer.get("state") !== login.state) {
    throw new Error(`The login failed: ${answer.get("error") ?? "this answer belongs to another login"}.`);
  }
  return tokens(realm, {
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
    code_verifier: login.verifier,
  });
}

/** New tokens for old ones; the refresh token is replaced, too. */
export function refresh(realm: string, refreshToken: string): Promise<Tokens> {
  return tokens(realm, { grant_type: "refresh_token", refresh_token: refreshToken });
}

async function tokens(realm: string, form: Record<string, string>): Promise<Tokens> {
  const response = await fetch(`${realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: CLIENT, ...form }),
  });
  if (!response.ok) {
    throw new Error(`The login is refused (${response.status}): ${await response.text()}`);
  }
  return (await response.json()) as Tokens;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
