-- What visitors may search, and nothing else: copied from frozen recaps at publication, removed at withdrawal.
CREATE VIRTUAL TABLE `public_search` USING fts5(
  `slug` UNINDEXED, `title`, `place`, `speakers`,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
