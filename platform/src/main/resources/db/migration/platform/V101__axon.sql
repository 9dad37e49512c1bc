-- The tables of Axon's own stores, as its table factories for PostgreSQL would create them.
create table tokenentry (
  processorname varchar(255) not null,
  segment       integer      not null,
  token         bytea,
  tokentype     varchar(255),
  timestamp     varchar(255),
  owner         varchar(255),
  primary key (processorname, segment)
);

create table sagaentry (
  sagaid         varchar(255) primary key,
  revision       varchar(255),
  sagatype       varchar(255),
  serializedsaga bytea
);

create table associationvalueentry (
  id               bigserial primary key,
  associationkey   varchar(255),
  associationvalue varchar(255),
  sagaid           varchar(255),
  sagatype         varchar(255)
);
create index association_of_value on associationvalueentry (sagatype, associationkey, associationvalue);
create index association_of_saga on associationvalueentry (sagaid, sagatype);

create table deadletterentry (
  deadletteridentifier varchar(255) primary key,
  processinggroup      varchar(255) not null,
  sequenceidentifier   varchar(255) not null,
  sequenceindex        bigint       not null,
  messagetype          varchar(255) not null,
  eventidentifier      varchar(255) not null,
  timestamp            varchar(255) not null,
  payloadtype          varchar(255) not null,
  payloadrevision      varchar(255),
  payload              bytea        not null,
  metadata             bytea,
  type                 varchar(255),
  aggregateidentifier  varchar(255),
  sequencenumber       bigint,
  tokentype            varchar(255),
  token                bytea,
  enqueuedat           varchar(255) not null,
  lasttouched          varchar(255),
  processingstarted    varchar(255),
  causetype            varchar(255),
  causemessage         varchar(1023),
  diagnostics          bytea,
  constraint deadletter_in_sequence unique (processinggroup, sequenceidentifier, sequenceindex)
);
