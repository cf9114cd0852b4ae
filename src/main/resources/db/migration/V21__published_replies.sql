-- Runs as it is on H2 and on PostgreSQL.

-- How many replies are published on each article, kept as reply_count is, in the same stripes: whoever begins or changes a
-- row here has locked that of reply_count before.
create table article_reply_count (
    article_id bigint not null references article (id),
    stripe integer not null,
    replies bigint not null check (replies >= 0),
    primary key (article_id, stripe)
);
insert into article_reply_count (article_id, stripe, replies)
select article_id, mod(id, 16), count(*) from reply where state = 'PUBLISHED' group by article_id, mod(id, 16);
