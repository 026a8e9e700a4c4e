import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

// Instants are integers (milliseconds since 1970, UTC); days are "YYYY-MM-DD" and hours "HH:MM" in Europe/Paris.
// Versions are integers, never instants: clocks jump.

const id = () => text("id").primaryKey();
const instant = (name: string) => integer(name);

/* account */

export const staff = sqliteTable("staff", {
  id: id(),
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  role: text("role", { enum: ["reader", "editor", "publisher", "administrator"] }).notNull(),
  passwordHash: text("password_hash"),
  createdAt: instant("created_at").notNull(),
  disabledAt: instant("disabled_at"),
});

/** One row per signed-in browser, looked up at every request. `id` is the hash of what the cookie carries. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: id(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    loginAt: instant("login_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    revokedAt: instant("revoked_at"),
    userAgent: text("user_agent").notNull(),
    address: text("address").notNull(),
  },
  (t) => [index("sessions_staff").on(t.staffId)],
);

/** Invitation, reset by an administrator, requested by whoever forgot, first administrator: one use, one hour; only the hash of the secret is kept. */
export const passwordLinks = sqliteTable("password_links", {
  tokenHash: text("token_hash").primaryKey(),
  purpose: text("purpose", { enum: ["invitation", "reset", "requested", "firstAdministrator"] }).notNull(),
  staffId: text("staff_id").references(() => staff.id),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** Failed sign-ins, by account and by address. `key` is "account:<email>" or "address:<ip>". */
export const signInLimits = sqliteTable("sign_in_limits", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  lastFailureAt: instant("last_failure_at").notNull(),
});

/* territory */

export const regions = sqliteTable("regions", { code: text("code").primaryKey(), name: text("name").notNull() });

export const departements = sqliteTable("departements", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
  regionCode: text("region_code")
    .notNull()
    .references(() => regions.code),
});

export const epcis = sqliteTable("epcis", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
  kind: text("kind").notNull(),
});

export const communes = sqliteTable(
  "communes",
  {
    code: text("code").primaryKey(),
    name: text("name").notNull(),
    departementCode: text("departement_code")
      .notNull()
      .references(() => departements.code),
    regionCode: text("region_code")
      .notNull()
      .references(() => regions.code),
    epciCode: text("epci_code").references(() => epcis.code),
    population: integer("population").notNull(),
    /** Folded name: no accents, hyphens, apostrophes; "saint" for "st"; article kept apart. */
    searchKey: text("search_key").notNull(),
  },
  (t) => [index("communes_search").on(t.searchKey)],
);

/** The edition of the official data that the tables above hold; at most one row. */
export const territoryEditions = sqliteTable("territory_editions", {
  edition: text("edition").primaryKey(),
  loadedAt: instant("loaded_at").notNull(),
});

/* directory */

export const organisations = sqliteTable(
  "organisations",
  {
    id: id(),
    name: text("name").notNull(),
    acronym: text("acronym"),
    /** "le", "la", "l’", "les", or "" where the name takes none: decides "de l’Agence", "du Cerema". */
    article: text("article", { enum: ["le", "la", "l’", "les", ""] }).notNull(),
    gender: text("gender", { enum: ["feminine", "masculine"] }).notNull(),
    searchKey: text("search_key").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    deletedAt: instant("deleted_at"),
  },
  (t) => [index("organisations_search").on(t.searchKey)],
);

export const persons = sqliteTable(
  "persons",
  {
    id: id(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    gender: text("gender", { enum: ["feminine", "masculine"] }).notNull(),
    /** The form the person wants for offices; may differ from gender ("Madame le Maire"). */
    officeGender: text("office_gender", { enum: ["feminine", "masculine"] }).notNull(),
    searchKey: text("search_key").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    deletedAt: instant("deleted_at"),
  },
  (t) => [index("persons_search").on(t.searchKey)],
);

/** An office held, with at most one of: commune, departement, region, epci, organisation. */
export const mandates = sqliteTable(
  "mandates",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => persons.id),
    position: integer("position").notNull(),
    /** Masculine dictionary form where it has one ("Maire", "Président"); printed in the person's gender. */
    title: text("title").notNull(),
    communeCode: text("commune_code").references(() => communes.code),
    departementCode: text("departement_code").references(() => departements.code),
    regionCode: text("region_code").references(() => regions.code),
    epciCode: text("epci_code").references(() => epcis.code),
    organisationId: text("organisation_id").references(() => organisations.id),
    /** How the place or body follows the title: "Maire de Roye", "Directeur régional, Banque des Territoires", "coordinateur à l’ANCT". */
    link: text("link", { enum: ["of", "comma", "at"] })
      .notNull()
      .default("of"),
    fromDate: text("from_date"),
    toDate: text("to_date"),
  },
  (t) => [index("mandates_person").on(t.personId), index("mandates_organisation").on(t.organisationId)],
);

