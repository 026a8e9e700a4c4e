import { buttonClass } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { controlClass, Field } from "#components/ui/field.tsx";
import type { NewsletterChoice } from "#domain/publication/schema.ts";
import { DesktopFrame, PhoneFrame } from "./mail-frame.tsx";
import { newsletterAddress } from "./newsletter-address.ts";
import { SendTest, type SendTestAction } from "./send-test.tsx";

/** See `Email` in domain/recap/formats/email.ts. */
export type Newsletter = { subject: string; html: string; block: string; text: string; isCut: boolean };
/** `address` is null where no mail goes out. */
export type TestMail = { address: string | null; send: SendTestAction };

type Props = {
  meetingId: string;
  choice: NewsletterChoice;
  newsletter: Newsletter;
  /** Null for whoever may not send one. */
  test: TestMail | null;
};

/** The message, exactly as it leaves, and the ways to hand it to the tool that sends it. */
export function NewsletterMessage({ meetingId, choice, newsletter, test }: Props) {
  const { subject, html, block, text, isCut } = newsletter;
  const preview = newsletterAddress(meetingId, choice, "/apercu");
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <CopyButton variant="primary" label="Copier le HTML" text={html} html={block} />
        <a href={newsletterAddress(meetingId, choice, "/fichier")} download className={buttonClass()}>
          Télécharger (.eml)
        </a>
        {test === null ? null : <Test {...{ meetingId, choice, test }} />}
      </div>

      <dl className="mt-6 grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-x-6 border-line border-t py-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="text-ink-soft">Objet</dt>
        <dd className="break-words font-semibold">{subject}</dd>
        <dt className="text-ink-soft max-sm:mt-2">Poids</dt>
        <dd>
          {weightOf(html)}&nbsp;ko
          {isCut
            ? ". Gmail coupe au-delà de 102 ko : le texte s’arrête entre deux interventions, sur un lien « Lire la suite »."
            : null}
        </dd>
      </dl>

      <div className="mt-2 flex flex-wrap gap-8">
        <DesktopFrame src={preview} title="L’infolettre à l’ordinateur" />
        <PhoneFrame src={preview} title="L’infolettre au téléphone" />
      </div>

      <section aria-labelledby="texte-seul" className="mt-10 max-w-3xl">
        <h3 id="texte-seul" className="font-serif text-lg">
          En texte seul
        </h3>
        <p className="mt-1 text-ink-soft">
          Pour les messageries qui n’affichent pas le HTML : les mêmes mots, dans le même ordre.
        </p>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <CopyButton label="Copier le texte" text={text} />
        </div>
        <Field label="L’infolettre en texte seul" labelHidden className="mt-3">
          {(control) => (
            <textarea
              {...control}
              readOnly
              value={text}
              rows={24}
              // Its lines are broken as they leave.
              wrap="off"
              className={`${controlClass} py-3 text-sm [font-family:ui-monospace,Consolas,monospace]`}
            />
          )}
        </Field>
      </section>
    </>
  );
}

function Test({ meetingId, choice, test }: Pick<Props, "meetingId" | "choice"> & { test: TestMail }) {
  if (test.address === null)
    return (
      <p className="max-w-xl text-ink-soft text-sm">
        Pour vous envoyer un essai, il faut un serveur d’envoi : la personne qui a installé Rencontres l’indique dans sa
        configuration (SMTP_URL et MAIL_FROM).
      </p>
    );
  return <SendTest {...{ meetingId, choice }} address={test.address} action={test.send} />;
}

/** In thousands of bytes. */
function weightOf(html: string): number {
  return Math.ceil(new TextEncoder().encode(html).length / 1000);
}
