#include "app/hub/schema_parts.h"

namespace jcic::hub {

// What one desk asks a supervisor at another to approve, and what came back: bytes sealed to that person and to the
// asking desk. It is answered once, by the desk that is asked, unless it was withdrawn.
constinit const std::string_view schema_approvals = R"sql(
create table jcic.approval (
  id                text primary key check (id ~ '^[0-9a-f]{32}$'),
  ledger            text not null references jcic.desk,
  institution       text not null,
  asked             text not null references jcic.desk,
  person            text not null check (person ~ '^[0-9A-Z-]{1,16}$'),
  page              bytea not null check (octet_length(page) between 1 and 262144),
  signature         bytea not null check (octet_length(signature) = 64),
  put               timestamptz not null default clock_timestamp(),
  answer            bytea check (octet_length(answer) between 1 and 262144),
  answer_signature  bytea check (octet_length(answer_signature) = 64),
  answered          timestamptz,
  withdrawn         timestamptz,
  check ((answer is null) = (answer_signature is null)));
create index approval_waits on jcic.approval (asked) where answer is null and withdrawn is null;
create index approval_of_desk on jcic.approval (ledger) where withdrawn is null;

create function jcic.judge_approval() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.id, old.ledger, old.institution, old.asked, old.person, old.page, old.signature, old.put)
     is distinct from (new.id, new.ledger, new.institution, new.asked, new.person, new.page, new.signature, new.put) then
    raise exception 'an approval stays whose and what it is' using errcode = 'JC002';
  end if;
  if old.answer is not null and (old.answer, old.answer_signature) is distinct from (new.answer, new.answer_signature) then
    raise exception 'it was answered' using errcode = 'JC002';
  end if;
  if old.answer is null and new.answer is not null then
    if old.withdrawn is not null or new.withdrawn is not null or new.asked <> jcic.own_ledger() then
      raise exception 'it is not to be answered' using errcode = 'JC002';
    end if;
    new.answered := clock_timestamp();
  else
    new.answered := old.answered;
  end if;
  if old.withdrawn is not null then
    new.withdrawn := old.withdrawn;
  elsif new.withdrawn is not null then
    if new.ledger <> jcic.own_ledger() then
      raise exception 'it is not to be withdrawn' using errcode = 'JC002';
    end if;
    new.withdrawn := clock_timestamp();
  end if;
  return new;
end $$;
create trigger judge_approval before update on jcic.approval for each row execute function jcic.judge_approval();
create trigger tell_approval after insert or update on jcic.approval for each statement execute function jcic.tell();

alter table jcic.approval enable row level security;
create policy read on jcic.approval for select to jcic_desk
  using ((select jcic.own_ledger()) in (ledger, asked));
create policy make on jcic.approval for insert to jcic_desk
  with check (ledger = (select jcic.own_ledger()) and institution = (select jcic.own_institution())
              and asked <> ledger and asked in (select d.ledger from jcic.desk d where d.retired is null));
create policy move on jcic.approval for update to jcic_desk
  using ((select jcic.own_ledger()) in (ledger, asked)) with check ((select jcic.own_ledger()) in (ledger, asked));

revoke all on function jcic.judge_approval() from public;
grant select on jcic.approval to jcic_desk;
grant insert (id, ledger, institution, asked, person, page, signature) on jcic.approval to jcic_desk;
grant update (answer, answer_signature, withdrawn) on jcic.approval to jcic_desk;
)sql";

}  // namespace jcic::hub