/* meeting */

export const meetings = sqliteTable(
  "meetings",
  {
    id: id(),
    title: text("title").notNull(),
    kind: text("kind", { enum: ["territorial", "assises", "workshop", "webinar", "visit", "other"] }).notNull(),
    date: text("date").notNull(),
    startTime: text("start_time"),
    endTime: text("end_time"),
    communeCode: text("commune_code").references(() => communes.code),
    venue: text("venue"),
    theme: text("theme"),
    attendanceCount: integer("attendance_count"),
    attendanceText: text("attendance_text"),
    recapState: text("recap_state", { enum: ["draft", "inReview", "approved"] })
      .notNull()
      .default("draft"),
    /** Version of the meeting's own fields, for refusing stale forms. */
    version: integer("version").notNull().default(1),
    /** Goes up with every change of anything that a recap would print. */
    recordVersion: integer("record_version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").references(() => staff.id),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: text("updated_by").references(() => staff.id),
    archivedAt: instant("archived_at"),
    deletedAt: instant("deleted_at"),
  },
  (t) => [
    index("meetings_date").on(t.date),
    index("meetings_updated").on(t.updatedAt),
    index("meetings_commune").on(t.communeCode),
    // What the list shows and counts, without reading a meeting.
    index("meetings_current").on(t.date, t.id).where(sql`${t.deletedAt} is null and ${t.archivedAt} is null`),
  ],
);

export const meetingPartners = sqliteTable(
  "meeting_partners",
  {
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    organisationId: text("organisation_id").references(() => organisations.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.position] })],
);

export const sequences = sqliteTable(
  "sequences",
  {
    id: id(),
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    version: integer("version").notNull().default(1),
    deletedAt: instant("deleted_at"),
  },
  (t) => [index("sequences_meeting").on(t.meetingId, t.position)],
);

export const plannedSpeakers = sqliteTable(
  "planned_speakers",
  {
    id: id(),
    sequenceId: text("sequence_id")
      .notNull()
      .references(() => sequences.id),
    personId: text("person_id")
      .notNull()
      .references(() => persons.id),
    position: integer("position").notNull(),
  },
  (t) => [uniqueIndex("planned_speakers_once").on(t.sequenceId, t.personId)],
);

/* intervention */

export const interventions = sqliteTable(
  "interventions",
  {
    id: id(),
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id),
    /** Where it stands: before the séquences, in one of them, or after them all. */
    part: text("part", { enum: ["opening", "sequence", "closing"] }).notNull(),
    sequenceId: text("sequence_id").references(() => sequences.id),
    /** Spoken order within its part (or séquence). */
    position: integer("position").notNull(),
    kind: text("kind", {
      enum: ["welcome", "introduction", "intervention", "testimony", "discussion", "closing", "plainText"],
    }).notNull(),
    form: text("form", { enum: ["nameFirst", "capacityFirst", "representing", "none"] }).notNull(),
    leadIn: text("lead_in").notNull().default(""),
    /** Frozen name of the body represented, with its article ("l’Agence nationale…"), for form "representing". */
    representedName: text("represented_name"),
    representedGender: text("represented_gender", { enum: ["feminine", "masculine"] }),
    representedOrganisationId: text("represented_organisation_id").references(() => organisations.id),
    /** Markdown subset; see domain/intervention/text.ts. */
    text: text("text").notNull().default(""),
    textVersion: integer("text_version").notNull().default(0),
    /** Version of everything but the text. */
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: text("updated_by").references(() => staff.id),
    deletedAt: instant("deleted_at"),
  },
  (t) => [index("interventions_meeting").on(t.meetingId), index("interventions_sequence").on(t.sequenceId)],
);

