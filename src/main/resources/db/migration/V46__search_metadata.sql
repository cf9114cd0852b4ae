-- Runs as it is on H2 and on PostgreSQL.

-- What search engines, and those who show a link to an article, are told of it instead of its own title and standfirst; part
-- of each of its texts.
alter table article add column search_title varchar(200) default '' not null;
alter table article add column search_description varchar(500) default '' not null;
alter table article add column search_picture varchar(200) default '' not null;
alter table article add column search_hidden boolean default false not null;
alter table article_revision add column search_title varchar(200) default '' not null;
alter table article_revision add column search_description varchar(500) default '' not null;
alter table article_revision add column search_picture varchar(200) default '' not null;
alter table article_revision add column search_hidden boolean default false not null;
