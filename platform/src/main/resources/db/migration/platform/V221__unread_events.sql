-- Events that a lookup could not read and went on without: kept until somebody has looked into it.
create table unread_event (
  lookup     text        collate "C" not null,
  position   bigint      not null,
  name       text        collate "C" not null,
  reason     text        not null,
  noticed_at timestamptz not null default now(),
  primary key (lookup, position)
);
