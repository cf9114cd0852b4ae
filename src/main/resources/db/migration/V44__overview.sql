-- Runs as it is on H2 and on PostgreSQL.

-- What the desk's overview asks for: the appeals that wait.
create index reply_appealed on reply (state, appealed_at);

-- Mails that somebody at the desk had sent to themselves, to see whether mail works. sent_at: when the mail server took it.
create table test_mail (
    letter_id bigint primary key,
    asked_at timestamp with time zone not null,
    sent_at timestamp with time zone
);
