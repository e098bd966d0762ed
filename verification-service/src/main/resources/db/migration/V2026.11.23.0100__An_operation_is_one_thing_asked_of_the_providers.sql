-- Written when a request arrives, changed as work on it goes on. The event's id is unique: a redelivery changes nothing.
create table operation (
    id           uuid primary key,
    event_id     uuid        not null unique,
    event_digest text        not null,
    event_type   text        not null,
    request      jsonb       not null,
    traceparent  text,
    payment_id   uuid        not null,
    sequence     integer     not null check (sequence > 0),
    status       text        not null default 'pending' check (status in ('pending', 'unknown', 'succeeded', 'declined', 'failed')),
    result       text,
    code         text,
    provider     text,
    checked_at   timestamptz,
    attempts     integer     not null default 0 check (attempts >= 0),
    due_at       timestamptz not null default now(),
    lease        uuid,
    lease_until  timestamptz,
    received_at  timestamptz not null default now(),
    finished_at  timestamptz,
    unique (payment_id, sequence),
    check ((finished_at is null) = (status in ('pending', 'unknown'))),
    check ((finished_at is null) = (result is null))
) with (fillfactor = 70); -- a claim and an attempt change the row in place

comment on column operation.event_digest is 'SHA-256 of the event as it was read: the same id with another digest is a conflict';
comment on column operation.sequence is 'Position among the payment''s requests; an operation starts when the earlier ones are finished';
comment on column operation.status is 'unknown: a provider may have carried it out, an inquiry will tell';
comment on column operation.due_at is 'Not to be worked on earlier, by the clock of this database';
comment on column operation.lease is 'Fences writes: only who holds this lease may change the row';

-- Only unfinished operations are ever looked for.
create index operation_due on operation (due_at) where finished_at is null;

grant select, insert, update on operation to ${application_role};
