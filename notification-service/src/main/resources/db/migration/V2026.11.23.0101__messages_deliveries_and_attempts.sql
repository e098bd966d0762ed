-- What a merchant is told. The event's id is the natural key: one that is here has had its effect.
create table message (
    id          uuid primary key,
    merchant_id uuid        not null,
    mode        text        not null,
    type        text        not null,
    payment_id  uuid        not null,
    -- sent as it is, on every attempt
    body        bytea       not null,
    -- SHA-256 of the record's value: the same id with another content is a conflict
    fingerprint bytea       not null,
    traceparent text,
    -- when it happened
    occurred_at timestamptz not null,
    created_at  timestamptz not null
);
create index message_newest_first on message (merchant_id, mode, created_at desc, id desc);
create index message_of_payment on message (payment_id);

-- A message on its way to an endpoint. Rows of this and the next table refer to others without foreign keys: nothing they
-- refer to is ever deleted, and a check for each would be paid for by every delivery.
create table delivery (
    id          uuid primary key,
    message_id  uuid        not null,
    endpoint_id uuid        not null,
    merchant_id uuid        not null,
    mode        text        not null,
    status      text        not null check (status in ('pending', 'delivered', 'failed', 'canceled')),
    -- recorded so far
    attempts    int         not null default 0,
    -- of a pending one: when the next attempt may begin. While one is under way: when its lease ends, after which it is
    -- held to have died with its process
    due_at      timestamptz,
    leased      boolean     not null default false,
    -- whether the next attempt is one that the merchant asked for
    manual      boolean     not null default false,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    unique (message_id, endpoint_id),
    check ((status = 'pending') = (due_at is not null))
) with (
    -- Every row is updated twice soon after it was written.
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_cost_delay = 0
);
-- The work: by endpoint first, so that each can be asked for its own next ones.
create index delivery_due on delivery (endpoint_id, due_at) where status = 'pending';
create index delivery_newest_first on delivery (merchant_id, mode, created_at desc, id desc);

create table attempt (
    id              uuid primary key,
    delivery_id     uuid        not null,
    number          int         not null,
    trigger         text        not null check (trigger in ('automatic', 'manual')),
    started_at      timestamptz not null,
    duration_ms     int         not null,
    -- null: no answer
    status_code     int,
    error           text,
    remote_address  text,
    -- the first KiB
    response_body   text,
    -- null: none follows
    next_attempt_at timestamptz
);
create index attempt_of_delivery on attempt (delivery_id, number);

grant select, insert on message, attempt to ${application_role};
grant select, insert, update on delivery to ${application_role};
