-- What the outcomes of one payment add up to. Changed in the transaction that writes the outcome.
create table payment_progress (
    payment_id uuid primary key,
    outcomes   integer not null check (outcomes > 0),
    captured   bigint  not null check (captured >= 0),
    refunded   bigint  not null check (refunded between 0 and captured)
);

comment on column payment_progress.outcomes is 'Sequence of the newest outcome, from 1 without gaps';

grant select, insert, update on payment_progress to ${application_role};
