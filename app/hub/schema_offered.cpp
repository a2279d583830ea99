#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A hub that is put back gets another id: what was claimed at the one before may be missing here, until each desk that
// was enrolled there has told it of its uses again.
constinit const std::string_view schema_offered = R"sql(
create table jcic.offered (
  ledger     text not null references jcic.desk,
  hub        uuid not null,
  through    bigint not null check (through >= 0),
  signature  bytea not null check (octet_length(signature) = 64),
  put        timestamptz not null default clock_timestamp(),
  primary key (ledger, hub));

-- Desks of who asks that were enrolled before the hub became what it is, and what they said since.
create function jcic.offers(out workstation text, out ledger text, out certificate bytea, out hub uuid,
                            out through bigint, out signature bytea)
  returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.workstation, d.ledger, d.certificate, h.id, o.through, o.signature
    from jcic.hub h join jcic.desk d on d.enrolled < h.made left join jcic.offered o on o.ledger = d.ledger and o.hub = h.id
    where d.institution = jcic.own_institution() and d.retired is null order by d.workstation $$;

create trigger tell_offered after insert on jcic.offered for each statement execute function jcic.tell();

alter table jcic.offered enable row level security;
create policy read on jcic.offered for select to jcic_desk
  using (ledger in (select ledger from jcic.desk where institution = (select jcic.own_institution())));
create policy make on jcic.offered for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.offered for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));

revoke all on function jcic.offers() from public;
grant execute on function jcic.offers() to jcic_desk;
grant select on jcic.offered to jcic_desk;
grant insert (ledger, hub, through, signature), update (through, signature) on jcic.offered to jcic_desk;
)sql";

}  // namespace jcic::hub
