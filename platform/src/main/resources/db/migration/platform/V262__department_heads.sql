-- Who heads which department.
create table department_head (
  department text collate "C" primary key,
  head       uuid not null
);
