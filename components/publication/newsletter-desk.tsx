import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { LinkButton } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { NewsletterChoice, PublicationState, Version } from "#domain/publication/schema.ts";
import { newsletterAddress } from "./newsletter-address.ts";
import { type Newsletter, NewsletterMessage, type TestMail } from "./newsletter-message.tsx";
import { ViewLink } from "./view-link.tsx";

type Props = {
  meetingId: string;
  /** Of what the draft is made of: another one is another message. */
  recordVersion: number;
  state: PublicationState;
  /** What everybody reads; null where nothing is public. */
  version: Version | null;
  choice: NewsletterChoice;
  newsletter: Newsletter;
  test: TestMail | null;
};

/** The recap as a newsletter: which text, in which shape, and then the message itself. */
export function NewsletterDesk({ meetingId, recordVersion, state, version, choice, newsletter, test }: Props) {
  const addressOf = (other: Partial<NewsletterChoice>) => newsletterAddress(meetingId, { ...choice, ...other });
  return (
    <section aria-labelledby="infolettre">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h2 id="infolettre" className="font-serif text-xl">
            Infolettre
          </h2>
          <Origin text={choice.text} version={version} />
        </div>
        <LinkButton href={meetingAddress(meetingId, "recap")}>Revenir au compte rendu</LinkButton>
      </div>
      <div className="mt-3 flex flex-wrap gap-x-10">
        <ul aria-label="Forme" className="flex flex-wrap gap-x-6">
          <ViewLink
            href={addressOf({ shape: "excerpt" })}
            current={choice.shape === "excerpt"}
            label="Extrait avec lien"
          />
          <ViewLink href={addressOf({ shape: "whole" })} current={choice.shape === "whole"} label="Texte entier" />
        </ul>
        {state === "modifiedSince" ? (
          <ul aria-label="Texte" className="flex flex-wrap gap-x-6">
            <ViewLink
              href={addressOf({ text: "published" })}
              current={choice.text === "published"}
              label="Version publique"
            />
            <ViewLink href={addressOf({ text: "draft" })} current={choice.text === "draft"} label="Projet" />
          </ul>
        ) : null}
      </div>
      {/* Of another message nothing said of this one is true, and a frame is not refreshed with the screen around it. */}
      <NewsletterMessage key={`${addressOf({})} ${recordVersion}`} {...{ meetingId, choice, newsletter, test }} />
    </section>
  );
}

function Origin({ text, version }: { text: NewsletterChoice["text"]; version: Version | null }) {
  if (text === "draft" || version === null)
    return (
      <p className="mt-1 text-ink-soft">
        Projet : le texte tel qu’il est aujourd’hui. Il n’est pas public ; l’objet et la première ligne le disent.
      </p>
    );
  return (
    <p className="mt-1 text-ink-soft">
      Version {version.number}, publiée <Moment at={version.publishedAt} />
    </p>
  );
}
