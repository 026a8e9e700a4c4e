CREATE INDEX `meetings_commune` ON `meetings` (`commune_code`);
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
