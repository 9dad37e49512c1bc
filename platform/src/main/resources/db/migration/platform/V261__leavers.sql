-- Staff codes, and who leaves: learned anew from the log.
alter table staff_member add code text collate "C";
alter table staff_member add successor uuid;
alter table staff_member add gone boolean not null default false;
update lookup_position set position = -1 where name = 'staff';

-- Who answers for which open record of any service, so that nothing is left with who leaves.
create table responsibility (
  kind        text    collate "C" not null,
  record_id   uuid    not null,
  customer_id uuid    not null,
  owner       uuid,
  open        boolean not null,
  primary key (kind, record_id)
);
create index responsibility_owner on responsibility (owner, kind, record_id) where open;
