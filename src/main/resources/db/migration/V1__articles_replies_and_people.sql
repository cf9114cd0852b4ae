-- Runs as it is on H2 and on PostgreSQL.
-- Sequences start with and step by the number that the application takes at once (50).
-- Every length counts characters; texts that readers type may need two units a character on H2.

create sequence account_seq start with 50 increment by 50;
create sequence writer_seq start with 50 increment by 50;
create sequence article_seq start with 50 increment by 50;
create sequence reply_seq start with 50 increment by 50;
create sequence audit_seq start with 50 increment by 50;

-- Read before a connection is lent, to see whether it still works.
create table heartbeat (
    beat integer primary key
);

-- Who signs in at the desk. The address is sealed; its keyed digest finds it.
create table account (
    id bigint primary key,
    email_digest varchar(64) not null unique,
    email_sealed varchar(1000) not null,
    name varchar(200) not null,
    role varchar(20) not null,
    password_hash varchar(500) not null,
    disabled boolean not null,
    created_at timestamp with time zone not null
);

-- Who leaves replies, without an account. The seed draws the avatar and says nothing about the address.
create table writer (
    id bigint primary key,
    email_digest varchar(64) not null unique,
    email_sealed varchar(1000) not null,
    seed varchar(32) not null,
    first_seen_at timestamp with time zone not null
);

create table article (
    id bigint primary key,
    version integer not null,
    state varchar(20) not null,
    slug varchar(200) not null unique,
    title varchar(400) not null,
    standfirst varchar(1000) not null,
    byline varchar(400) not null,
    body varchar(1000000) not null,
    author_id bigint references account (id),
    replies_open boolean not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    published_at timestamp with time zone
);
create index article_newest on article (state, published_at, id);

-- Every slug an article ever had while it was public: an old one answers 301 for ever.
create table article_slug (
    slug varchar(200) primary key,
    article_id bigint not null references article (id)
);

create table article_tag (
    article_id bigint not null references article (id),
    place integer not null,
    name varchar(100) not null,
    primary key (article_id, place)
);

-- path: the ids from the first reply of the thread down to this one, in digits of fixed width: sorted, it is the order of reading.
-- digest: unique among replies that are not withdrawn or erased (then it is null); makes a repeat the same reply.
-- receipt: SHA-256 of the receipt's token.
-- last_entry: the row of the audit that records the newest change of state; an undo must name it.
create table reply (
    id bigint primary key,
    article_id bigint not null references article (id),
    answers_id bigint references reply (id),
    path varchar(100) not null,
    depth integer not null,
    writer_id bigint not null references writer (id),
    name varchar(200) not null,
    website varchar(400),
    text varchar(20000) not null,
    state varchar(20) not null,
    revision integer not null,
    digest varchar(64) unique,
    receipt varchar(64) not null unique,
    submitted_at timestamp with time zone not null,
    published_at timestamp with time zone,
    reason varchar(1000),
    last_entry bigint
);
create index reply_in_queue on reply (state, id);
create index reply_on_article on reply (article_id, state, path);
create index reply_by_writer on reply (writer_id, state);
create index reply_answers on reply (answers_id);

-- Why a reply was held, as it was seen at that moment.
create table reply_signal (
    reply_id bigint not null references reply (id),
    place integer not null,
    screen varchar(40) not null,
    version integer not null,
    words varchar(1000) not null,
    primary key (reply_id, place)
);

-- One row for each change of a reply's state; never changed, never removed.
create table audit (
    id bigint primary key,
    at timestamp with time zone not null,
    reply_id bigint not null references reply (id),
    revision integer not null,
    from_state varchar(20) not null,
    to_state varchar(20) not null,
    account_id bigint references account (id),
    actor varchar(200) not null,
    door varchar(20) not null,
    reason varchar(1000)
);
create index audit_of_reply on audit (reply_id, id);
