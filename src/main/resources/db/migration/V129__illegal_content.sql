-- Runs as it is on H2 and on PostgreSQL.

-- Whether a reply was taken down as illegal content; the words of the decision say by which law.
alter table report_decision add column illegal boolean default false not null;
