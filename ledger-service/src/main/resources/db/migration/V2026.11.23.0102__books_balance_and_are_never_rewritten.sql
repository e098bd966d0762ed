create function refuse_unbalanced_entries() returns trigger language plpgsql as $$
declare
    unbalanced uuid;
begin
    select transaction_id into unbalanced
    from new_entries
    group by transaction_id, currency
    having sum(case side when 'debit' then amount else -amount end) <> 0
    limit 1;
    if found then
        raise exception 'transaction % is not balanced', unbalanced using errcode = 'check_violation';
    end if;
    return null;
end $$;

-- Once a statement, however many rows: a poll writes thousands.
create trigger entries_balance after insert on entry
    referencing new table as new_entries
    for each statement execute function refuse_unbalanced_entries();

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger journal_is_immutable before update or delete or truncate on journal
    for each statement execute function refuse_rewriting();
create trigger transactions_are_immutable before update or delete or truncate on ledger_transaction
    for each statement execute function refuse_rewriting();
create trigger entries_are_immutable before update or delete or truncate on entry
    for each statement execute function refuse_rewriting();
create trigger accounts_stay before delete or truncate on account
    for each statement execute function refuse_rewriting();

grant select, insert on journal, ledger_transaction, entry to ${application_role};
grant select, insert, update on account to ${application_role};
