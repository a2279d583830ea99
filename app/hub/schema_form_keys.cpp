#include "app/hub/schema_parts.h"

namespace jcic::hub {

// Under which key each desk hashes forms' numbers: a mark of the key, that says nothing of it. Two desks with different
// keys would never meet on one form.
constinit const std::string_view schema_form_keys = R"sql(
create table jcic.form_key (
  ledger     text primary key references jcic.desk,
  mark       bytea not null check (octet_length(mark) = 32),
  signature  bytea not null check (octet_length(signature) = 64),
  put        timestamptz not null default clock_timestamp());
create trigger tell_form_key after insert or update on jcic.form_key for each statement execute function jcic.tell();

alter table jcic.form_key enable row level security;
create policy read on jcic.form_key for select to jcic_desk
  using (ledger in (select ledger from jcic.desk where institution = (select jcic.own_institution())));
create policy make on jcic.form_key for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.form_key for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));
grant select on jcic.form_key to jcic_desk;
grant insert (ledger, mark, signature), update (mark, signature) on jcic.form_key to jcic_desk;
)sql";

}  // namespace jcic::hub
