#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A desk reads its institution's rows and writes its own. Head office and witnesses see all desks, and neither claims
// nor what desks tell each other of authorisations' uses. Whatever is not granted here is nobody's.
constinit const std::string_view schema_rights = R"sql(
alter table jcic.desk enable row level security;
alter table jcic.enrolment enable row level security;
alter table jcic.claim enable row level security;
alter table jcic.offered enable row level security;
alter table jcic.statement enable row level security;
alter table jcic.standing enable row level security;
alter table jcic.approval enable row level security;
alter table jcic.image_part enable row level security;
alter table jcic.leaf enable row level security;
alter table jcic.checkpoint enable row level security;
alter table jcic.cosignature enable row level security;
alter table jcic.witness enable row level security;
alter table jcic.reinstating enable row level security;
alter table jcic.connection enable row level security;
alter table jcic.proof enable row level security;
alter table jcic.used enable row level security;
alter table jcic.seen enable row level security;

create policy read on jcic.desk for select to jcic_desk using (institution = (select jcic.own_institution()));
create policy read on jcic.enrolment for select to jcic_desk
  using (ledger in (select ledger from jcic.desk where institution = (select jcic.own_institution())));
create policy read on jcic.claim for select to jcic_desk using (institution = (select jcic.own_institution()));
create policy make on jcic.claim for insert to jcic_desk
  with check (institution = (select jcic.own_institution()) and ledger = (select jcic.own_ledger()));
create policy move on jcic.claim for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.offered for select to jcic_desk
  using (ledger in (select ledger from jcic.desk where institution = (select jcic.own_institution())));
create policy make on jcic.offered for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.offered for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.statement for select to jcic_desk using (institution = (select jcic.own_institution()));
create policy make on jcic.statement for insert to jcic_desk
  with check (institution = (select jcic.own_institution()) and ledger = (select jcic.own_ledger()));
create policy read on jcic.standing for select to jcic_desk using (ledger = (select jcic.own_ledger()));
create policy make on jcic.standing for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.standing for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.approval for select to jcic_desk
  using ((select jcic.own_ledger()) in (ledger, asked));
create policy make on jcic.approval for insert to jcic_desk
  with check (ledger = (select jcic.own_ledger()) and institution = (select jcic.own_institution())
              and asked <> ledger and asked in (select d.ledger from jcic.desk d where d.retired is null));
create policy move on jcic.approval for update to jcic_desk
  using ((select jcic.own_ledger()) in (ledger, asked)) with check ((select jcic.own_ledger()) in (ledger, asked));
create policy read on jcic.image_part for select to jcic_desk
  using (ledger = (select jcic.own_ledger())
         or ledger in (select a.ledger from jcic.approval a where a.asked = (select jcic.own_ledger())
                                                              and a.answer is null and a.withdrawn is null));
create policy make on jcic.image_part for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.image_part for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.leaf for select to jcic_desk using (ledger = (select jcic.own_ledger()));
create policy make on jcic.leaf for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.checkpoint for select to jcic_desk using (ledger = (select jcic.own_ledger()));
create policy make on jcic.checkpoint for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.cosignature for select to jcic_desk using (ledger = (select jcic.own_ledger()));
create policy read on jcic.seen for select to jcic_desk
  using (ledger in (select ledger from jcic.desk where institution = (select jcic.own_institution())));
create policy make on jcic.seen for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.seen for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));

create policy office on jcic.desk for select to jcic_office using (true);
create policy office on jcic.enrolment for select to jcic_office, jcic_witness using (true);
create policy office on jcic.statement for select to jcic_office using (kind = 'branch-report');
create policy office on jcic.standing for select to jcic_office using (true);
create policy office on jcic.checkpoint for select to jcic_office using (true);
create policy office on jcic.cosignature for select to jcic_office using (true);
create policy office on jcic.seen for select to jcic_office using (true);
create policy witness on jcic.desk for select to jcic_witness using ((select jcic.own_witness()) is not null);
create policy witness on jcic.checkpoint for select to jcic_witness using ((select jcic.own_witness()) is not null);
create policy witness on jcic.leaf for select to jcic_witness using ((select jcic.own_witness()) is not null);
create policy witness on jcic.cosignature for select to jcic_witness using ((select jcic.own_witness()) is not null);
create policy cosign on jcic.cosignature for insert to jcic_witness with check (witness = (select jcic.own_witness()));

revoke all on schema jcic from public;
revoke all on all functions in schema jcic from public;
grant usage on schema jcic to jcic_desk, jcic_office, jcic_witness;
grant execute on function jcic.state() to jcic_desk, jcic_office, jcic_witness;
grant execute on function jcic.prove(bytea), jcic.own_ledger(), jcic.own_institution(), jcic.offers() to jcic_desk;
grant execute on function jcic.claim(bytea, text[], integer[], text, text, bytea[]) to jcic_desk;
grant execute on function jcic.own_witness() to jcic_witness;
grant select on jcic.desk, jcic.enrolment, jcic.checkpoint, jcic.cosignature to jcic_desk, jcic_office, jcic_witness;
grant select on jcic.statement, jcic.standing, jcic.seen to jcic_desk, jcic_office;
grant select on jcic.leaf to jcic_desk, jcic_witness;
grant select on jcic.claim, jcic.offered, jcic.approval, jcic.image_part to jcic_desk;
grant insert (institution, form, item, generation, ledger, query, state, signature) on jcic.claim to jcic_desk;
grant update (query, state, signature) on jcic.claim to jcic_desk;
grant insert (ledger, hub, through, signature), update (through, signature) on jcic.offered to jcic_desk;
grant insert (ledger, institution, kind, since, position, body) on jcic.statement to jcic_desk;
grant insert (ledger, week, body), update (body) on jcic.standing to jcic_desk;
grant insert (id, ledger, institution, asked, person, page, signature) on jcic.approval to jcic_desk;
grant update (answer, answer_signature, withdrawn) on jcic.approval to jcic_desk;
grant insert (ledger, image, number, parts, body), update (body) on jcic.image_part to jcic_desk;
grant insert (ledger, sequence, hash) on jcic.leaf to jcic_desk;
grant insert (ledger, size, kind, note, epoch) on jcic.checkpoint to jcic_desk;
grant insert (ledger, size, witness, line) on jcic.cosignature to jcic_witness;
grant insert (ledger, program, turn), update (program, turn) on jcic.seen to jcic_desk;

do $$
begin
  if (select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()) then
    execute format('revoke temporary on database %I from public', current_database());
  end if;
end $$;
)sql";

}  // namespace jcic::hub