/** Who spoke, with name and capacities frozen as they were printed for this intervention. */
export const interventionSpeakers = sqliteTable(
  "intervention_speakers",
  {
    id: id(),
    interventionId: text("intervention_id")
      .notNull()
      .references(() => interventions.id),
    position: integer("position").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => persons.id),
    name: text("name").notNull(),
    officeGender: text("office_gender", { enum: ["feminine", "masculine"] }).notNull(),
    capacities: text("capacities", { mode: "json" }).$type<string[]>().notNull(),
  },
  (t) => [
    index("intervention_speakers_intervention").on(t.interventionId),
    index("intervention_speakers_person").on(t.personId),
  ],
);

export const themes = sqliteTable("themes", { id: id(), name: text("name").notNull().unique() });

export const interventionThemes = sqliteTable(
  "intervention_themes",
  {
    interventionId: text("intervention_id")
      .notNull()
      .references(() => interventions.id),
    themeId: text("theme_id")
      .notNull()
      .references(() => themes.id),
  },
  (t) => [primaryKey({ columns: [t.interventionId, t.themeId] })],
);

/** Every acknowledged save of a text, append-only. `key` is made by the client and makes a retry harmless. */
export const revisions = sqliteTable(
  "revisions",
  {
    key: text("key").primaryKey(),
    interventionId: text("intervention_id")
      .notNull()
      .references(() => interventions.id),
    version: integer("version").notNull(),
    text: text("text").notNull(),
    savedAt: instant("saved_at").notNull(),
    savedBy: text("saved_by").references(() => staff.id),
  },
  (t) => [uniqueIndex("revisions_version").on(t.interventionId, t.version)],
);

/* publication */

/** A frozen recap. Never updated: a correction is a new row with the next number. */
export const publications = sqliteTable(
  "publications",
  {
    id: id(),
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id),
    number: integer("number").notNull(),
    /** JSON of the Recap value (domain/recap/schema.ts). */
    recap: text("recap").notNull(),
    recordVersion: integer("record_version").notNull(),
    correctionNote: text("correction_note"),
    publishedAt: instant("published_at").notNull(),
    publishedBy: text("published_by").references(() => staff.id),
  },
  (t) => [uniqueIndex("publications_number").on(t.meetingId, t.number)],
);

/** The public address of a meeting's recap: what is public now. No publication means withdrawn (410). */
export const publicAddresses = sqliteTable(
  "public_addresses",
  {
    slug: text("slug").primaryKey(),
    meetingId: text("meeting_id")
      .notNull()
      .unique()
      .references(() => meetings.id),
    publicationId: text("publication_id").references(() => publications.id),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: text("withdrawn_by").references(() => staff.id),
    // What the public lists show and sort by, copied from the frozen recap.
    title: text("title").notNull(),
    date: text("date").notNull(),
    place: text("place"),
    departementCode: text("departement_code"),
    regionCode: text("region_code"),
  },
  (t) => [index("public_addresses_date").on(t.date)],
);

/** A publication that waits for its hour. At most one waits for a meeting; what has ended stays for the history. */
export const scheduledPublications = sqliteTable(
  "scheduled_publications",
  {
    id: id(),
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id),
    /** When it is due. */
    dueAt: instant("due_at").notNull(),
    /** What the person had read; anything newer is not published in its place. */
    recordVersion: integer("record_version").notNull(),
    correctionNote: text("correction_note").notNull(),
    /** The address shown to the person, kept from any other recap while it waits; null where scheduled before it was kept. */
    slug: text("slug"),
    state: text("state", { enum: ["waiting", "published", "cancelled", "failed"] }).notNull(),
    /** Why it was not published, a sentence for staff. */
    failure: text("failure"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => staff.id),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("scheduled_publications_waiting").on(t.meetingId).where(sql`${t.state} = 'waiting'`),
    index("scheduled_publications_due").on(t.dueAt).where(sql`${t.state} = 'waiting'`),
  ],
);

/** What somebody has read again in a record and found right: "Relire" says it no more. */
export const settledRemarks = sqliteTable(
  "settled_remarks",
  {
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id),
    /** Made of what is remarked and of the words it is about: it comes back when they change. */
    remark: text("remark").notNull(),
    settledAt: instant("settled_at").notNull(),
    settledBy: text("settled_by")
      .notNull()
      .references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.remark] })],
);

/* import */

