-- Runs as it is on H2 and on PostgreSQL.
-- Sequences start with and step by the number that the application takes at once (50).

-- Who writes here, as readers know them. account_id: null for somebody who never signed in here.
create sequence profile_seq start with 50 increment by 50;
create table profile (
    id bigint primary key,
    account_id bigint unique references account (id),
    handle varchar(40) not null unique,
    name varchar(200) not null,
    bio varchar(2000) not null,
    website varchar(400) not null
);
create index profile_name on profile (name);

-- Every handle that a profile ever had, its present one among them: a former one leads to it for ever.
create table profile_handle (
    handle varchar(40) primary key,
    profile_id bigint not null references profile (id)
);
create index profile_handle_of_profile on profile_handle (profile_id);

-- Whoever gives a profile a handle holds this row until the end, so that the second of two who want the same one sees it.
create table handle_lock (
    id integer primary key
);
insert into handle_lock (id) values (1);

-- A byline is the text that it always was; "(@handle)" behind a name says whose profile that is.
alter table article alter column byline set data type varchar(1000);
alter table article_revision alter column byline set data type varchar(1000);
create table article_byline (
    article_id bigint not null references article (id),
    place integer not null,
    handle varchar(40) not null,
    primary key (article_id, place)
);
create index article_byline_by_handle on article_byline (handle, article_id);

-- What a tag is called in an address; the application makes it of those that have none.
alter table article_tag add column slug varchar(400) default '' not null;
create index article_tag_by_slug on article_tag (slug, article_id);

-- The series that an article belongs to, and its place there; part is 0 where there is none.
alter table article add column series varchar(200) default '' not null;
alter table article add column series_slug varchar(400) default '' not null;
alter table article add column part integer default 0 not null;
create index article_in_series on article (series_slug, state, part, published_at, id);
alter table article_revision add column series varchar(200) default '' not null;
alter table article_revision add column part integer default 0 not null;

-- What editors say about a tag or a series. kind: TAG or SERIES.
create table subject_description (
    kind varchar(10) not null,
    slug varchar(400) not null,
    words varchar(1000) not null,
    primary key (kind, slug)
);
