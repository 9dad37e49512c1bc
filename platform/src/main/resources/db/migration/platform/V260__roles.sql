-- The roles that the house has defined, changed or retired; those that it has left as they are built in have no row.
create table staff_role (
  name        text    collate "C" primary key,
  english     text    not null,
  chinese     text    not null,
  permissions text[]  not null,
  sight       text    not null,
  retired     boolean not null
);