/** In the queue, what is read comes before what cannot be, and before what waits; null: not in the queue. */
export function queueRank(state: SQLWrapper): SQL<number | null> {
  return sql`case ${state} when 'toConfirm' then 0 when 'refused' then 1 when 'waiting' then 2 end`;
}

/** A document brought in, from when it is dropped until it is adopted or set aside. */
export const imports = sqliteTable(
  "imports",
  {
    id: id(),
    /** What was dropped together. */
    batchId: text("batch_id").notNull(),
    position: integer("position").notNull(),
    /** Of the file; "" for words that were pasted. */
    name: text("name").notNull(),
    /** Hash of the bytes: the same document again is not taken twice. */
    fingerprint: text("fingerprint").notNull(),
    state: text("state", { enum: ["waiting", "toConfirm", "refused", "adopted", "setAside"] }).notNull(),
    /** How often reading it was begun: a document that stops the service is not begun for ever. */
    attempts: integer("attempts").notNull().default(0),
    /** Why it cannot be read, a sentence for staff. */
    refusal: text("refusal"),
    /** Why it may not be a recap, a sentence for staff. */
    warning: text("warning"),
    /** Refuses stale corrections. */
    version: integer("version").notNull().default(1),
    /** Key of the correction that made this version: sent again, as after a lost answer, it is the same one. */
    lastChange: text("last_change"),
    // What the queue shows and sorts by, copied from the proposal.
    title: text("title").notNull().default(""),
    date: text("date"),
    openDoubts: integer("open_doubts").notNull().default(0),
    /** An earlier document of which this one is another state. */
    resembles: text("resembles"),
    meetingId: text("meeting_id").references(() => meetings.id),
    addedAt: instant("added_at").notNull(),
    /** Null: from the command line. */
    addedBy: text("added_by").references(() => staff.id),
    endedAt: instant("ended_at"),
    endedBy: text("ended_by").references(() => staff.id),
  },
  (t) => [
    index("imports_queue").on(queueRank(t.state), sql`${t.warning} is not null`, t.openDoubts, t.addedAt, t.position),
    index("imports_state").on(t.state, t.addedAt, t.position),
    index("imports_fingerprint").on(t.fingerprint),
    index("imports_meeting").on(t.meetingId),
  ],
);

/** What a document brought in says: apart, so that the queue is listed without going through any of it. */
export const importDocuments = sqliteTable("import_documents", {
  importId: text("import_id")
    .primaryKey()
    .references(() => imports.id),
  /** Until it is read. */
  bytes: blob("bytes", { mode: "buffer" }),
  /** JSON of the document itself (mdast; domain/source/schema.ts). */
  source: text("source"),
  /** JSON of what will be adopted (domain/import/schema.ts), as corrected so far. */
  proposal: text("proposal"),
});

/* house */

/** How the house presents itself and prints; one row at most. `settings` is JSON (domain/house/schema.ts). */
export const houses = sqliteTable("houses", {
  id: integer("id").primaryKey(),
  settings: text("settings").notNull(),
  /** Refuses stale forms, and tells a page made in another dress from today’s. */
  version: integer("version").notNull(),
  updatedAt: instant("updated_at").notNull(),
  updatedBy: text("updated_by").references(() => staff.id),
});

export const houseLogos = sqliteTable("house_logos", {
  ground: text("ground", { enum: ["light", "dark"] }).primaryKey(),
  mediaType: text("media_type", { enum: ["image/png", "image/jpeg"] }).notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  bytes: blob("bytes", { mode: "buffer" }).notNull(),
});

/** Words that the spelling check knows beside those of the dictionary and the directory. */
export const knownWords = sqliteTable("known_words", {
  word: text("word").primaryKey(),
  addedAt: instant("added_at").notNull(),
  addedBy: text("added_by")
    .notNull()
    .references(() => staff.id),
});

/* audit */

export const auditEvents = sqliteTable(
  "audit_events",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: instant("at").notNull(),
    staffId: text("staff_id").references(() => staff.id),
    actorName: text("actor_name").notNull(),
    action: text("action").notNull(),
    objectId: text("object_id").notNull(),
    /** The meeting concerned, where there is one. */
    meetingId: text("meeting_id").references(() => meetings.id),
    /** What a reader of the history wants to see in a word: a title, a name. Never the text of a record. */
    summary: text("summary").notNull(),
  },
  (t) => [index("audit_events_meeting").on(t.meetingId, t.id)],
);
