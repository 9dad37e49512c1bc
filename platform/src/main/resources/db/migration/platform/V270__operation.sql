-- Operations and the results of their rows: working memory, fed by the log and by whoever runs them. The log keeps what was
-- done to each record; an operation whose rows are lost is run again, and nothing happens twice.
create table operation (
  operation_id  uuid        primary key,
  service       text        collate "C" not null,
  command       text        collate "C" not null,
  undoes        uuid,
  undoes_import text,
  preview       boolean     not null,
  started_by    uuid        not null,
  started_at    timestamptz not null,
  position      bigint      not null,
  state         text        collate "C" not null,
  ended_at      timestamptz,
  total         integer,                -- unknown until an undo has found its rows
  rate          double precision not null default 0,
  leased_by     uuid,
  leased_until  timestamptz
);
create index operation_newest on operation (position desc);
create index operation_running on operation (service) where state = 'RUNNING';

create table operation_row (
  operation_id uuid    not null references operation,
  number       integer not null,
  target       uuid    not null,
  undoes       bigint,
  state        text    collate "C" not null,
  revision     bigint,
  outcome      text,
  code         text    collate "C",
  message      text,
  primary key (operation_id, number)
);
create index operation_row_state on operation_row (operation_id, state, number);
