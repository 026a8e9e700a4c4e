const home = "/espace";

/** Where to go after signing in: a page of the staff's side, never another site. */
export function returnPath(wanted: string | string[] | undefined): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return home;
  const here = "http://rencontres.invalid";
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null;
  if (url?.origin !== here || !/^\/espace(\/|$)/.test(url.pathname)) return home;
  return url.pathname + url.search + url.hash;
}
