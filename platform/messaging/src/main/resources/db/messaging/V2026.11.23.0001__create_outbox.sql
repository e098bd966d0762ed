-- What this service has to tell others: written in the transaction of the change it tells of, deleted once the broker has
-- acknowledged it. Rows come and go all the time, so the primary key is the only index.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    headers    jsonb       not null,
    value      bytea       not null,
    created_at timestamptz not null
) with (
    -- A queue: vacuum by the number of dead rows, not by a share of a table that is empty most of the time.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_cost_delay = 0
);

-- What the broker refuses for itself, such as a record that is too large. It waits here for a person.
create table outbox_parked (
    id         bigint primary key,
    topic      text        not null,
    key        text        not null,
    headers    jsonb       not null,
    value      bytea       not null,
    created_at timestamptz not null,
    parked_at  timestamptz not null default clock_timestamp(),
    reason     text        not null
);

grant select, insert, delete on outbox to ${application_role};
grant select, insert, delete on outbox_parked to ${application_role};
