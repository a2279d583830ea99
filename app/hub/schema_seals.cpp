#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A ledger is sealed at each sign-in and sign-out, also where nothing was written in between: several seals are of one
// size, and each hands the key over to the next. A witness follows all of them, so the epoch tells them apart.
constinit const std::string_view schema_seals = R"sql(
alter table jcic.checkpoint add column epoch bigint not null default 0 check (epoch >= 0);
update jcic.checkpoint set epoch = coalesce(substring(note from '\nepoch ([1-9][0-9]{0,17})\n')::bigint, 0)
  where kind = 'seal';
alter table jcic.checkpoint drop constraint checkpoint_pkey;
alter table jcic.checkpoint add primary key (ledger, size, kind, epoch);
create unique index checkpoint_epoch on jcic.checkpoint (ledger, epoch) where kind = 'seal' and epoch > 0;
grant insert (epoch) on jcic.checkpoint to jcic_desk;
)sql";

}  // namespace jcic::hub
