CREATE TABLE `territory_editions` (
	`edition` text PRIMARY KEY NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
-- Words of a commune's name, of the former communes merged into it, its postal codes and its official code.
CREATE VIRTUAL TABLE `commune_words` USING fts5(
  `code` UNINDEXED, `words`,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
--> statement-breakpoint
-- Three letters by three, to find a name in spite of typing errors.
CREATE VIRTUAL TABLE `commune_trigrams` USING fts5(`code` UNINDEXED, `name`, tokenize = "trigram", detail = 'none');
