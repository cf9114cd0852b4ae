-- Runs as it is on H2 and on PostgreSQL.

-- What an author wants readers to be told of the text that waits for review; null where they propose no correction.
alter table article add column proposed_wrong varchar(2000);
alter table article add column proposed_right varchar(2000);
alter table article add column proposed_credit varchar(200);
