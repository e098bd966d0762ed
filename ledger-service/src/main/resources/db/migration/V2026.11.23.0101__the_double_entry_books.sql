-- Made when first booked to. Debits and credits only grow; the balance is their difference, on the account's normal side.
create table account (
    -- derived from path, mode and currency, so that nobody has to look it up
    id          uuid primary key,
    -- such as merchants/mer_…/available
    path        text   not null,
    kind        text   not null check (kind in ('clearing', 'available', 'pending', 'reserved', 'fees', 'suspense')),
    -- null for the platform's own
    merchant_id uuid,
    mode        text   not null,
    currency    text   not null,
    debits      bigint not null check (debits >= 0),
    credits     bigint not null check (credits >= 0),
    -- number of its entries
    version     bigint not null,
    unique (path, mode, currency)
) with (fillfactor = 50); -- a few hot rows, updated in place by every poll
create index account_of_merchant on account (merchant_id, mode) where merchant_id is not null;

create table ledger_transaction (
    id          uuid primary key,
    type        text        not null,
    payment_id  uuid        not null,
    merchant_id uuid        not null,
    mode        text        not null,
    -- the event that it books
    event_id    uuid        not null,
    -- when the event says it happened
    occurred_at timestamptz not null,
    booked_at   timestamptz not null
);
create index ledger_transaction_of_payment on ledger_transaction (payment_id);
create index ledger_transaction_newest_first on ledger_transaction (merchant_id, mode, booked_at desc, id desc);

create table entry (
    transaction_id  uuid   not null,
    position        int    not null,
    account_id      uuid   not null,
    side            text   not null check (side in ('debit', 'credit')),
    -- minor units
    amount          bigint not null check (amount > 0),
    currency        text   not null,
    -- of the account, on its normal side, after this entry
    balance_after   bigint not null,
    account_version bigint not null,
    primary key (transaction_id, position)
);
-- The account's statement, and proof that no version was given twice.
create unique index entry_of_account on entry (account_id, account_version);
