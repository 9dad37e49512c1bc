-- Whose account lies in the recycle bin.
alter table customer_lookup add column deleted boolean not null default false;
