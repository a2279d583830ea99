#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A desk is a role that may write any SQL. What its rights allow is not to stop another desk: its claims follow one
// another, it asks so much at once, it keeps so many connections, and it makes no tables of its own. The lock on a form
// is taken by the owner, so that who runs the server can take locks of their own away from all others
// (docs/run/hub.md).
constinit const std::string_view schema_bounds = R"sql(
create or replace function jcic.judge_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- A snapshot of before the lock would not see who was first.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'claims are made in read committed' using errcode = 'JC002';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.institution || encode(new.form, 'hex'), 7122016121));
  if exists (select from jcic.claim c where c.institution = new.institution and c.form = new.form and c.state <> 'free'
                                            and (c.item = '*') <> (new.item = '*')) then
    raise exception 'in use' using errcode = 'JC001';
  end if;
  if new.generation <> 1 + (select coalesce(max(c.generation), 0) from jcic.claim c
                            where c.institution = new.institution and c.form = new.form and c.item = new.item) then
    raise exception 'a claim is the next of its item' using errcode = 'JC001';
  end if;
  return new;
end $$;

create function jcic.judge_asking() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select count(*) from (select from jcic.approval a where a.ledger = new.ledger and a.withdrawn is null
                            limit 5000) open) >= 5000 then
    raise exception 'too much is asked at once' using errcode = 'JC002';
  end if;
  return new;
end $$;
create trigger judge_asking before insert on jcic.approval for each row execute function jcic.judge_asking();
revoke all on function jcic.judge_asking() from public;

do $$
declare
  one record;
begin
  for one in select login from jcic.desk where retired is null union select login from jcic.witness loop
    execute format('alter role %I connection limit 20', one.login);
  end loop;
  if (select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()) then
    execute format('revoke temporary on database %I from public', current_database());
  end if;
end $$;
)sql";

}  // namespace jcic::hub
