/** The document itself. Its own policy lets it run nothing and reach nothing (see `staffHeaders`); its links open beside. */
export function PreviewFrame({ src, title }: { src: string; title: string }) {
  return (
    <iframe
      src={src}
      title={title}
      className="block h-[max(32rem,calc(100dvh-14rem))] w-full rounded-md border border-line-strong bg-paper"
    />
  );
}
