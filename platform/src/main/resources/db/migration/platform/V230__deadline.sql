-- What comes due, by kind and key, as the log says it; read again from the log where it is lost. Keys are ids of records.
create table deadline (
  name     text        collate "C" not null,
  key      text        collate "C" not null,
  since    timestamptz not null,
  tried_at timestamptz,
  tries    integer     not null default 0,
  primary key (name, key)
);
create index deadline_due on deadline (name, since) where tried_at is null;
create index deadline_tried on deadline (name, tried_at) where tried_at is not null;
