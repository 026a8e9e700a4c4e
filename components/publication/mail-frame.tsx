type Props = { src: string; title: string };

// Nothing runs in a frame, and its links open beside: its own policy says so as well (see the route that answers it).
const sandbox = "allow-popups allow-popups-to-escape-sandbox";

/** The message at the width of a telephone. On a telephone it takes the whole screen. */
export function PhoneFrame({ src, title }: Props) {
  return (
    <figure className="max-sm:-mx-4 max-sm:flex max-sm:w-screen max-sm:flex-col max-sm:items-center">
      <figcaption className="mb-2 text-ink-soft text-sm">Au téléphone</figcaption>
      <iframe
        {...{ src, title, sandbox }}
        className="box-content block h-160 w-[375px] max-w-[100vw] border border-line-strong bg-paper sm:rounded-md"
      />
    </figure>
  );
}

/** The message at the width of a mail program on a computer: smaller to the eye where there is no room for it. */
export function DesktopFrame({ src, title }: Props) {
  return (
    <figure className="min-w-0 [--scale:0.5] sm:[--scale:0.94] lg:[--scale:1] xl:[--scale:0.93] min-[83rem]:[--scale:1]">
      <figcaption className="mb-2 text-ink-soft text-sm">À l’ordinateur</figcaption>
      <div className="h-[calc(40rem*var(--scale))] w-[calc(640px*var(--scale))] box-content overflow-hidden rounded-md border border-line-strong">
        <iframe
          {...{ src, title, sandbox }}
          className="block h-160 w-[640px] origin-top-left bg-paper [scale:var(--scale)]"
        />
      </div>
    </figure>
  );
}
