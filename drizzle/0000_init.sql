CREATE TABLE `audit_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`object_id` text NOT NULL,
	`meeting_id` text,
	`summary` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_events_meeting` ON `audit_events` (`meeting_id`,`id`);--> statement-breakpoint
CREATE TABLE `communes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`departement_code` text NOT NULL,
	`region_code` text NOT NULL,
	`epci_code` text,
	`population` integer NOT NULL,
	`search_key` text NOT NULL,
	FOREIGN KEY (`departement_code`) REFERENCES `departements`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`epci_code`) REFERENCES `epcis`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `communes_search` ON `communes` (`search_key`);--> statement-breakpoint
CREATE TABLE `departements` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `epcis` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `intervention_speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`intervention_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`office_gender` text NOT NULL,
	`capacities` text NOT NULL,
	FOREIGN KEY (`intervention_id`) REFERENCES `interventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `intervention_speakers_intervention` ON `intervention_speakers` (`intervention_id`);--> statement-breakpoint
CREATE INDEX `intervention_speakers_person` ON `intervention_speakers` (`person_id`);--> statement-breakpoint
CREATE TABLE `intervention_themes` (
	`intervention_id` text NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`intervention_id`, `theme_id`),
	FOREIGN KEY (`intervention_id`) REFERENCES `interventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interventions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`part` text NOT NULL,
	`sequence_id` text,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`form` text NOT NULL,
	`lead_in` text DEFAULT '' NOT NULL,
	`represented_name` text,
	`represented_gender` text,
	`represented_organisation_id` text,
	`text` text DEFAULT '' NOT NULL,
	`text_version` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	`deleted_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sequence_id`) REFERENCES `sequences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`represented_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interventions_meeting` ON `interventions` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `interventions_sequence` ON `interventions` (`sequence_id`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`commune_code` text,
	`departement_code` text,
	`region_code` text,
	`epci_code` text,
	`organisation_id` text,
	`link` text DEFAULT 'of' NOT NULL,
	`from_date` text,
	`to_date` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_code`) REFERENCES `communes`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`departement_code`) REFERENCES `departements`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`epci_code`) REFERENCES `epcis`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mandates_person` ON `mandates` (`person_id`);--> statement-breakpoint
CREATE INDEX `mandates_organisation` ON `mandates` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `meeting_partners` (
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`organisation_id` text,
	PRIMARY KEY(`meeting_id`, `position`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`start_time` text,
	`end_time` text,
	`commune_code` text,
	`venue` text,
	`theme` text,
	`attendance_count` integer,
	`attendance_text` text,
	`recap_state` text DEFAULT 'draft' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`record_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	`archived_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`commune_code`) REFERENCES `communes`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meetings_date` ON `meetings` (`date`);--> statement-breakpoint
CREATE INDEX `meetings_updated` ON `meetings` (`updated_at`);--> statement-breakpoint
CREATE INDEX `meetings_commune` ON `meetings` (`commune_code`);--> statement-breakpoint
CREATE INDEX `meetings_current` ON `meetings` (`date`,`id`) WHERE "meetings"."deleted_at" is null and "meetings"."archived_at" is null;--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`acronym` text,
	`article` text NOT NULL,
	`gender` text NOT NULL,
	`search_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE INDEX `organisations_search` ON `organisations` (`search_key`);--> statement-breakpoint
CREATE TABLE `password_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`staff_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`gender` text NOT NULL,
	`office_gender` text NOT NULL,
	`search_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE INDEX `persons_search` ON `persons` (`search_key`);--> statement-breakpoint
CREATE TABLE `planned_speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`sequence_id` text NOT NULL,
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`sequence_id`) REFERENCES `sequences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `planned_speakers_once` ON `planned_speakers` (`sequence_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `public_addresses` (
	`slug` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`publication_id` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`title` text NOT NULL,
	`date` text NOT NULL,
	`place` text,
	`departement_code` text,
	`region_code` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_addresses_meeting_id_unique` ON `public_addresses` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `public_addresses_date` ON `public_addresses` (`date`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`recap` text NOT NULL,
	`record_version` integer NOT NULL,
	`correction_note` text,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_number` ON `publications` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`key` text PRIMARY KEY NOT NULL,
	`intervention_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	FOREIGN KEY (`intervention_id`) REFERENCES `interventions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_version` ON `revisions` (`intervention_id`,`version`);--> statement-breakpoint
CREATE TABLE `sequences` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sequences_meeting` ON `sequences` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`login_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`revoked_at` integer,
	`user_agent` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE TABLE `sign_in_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failure_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `territory_editions` (
	`edition` text PRIMARY KEY NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themes_name_unique` ON `themes` (`name`);
--> statement-breakpoint
-- What visitors may search, and nothing else: copied from frozen recaps at publication, removed at withdrawal.
CREATE VIRTUAL TABLE `public_search` USING fts5(
  `slug` UNINDEXED, `title`, `place`, `speakers`,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
--> statement-breakpoint
-- Full-text search of meetings. Triggers keep it: whatever writes a meeting or a speaker, the list finds it at once.
CREATE TABLE meeting_search_texts (
  doc integer PRIMARY KEY,
  meeting_id text NOT NULL UNIQUE,
  title text NOT NULL,
  place text NOT NULL,
  theme text NOT NULL,
  speakers text NOT NULL DEFAULT ''
);
--> statement-breakpoint
CREATE VIRTUAL TABLE meeting_search USING fts5(
  title, place, theme, speakers,
  content='meeting_search_texts', content_rowid='doc',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
--> statement-breakpoint
CREATE TRIGGER meeting_search_texts_inserted AFTER INSERT ON meeting_search_texts BEGIN
  INSERT INTO meeting_search (rowid, title, place, theme, speakers)
  VALUES (new.doc, new.title, new.place, new.theme, new.speakers);
END;
--> statement-breakpoint
CREATE TRIGGER meeting_search_texts_updated AFTER UPDATE ON meeting_search_texts BEGIN
  INSERT INTO meeting_search (meeting_search, rowid, title, place, theme, speakers)
  VALUES ('delete', old.doc, old.title, old.place, old.theme, old.speakers);
  INSERT INTO meeting_search (rowid, title, place, theme, speakers)
  VALUES (new.doc, new.title, new.place, new.theme, new.speakers);
END;
--> statement-breakpoint
CREATE TRIGGER meeting_search_texts_deleted AFTER DELETE ON meeting_search_texts BEGIN
  INSERT INTO meeting_search (meeting_search, rowid, title, place, theme, speakers)
  VALUES ('delete', old.doc, old.title, old.place, old.theme, old.speakers);
END;
--> statement-breakpoint
-- unicode61 folds accents, not ligatures: "cœur" must be found by "coeur", "Lætitia" by "laetitia".
CREATE VIEW meeting_search_sources AS
SELECT
  m.id AS meeting_id,
  replace(replace(replace(replace(m.title, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') AS title,
  replace(replace(replace(replace(coalesce(c.name || ' ' || d.name || ' ' || c.departement_code || ' ' || r.name, '') || ' ' || coalesce(m.venue, ''), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') AS place,
  replace(replace(replace(replace(coalesce(m.theme, ''), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') AS theme
FROM meetings m
LEFT JOIN communes c ON c.code = m.commune_code
LEFT JOIN departements d ON d.code = c.departement_code
LEFT JOIN regions r ON r.code = c.region_code;
--> statement-breakpoint
-- The names are gathered in place: through a grouped view, every speaker added would read the whole archive.
CREATE TRIGGER meetings_inserted_search AFTER INSERT ON meetings BEGIN
  INSERT INTO meeting_search_texts (meeting_id, title, place, theme)
  SELECT meeting_id, title, place, theme FROM meeting_search_sources WHERE meeting_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER meetings_updated_search AFTER UPDATE OF title, venue, theme, commune_code ON meetings BEGIN
  UPDATE meeting_search_texts SET (title, place, theme) =
    (SELECT title, place, theme FROM meeting_search_sources WHERE meeting_id = new.id)
  WHERE meeting_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER meetings_deleted_search AFTER DELETE ON meetings BEGIN
  DELETE FROM meeting_search_texts WHERE meeting_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER communes_renamed_search AFTER UPDATE OF name, departement_code, region_code ON communes
WHEN old.name <> new.name OR old.departement_code <> new.departement_code OR old.region_code <> new.region_code BEGIN
  UPDATE meeting_search_texts SET place =
    (SELECT place FROM meeting_search_sources s WHERE s.meeting_id = meeting_search_texts.meeting_id)
  WHERE meeting_id IN (SELECT id FROM meetings WHERE commune_code = new.code);
END;
--> statement-breakpoint
CREATE TRIGGER intervention_speakers_inserted_search AFTER INSERT ON intervention_speakers BEGIN
  UPDATE meeting_search_texts SET speakers =
    coalesce((
      SELECT replace(replace(replace(replace(group_concat(DISTINCT s.name), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae')
      FROM interventions i
      JOIN intervention_speakers s ON s.intervention_id = i.id
      WHERE i.meeting_id = meeting_search_texts.meeting_id AND i.deleted_at IS NULL
    ), '')
  WHERE meeting_id = (SELECT meeting_id FROM interventions WHERE id = new.intervention_id);
END;
--> statement-breakpoint
CREATE TRIGGER intervention_speakers_renamed_search AFTER UPDATE OF name, intervention_id ON intervention_speakers BEGIN
  UPDATE meeting_search_texts SET speakers =
    coalesce((
      SELECT replace(replace(replace(replace(group_concat(DISTINCT s.name), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae')
      FROM interventions i
      JOIN intervention_speakers s ON s.intervention_id = i.id
      WHERE i.meeting_id = meeting_search_texts.meeting_id AND i.deleted_at IS NULL
    ), '')
  WHERE meeting_id IN (SELECT meeting_id FROM interventions WHERE id IN (old.intervention_id, new.intervention_id));
END;
--> statement-breakpoint
CREATE TRIGGER intervention_speakers_deleted_search AFTER DELETE ON intervention_speakers BEGIN
  UPDATE meeting_search_texts SET speakers =
    coalesce((
      SELECT replace(replace(replace(replace(group_concat(DISTINCT s.name), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae')
      FROM interventions i
      JOIN intervention_speakers s ON s.intervention_id = i.id
      WHERE i.meeting_id = meeting_search_texts.meeting_id AND i.deleted_at IS NULL
    ), '')
  WHERE meeting_id = (SELECT meeting_id FROM interventions WHERE id = old.intervention_id);
END;
--> statement-breakpoint
CREATE TRIGGER interventions_removed_search AFTER UPDATE OF deleted_at ON interventions
WHEN (old.deleted_at IS NULL) <> (new.deleted_at IS NULL) BEGIN
  UPDATE meeting_search_texts SET speakers =
    coalesce((
      SELECT replace(replace(replace(replace(group_concat(DISTINCT s.name), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae')
      FROM interventions i
      JOIN intervention_speakers s ON s.intervention_id = i.id
      WHERE i.meeting_id = meeting_search_texts.meeting_id AND i.deleted_at IS NULL
    ), '')
  WHERE meeting_id = new.meeting_id;
END;
--> statement-breakpoint
-- Search of people by name and by what they hold. Triggers keep it: whatever writes a person or a mandate, pickers find it.
CREATE TABLE person_search_texts (
  doc integer PRIMARY KEY,
  person_id text NOT NULL UNIQUE,
  name text NOT NULL,
  offices text NOT NULL DEFAULT ''
);
--> statement-breakpoint
CREATE VIRTUAL TABLE person_search USING fts5(
  name, offices,
  content='person_search_texts', content_rowid='doc',
  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
--> statement-breakpoint
-- Three-letter pieces of names: finds "Baudou" and "Boudoux" where "Baudoux" was meant.
CREATE VIRTUAL TABLE person_pieces USING fts5(
  name,
  content='person_search_texts', content_rowid='doc',
  tokenize='trigram remove_diacritics 1', detail='none'
);
--> statement-breakpoint
CREATE TRIGGER person_search_texts_inserted AFTER INSERT ON person_search_texts BEGIN
  INSERT INTO person_search (rowid, name, offices) VALUES (new.doc, new.name, new.offices);
  INSERT INTO person_pieces (rowid, name) VALUES (new.doc, new.name);
END;
--> statement-breakpoint
CREATE TRIGGER person_search_texts_updated AFTER UPDATE ON person_search_texts BEGIN
  INSERT INTO person_search (person_search, rowid, name, offices) VALUES ('delete', old.doc, old.name, old.offices);
  INSERT INTO person_search (rowid, name, offices) VALUES (new.doc, new.name, new.offices);
END;
--> statement-breakpoint
CREATE TRIGGER person_search_texts_renamed AFTER UPDATE OF name ON person_search_texts WHEN old.name <> new.name BEGIN
  INSERT INTO person_pieces (person_pieces, rowid, name) VALUES ('delete', old.doc, old.name);
  INSERT INTO person_pieces (rowid, name) VALUES (new.doc, new.name);
END;
--> statement-breakpoint
CREATE TRIGGER person_search_texts_deleted AFTER DELETE ON person_search_texts BEGIN
  INSERT INTO person_search (person_search, rowid, name, offices) VALUES ('delete', old.doc, old.name, old.offices);
  INSERT INTO person_pieces (person_pieces, rowid, name) VALUES ('delete', old.doc, old.name);
END;
--> statement-breakpoint
-- unicode61 folds accents, not ligatures: "Lecœur" must be found by "lecoeur", "Lætitia" by "laetitia".
CREATE VIEW person_search_sources AS
SELECT
  p.id AS person_id,
  replace(replace(replace(replace(p.first_name || ' ' || p.last_name, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') AS name,
  replace(replace(replace(replace(coalesce((
    SELECT group_concat(
      m.title || ' ' || coalesce(c.name || ' ' || c.departement_code || ' ' || cd.name, d.name || ' ' || d.code, r.name, e.name, o.name || ' ' || coalesce(o.acronym, ''), ''),
      ', ')
    FROM mandates m
    LEFT JOIN communes c ON c.code = m.commune_code
    LEFT JOIN departements cd ON cd.code = c.departement_code
    LEFT JOIN departements d ON d.code = m.departement_code
    LEFT JOIN regions r ON r.code = m.region_code
    LEFT JOIN epcis e ON e.code = m.epci_code
    LEFT JOIN organisations o ON o.id = m.organisation_id
    WHERE m.person_id = p.id
  ), ''), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') AS offices
FROM persons p;
--> statement-breakpoint
CREATE TRIGGER persons_inserted_search AFTER INSERT ON persons BEGIN
  INSERT INTO person_search_texts (person_id, name, offices)
  SELECT person_id, name, offices FROM person_search_sources WHERE person_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER persons_renamed_search AFTER UPDATE OF first_name, last_name ON persons
WHEN old.first_name <> new.first_name OR old.last_name <> new.last_name BEGIN
  UPDATE person_search_texts SET name = (SELECT name FROM person_search_sources WHERE person_id = new.id)
  WHERE person_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER persons_deleted_search AFTER DELETE ON persons BEGIN
  DELETE FROM person_search_texts WHERE person_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER mandates_inserted_search AFTER INSERT ON mandates BEGIN
  UPDATE person_search_texts SET offices = (SELECT offices FROM person_search_sources WHERE person_id = new.person_id)
  WHERE person_id = new.person_id;
END;
--> statement-breakpoint
CREATE TRIGGER mandates_updated_search AFTER UPDATE ON mandates BEGIN
  UPDATE person_search_texts SET offices =
    (SELECT offices FROM person_search_sources s WHERE s.person_id = person_search_texts.person_id)
  WHERE person_id IN (old.person_id, new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER mandates_deleted_search AFTER DELETE ON mandates BEGIN
  UPDATE person_search_texts SET offices = (SELECT offices FROM person_search_sources WHERE person_id = old.person_id)
  WHERE person_id = old.person_id;
END;
--> statement-breakpoint
CREATE TRIGGER organisations_renamed_search AFTER UPDATE OF name, acronym ON organisations
WHEN old.name <> new.name OR old.acronym IS NOT new.acronym BEGIN
  UPDATE person_search_texts SET offices =
    (SELECT offices FROM person_search_sources s WHERE s.person_id = person_search_texts.person_id)
  WHERE person_id IN (SELECT person_id FROM mandates WHERE organisation_id = new.id);
END;
--> statement-breakpoint
-- Words of a commune's name, of the former communes merged into it, its postal codes and its official code.
CREATE VIRTUAL TABLE `commune_words` USING fts5(
  `code` UNINDEXED, `words`,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
--> statement-breakpoint
-- Three letters by three, to find a name in spite of typing errors.
CREATE VIRTUAL TABLE `commune_trigrams` USING fts5(`code` UNINDEXED, `name`, tokenize = "trigram", detail = 'none');
