-- The order of arrival is the order of "number"; the event id makes a redelivery change nothing.
create table consumed (
    number   bigint generated always as identity primary key,
    event_id text   not null unique,
    key      text   not null,
    sequence int    not null check (sequence >= 0)
);

grant select, insert on consumed to ${application_role};
