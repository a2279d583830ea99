#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A form that is good once as a whole (item '*') and its single items exclude each other, which no unique index says;
// so claims on one form are made one after the other. A card is claimed under the hash of its number (item 'card').
constinit const std::string_view schema_wholes = R"sql(
alter table jcic.claim drop constraint claim_item_check;
alter table jcic.claim add constraint claim_item_check check (item ~ '^T[0-9]{2}$' or item in ('*', 'card'));

create function jcic.judge_whole() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
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
  return new;
end $$;
create trigger judge_whole before insert on jcic.claim for each row execute function jcic.judge_whole();
revoke all on function jcic.judge_whole() from public;
)sql";

}  // namespace jcic::hub
