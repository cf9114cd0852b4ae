-- Runs as it is on H2 and on PostgreSQL.

-- The newest text of each article as the desk searches it: folded, without markup. What an older version wrote is put in
-- after the start.
create table article_words (
    article_id bigint primary key references article (id),
    words varchar(1000000) not null
);
