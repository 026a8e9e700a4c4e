CREATE INDEX `mandates_organisation` ON `mandates` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `organisations_search` ON `organisations` (`search_key`);
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
