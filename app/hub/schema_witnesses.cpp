#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A witness signs under its own name alone; a role that nobody enrolled as a witness is nobody. Who waits for a line
// under a ledger's seal is told by that ledger's institution, whoever wrote it.
constinit const std::string_view schema_witnesses = R"sql(
create table jcic.witness (
  name      text primary key check (length(name) between 1 and 128),
  login     name not null unique,
  key       text not null check (length(key) between 1 and 512),
  enrolled  timestamptz not null default clock_timestamp());

create function jcic.own_witness() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as
  $$ select name from jcic.witness where login = session_user $$;

drop policy office on jcic.desk;
drop policy office on jcic.checkpoint;
drop policy office on jcic.cosignature;
drop policy witness on jcic.leaf;
drop policy witness on jcic.cosignature;
create policy office on jcic.desk for select to jcic_office using (true);
create policy office on jcic.checkpoint for select to jcic_office using (true);
create policy office on jcic.cosignature for select to jcic_office using (true);
create policy witness on jcic.desk for select to jcic_witness using ((select jcic.own_witness()) is not null);
create policy witness on jcic.checkpoint for select to jcic_witness using ((select jcic.own_witness()) is not null);
create policy witness on jcic.leaf for select to jcic_witness using ((select jcic.own_witness()) is not null);
create policy witness on jcic.cosignature for select to jcic_witness using ((select jcic.own_witness()) is not null);
create policy cosign on jcic.cosignature for insert to jcic_witness with check (witness = (select jcic.own_witness()));

drop trigger tell_cosignature on jcic.cosignature;
create function jcic.tell_cosigned() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('jcic_' || one.institution, 'cosignature')
    from (select distinct d.institution from jcic.desk d join added using (ledger)) one;
  return null;
end $$;
create trigger tell_cosignature after insert on jcic.cosignature referencing new table as added
  for each statement execute function jcic.tell_cosigned();

alter table jcic.witness enable row level security;
revoke all on function jcic.own_witness(), jcic.tell_cosigned() from public;
grant execute on function jcic.own_witness() to jcic_witness;
)sql";

}  // namespace jcic::hub
