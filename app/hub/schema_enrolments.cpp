#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A desk whose certificate was renewed, or that was named anew, is enrolled again; what it said before stays its word.
constinit const std::string_view schema_enrolments = R"sql(
create table jcic.enrolment (
  ledger       text not null references jcic.desk,
  number       integer not null check (number > 0),
  branch       text not null,
  workstation  text not null,
  certificate  bytea not null,
  since        timestamptz not null default clock_timestamp(),
  primary key (ledger, number));

create function jcic.note_enrolment() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from jcic.enrolment e
                 where (e.ledger, e.branch, e.workstation, e.certificate)
                       = (new.ledger, new.branch, new.workstation, new.certificate)) then
    insert into jcic.enrolment (ledger, number, branch, workstation, certificate)
      select new.ledger, coalesce(max(e.number), 0) + 1, new.branch, new.workstation, new.certificate
      from jcic.enrolment e where e.ledger = new.ledger;
  end if;
  return null;
end $$;
create trigger note_enrolment after insert or update of branch, workstation, certificate on jcic.desk
  for each row execute function jcic.note_enrolment();
insert into jcic.enrolment (ledger, number, branch, workstation, certificate, since)
  select ledger, 1, branch, workstation, certificate, enrolled from jcic.desk;

alter table jcic.enrolment enable row level security;
create policy read on jcic.enrolment for select to jcic_desk
  using (ledger in (select ledger from jcic.desk where institution = (select jcic.own_institution())));
create policy office on jcic.enrolment for select to jcic_office, jcic_witness using (true);
revoke all on function jcic.note_enrolment() from public;
grant select on jcic.enrolment to jcic_desk, jcic_office, jcic_witness;
)sql";

}  // namespace jcic::hub
