#include "app/hub/schema_parts.h"

namespace jcic::hub {

// How a desk stands, a row a week, written over as the week goes on: what it holds is signed in itself. Head office
// reads it; what desks tell each other of authorisations' uses stays theirs.
constinit const std::string_view schema_standings = R"sql(
create table jcic.standing (
  ledger  text not null references jcic.desk,
  week    text not null check (week ~ '^[0-9]{7}$'),
  body    bytea not null check (octet_length(body) between 1 and 16384),
  put     timestamptz not null default clock_timestamp(),
  primary key (ledger, week));
create function jcic.note_standing() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
  $$ begin new.put := clock_timestamp(); return new; end $$;
create trigger note_standing before insert or update on jcic.standing
  for each row execute function jcic.note_standing();

alter table jcic.standing enable row level security;
create policy read on jcic.standing for select to jcic_desk using (ledger = (select jcic.own_ledger()));
create policy make on jcic.standing for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.standing for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));
create policy office on jcic.standing for select to jcic_office using (true);
revoke all on function jcic.note_standing() from public;
grant select on jcic.standing to jcic_desk, jcic_office;
grant insert (ledger, week, body), update (body) on jcic.standing to jcic_desk;
)sql";

}  // namespace jcic::hub
