-- Which master keys have wrapped subjects' keys here. The proof opens with the right master key only, so that a process
-- with another key file, or without one, is refused at its start instead of writing what nobody else can read.
create table seal_master_key (
  key_id      text        collate "C" primary key,
  proof       bytea       not null,
  known_since timestamptz not null default now()
);

-- The key of each person or customer of whom something was sealed, wrapped by a master key. A destroyed key leaves its row
-- behind, so that nothing is sealed for that subject again.
create table subject_key (
  subject      uuid        primary key,
  destroyed_at timestamptz,
  master_key   text        collate "C" references seal_master_key,
  wrapped      bytea,
  constraint subject_key_is_there_or_destroyed
    check ((wrapped is null) = (destroyed_at is not null) and (wrapped is null) = (master_key is null))
);
create index subject_key_destroyed on subject_key (destroyed_at) where destroyed_at is not null;

-- How far a lookup has read the log; every process reads for itself, and whoever is ahead writes.
create table lookup_position (
  name     text   collate "C" primary key,
  position bigint not null
);

-- The staff as the identity of every request needs it. Names are personal data and sealed.
create table staff_member (
  staff_id    uuid   primary key,
  login       text   collate "C" not null,
  sealed_name text   not null,
  roles       text[] not null,
  supervisor  uuid,
  department  text
);

-- The customers of other services, one set per lookup: enough to know whether a customer exists and who answers for him.
create table customer_lookup (
  lookup      text    collate "C" not null,
  customer_id uuid    not null,
  owner       uuid,
  joined_into uuid,
  has_account boolean not null,
  primary key (lookup, customer_id)
);
