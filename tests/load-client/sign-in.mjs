// Signs somebody in, as the form of the page does.

const decoded = (text) => text.replaceAll("&quot;", '"').replaceAll("&#x2B;", "+").replaceAll("&amp;", "&");

/** The cookie of somebody who has signed in. */
export async function signIn(site, userName, password) {
  const form = await fetch(new URL("/sign-in", site));
  const html = await form.text();
  const fields = new URLSearchParams();
  for (const [input] of html.matchAll(/<input type="hidden"[^>]*>/g)) {
    fields.set(decoded(input.match(/name="([^"]*)"/)[1]), decoded(input.match(/value="([^"]*)"/)[1]));
  }

  fields.set("Form.UserName", userName);
  fields.set("Form.Password", password);
  const cookies = (response) => response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const answer = await fetch(new URL("/sign-in", site), {
    method: "POST",
    body: fields,
    headers: { Cookie: cookies(form).join("; ") },
    redirect: "manual",
  });
  await answer.arrayBuffer();
  if (answer.status !== 302) {
    throw new Error(`${userName} could not sign in: ${answer.status}.`);
  }

  return [...cookies(form), ...cookies(answer)].join("; ");
}
