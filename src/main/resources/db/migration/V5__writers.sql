-- Runs as it is on H2 and on PostgreSQL.

-- A letter says whom it is for, not at which address, and what it says is sealed. One that was taken is gone. The only
-- letters so far were reminders, in clear: they are written anew.
delete from letter;
update reminded set reminded_at = null, told_until = null;
alter table letter drop column email_digest;
alter table letter drop column email_sealed;
alter table letter drop column subject;
alter table letter drop column text;
alter table letter drop column sent_at;
alter table letter add column content varchar(100000) not null;
alter table letter add column writer_id bigint references writer (id);
alter table letter add column account_id bigint references account (id);
create index letter_to_writer on letter (writer_id);
-- The replies that a letter tells of: it must not leave once they are erased.
create table letter_about (
    letter_id bigint not null references letter (id),
    reply_id bigint not null references reply (id),
    primary key (letter_id, reply_id)
);
create index letter_about_reply on letter_about (reply_id);
