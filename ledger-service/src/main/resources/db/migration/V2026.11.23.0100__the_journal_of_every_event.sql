-- Every event as it came, for good: what is booked follows from this and nothing else.
create table journal (
    -- counts the events in the order in which they were recorded
    position    bigint generated always as identity,
    -- the natural key: an event that is here has been booked
    event_id    uuid primary key,
    type        text        not null,
    payment_id  uuid        not null,
    merchant_id uuid        not null,
    mode        text        not null,
    -- place among this payment's events of its topic
    sequence    int         not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    -- the record's value, byte for byte; bytes since nothing in the database looks into it, and jsonb would reorder it
    payload     bytea       not null
);
create index journal_of_payment on journal (payment_id);
create index journal_by_time on journal using brin (recorded_at);
