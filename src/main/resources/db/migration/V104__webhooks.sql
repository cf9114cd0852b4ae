-- Runs as it is on H2 and on PostgreSQL.

-- Who is told of what happens here, by HTTP. Secrets are sealed with the key of the site.
create sequence webhook_endpoint_seq start with 50 increment by 50;
create table webhook_endpoint (
    id bigint primary key,
    url varchar(500) not null,
    events varchar(500) not null,
    secret varchar(500) not null,
    former_secret varchar(500),
    former_until timestamp with time zone,
    added_at timestamp with time zone not null,
    resumed_at timestamp with time zone not null,
    paused_at timestamp with time zone,
    pause_reason varchar(20),
    failures int not null,
    wait_until timestamp with time zone
);

-- What one is to be told, or was; written in the transaction of what it tells. Numbers and addresses of this site only. No foreign key: who
-- takes up deliveries locks the endpoint, and whoever leaves a reply must not wait for that; what an endpoint leaves behind goes in the night.
create sequence webhook_delivery_seq start with 50 increment by 50;
create table webhook_delivery (
    id bigint primary key,
    endpoint_id bigint not null,
    message varchar(50) not null,
    event varchar(30) not null,
    subject varchar(50) not null,
    lane int not null,
    payload varchar(2000) not null,
    noted_at timestamp with time zone not null,
    tries int not null,
    next_try_at timestamp with time zone,
    delivered_at timestamp with time zone,
    status int,
    millis int,
    problem varchar(200)
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, lane, next_try_at, id);
create index webhook_delivery_by_subject on webhook_delivery (endpoint_id, subject, id);
create index webhook_delivery_noted_at on webhook_delivery (noted_at);
