#include "app/hub/schema_parts.h"

namespace jcic::hub {

// Of others' claims a desk can act on those alone that are free again: whatever else is claimed is refused to it when
// it asks. Each notification goes to every desk of the bank, so a day's work of all of them is not told.
constinit const std::string_view schema_freed = R"sql(
drop trigger tell_claim on jcic.claim;
create function jcic.tell_freed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('jcic_' || one.institution, 'claim')
    from (select distinct institution from changed where state = 'free') one;
  return null;
end $$;
create trigger tell_claim after update on jcic.claim referencing new table as changed
  for each statement execute function jcic.tell_freed();
revoke all on function jcic.tell_freed() from public;
)sql";

}  // namespace jcic::hub
