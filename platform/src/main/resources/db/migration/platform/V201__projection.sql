-- What belongs to the position of a read model and must not be lost without it. A search index has no transaction with
-- the position, so it is named here, with the number of its last write: another index, or one that knows less, is not
-- the one that the position stands for.
create table projection (
  name          text   primary key,
  index_id      text,
  index_written bigint,
  rebuilt_until bigint -- the log's head when it was begun anew; nobody reads it until it has got there
);
