-- To whose account that of a customer leads, since both were merged.
alter table customer_lookup add column merged_into uuid;
