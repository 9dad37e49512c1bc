-- The log of everything that happened. Positions are contiguous and in commit order: writers assign them under one lock.
-- Rows are never updated or deleted. Fixed-width columns come first, so that nothing is lost to alignment.
create table event (
  position       bigint      primary key,
  recorded_at    timestamptz not null,
  seq            bigint      not null,
  event_id       uuid        not null,
  aggregate_id   uuid        not null,
  customer_id    uuid,
  revision       smallint    not null,
  name           text        collate "C" not null,
  aggregate_type text        collate "C",
  payload        bytea       not null,
  metadata       bytea,
  constraint event_of_aggregate unique (aggregate_id, seq)
);
alter table event alter column payload set storage main;

-- One customer's history is one range read.
create index event_of_customer on event (customer_id, position) where customer_id is not null;

-- What must be unique across records, and the requests that were answered; written together with the events only.
create table claim (
  kind     text        collate "C" not null,
  key      text        collate "C" not null,
  owner    text        not null,
  until    timestamptz,
  position bigint      not null,
  primary key (kind, key)
);

-- The newest state of a long record, so that it need not be computed from its first event; may be emptied at any time.
create table snapshot (
  aggregate_id   uuid        primary key,
  event_id       uuid        not null,
  seq            bigint      not null,
  recorded_at    timestamptz not null,
  aggregate_type text        collate "C",
  name           text        collate "C" not null,
  fingerprint    text        collate "C" not null,
  payload        bytea       not null
);
