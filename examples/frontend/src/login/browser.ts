// Plays the browser at Keycloak's login page, because this example has none. A frontend needs nothing of this.

/** Fills in the login form at `address` and gives the address to which the login page then sends the browser. */
export async function fillInForm(address: string, user: string, password: string): Promise<string> {
  const page = await fetch(address, { redirect: "manual" });
  const action = /<form[^>]*\baction="([^"]+)"/.exec(await page.text())?.[1];
  if (!page.ok || action === undefined) {
    throw new Error(`There is no login page at ${new URL(address).origin} (${page.status}).`);
  }
  const answer = await fetch(action.replaceAll("&amp;", "&"), {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookies(page) },
    body: new URLSearchParams({ username: user, password }),
  });
  const next = answer.headers.get("Location");
  if (next === null) {
    throw new Error(`${user} cannot log in: wrong name or password.`);
  }
  return next;
}

function cookies(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}
