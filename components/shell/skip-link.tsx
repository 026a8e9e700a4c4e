/** The first stop of the keyboard: past the navigation, to what the page is about. */
export function SkipLink() {
  return (
    <a
      href="#contenu"
      className="-translate-y-24 fixed top-2 left-2 z-50 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0"
    >
      Aller au contenu
    </a>
  );
}
