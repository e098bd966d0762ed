-- The foreign key locked the merchant's row for every payment, and two transactions that accept for one merchant had to
-- share that lock through a multixact. What it guarded holds without it: a payment's merchant is that of the API key that
-- made it, which does have one, and no role of the service may delete a merchant.
alter table payment drop constraint payment_merchant_id_fkey;
