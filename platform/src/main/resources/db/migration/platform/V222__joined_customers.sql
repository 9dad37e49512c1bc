-- A process knows from its start which customers were joined to others, so that it need not ask for each of the rest.
create index customer_joined on customer_lookup (lookup, customer_id) where joined_into is not null;
