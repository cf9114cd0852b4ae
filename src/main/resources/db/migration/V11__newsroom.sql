-- Runs as it is on H2 and on PostgreSQL.

-- Every text that an article has had; rows are only ever added. public_at: when readers got it last.
create table article_revision (
    article_id bigint not null references article (id),
    number integer not null,
    title varchar(400) not null,
    standfirst varchar(1000) not null,
    byline varchar(400) not null,
    body varchar(1000000) not null,
    tags varchar(1000) not null,
    saved_at timestamp with time zone not null,
    saved_by bigint references account (id),
    restored_from integer,
    public_at timestamp with time zone,
    primary key (article_id, number)
);
insert into article_revision (article_id, number, title, standfirst, byline, body, tags, saved_at, saved_by, public_at)
select a.id, 1, a.title, a.standfirst, a.byline, a.body,
       coalesce((select string_agg(t.name, ',' order by t.place) from article_tag t where t.article_id = a.id), ''),
       a.changed_at, a.author_id, case when a.state = 'PUBLISHED' then a.changed_at end
from article a;

-- newest: the number of its newest text. shown: of the one that readers got last. The article's own columns hold what readers
-- get while it is public, and else the newest text. stage: how far the newest text is on its way to readers.
alter table article add column newest integer default 1 not null;
alter table article add column shown integer;
alter table article add column stage varchar(20) default 'WRITTEN' not null;
alter table article add column due_at timestamp with time zone;
alter table article add column review_note varchar(2000);
alter table article add column updated_at timestamp with time zone;
update article set shown = 1, updated_at = changed_at where published_at is not null;
create index article_due on article (stage, due_at);
create index article_changed on article (changed_at, id);

-- How the newsroom works; one row.
create table newsroom (
    id integer primary key,
    version integer not null,
    authors_publish boolean not null,
    time_zone varchar(100) not null
);
insert into newsroom (id, version, authors_publish, time_zone) values (1, 0, false, 'UTC');

-- Who has which article open in the editor.
create table article_visit (
    article_id bigint not null references article (id),
    account_id bigint not null references account (id),
    seen_at timestamp with time zone not null,
    primary key (article_id, account_id)
);
