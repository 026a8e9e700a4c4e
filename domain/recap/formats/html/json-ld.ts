import type { Edition } from "../../edition.ts";
import type { Recap } from "../../schema.ts";
import { speakersOf } from "../../speakers.ts";
import { themesOf } from "../../themes.ts";

/** The meeting and its recap for search engines (schema.org), safe inside a script element: no "<" is left. */
export function jsonLd({ recap, house: { name }, url, corrections }: Edition, publishedAt: number): string {
  const house = { "@type": "Organization", name };
  const event = {
    "@type": "Event",
    "@id": `${url}#rencontre`,
    name: recap.title,
    startDate: recap.startTime === null ? recap.date : `${recap.date}T${recap.startTime}`,
    ...(recap.endTime === null ? {} : { endDate: `${recap.date}T${recap.endTime}` }),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: `https://schema.org/${recap.kind === "webinar" ? "Online" : "Offline"}EventAttendanceMode`,
    location: location(recap, url),
    organizer: house,
    performer: speakersOf(recap).map((name) => ({ "@type": "Person", name })),
    ...(recap.partners.length === 0
      ? {}
      : { sponsor: recap.partners.map((name) => ({ "@type": "Organization", name })) }),
  };
  const article = {
    "@type": "Article",
    "@id": url,
    url: url,
    headline: recap.title,
    inLanguage: "fr",
    datePublished: new Date(publishedAt).toISOString(),
    dateModified: new Date(corrections.at(-1)?.at ?? publishedAt).toISOString(),
    author: house,
    publisher: house,
    about: { "@id": event["@id"] },
    ...(themesOf(recap).length === 0 ? {} : { keywords: themesOf(recap) }),
  };
  return JSON.stringify({ "@context": "https://schema.org", "@graph": [article, event] }).replaceAll("<", "\\u003c");
}

function location({ place, venue }: Recap, url: string): object {
  if (place === null) return { "@type": "VirtualLocation", url };
  const address = {
    "@type": "PostalAddress",
    addressLocality: place.commune,
    addressRegion: place.region,
    addressCountry: "FR",
  };
  return { "@type": "Place", name: venue ?? place.commune, address };
}
