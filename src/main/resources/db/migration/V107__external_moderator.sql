-- Runs as it is on H2 and on PostgreSQL.

-- Who is asked about held replies: one row or none. The secret is sealed with the key of the site.
create table external_moderator (
    id int primary key,
    url varchar(500) not null,
    secret varchar(500) not null,
    former_secret varchar(500),
    former_until timestamp with time zone,
    paused_at timestamp with time zone,
    pause_reason varchar(20),
    asked bigint not null,
    failed bigint not null,
    failures int not null,
    wait_until timestamp with time zone,
    asked_at timestamp with time zone,
    answered_at timestamp with time zone,
    millis int,
    problem varchar(200)
);
