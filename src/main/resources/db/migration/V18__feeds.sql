-- Runs as it is on H2 and on PostgreSQL.

-- The newest replies, of the site and of one article.
create index reply_by_publication on reply (state, published_at, id);
create index reply_on_article_by_publication on reply (article_id, state, published_at, id);
