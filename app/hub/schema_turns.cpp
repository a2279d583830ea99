#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A number of each desk's own, which grows by one with each look and after what the desk wrote. A server that was put
// back has a smaller one than the desk was told, however much others have written there since.
constinit const std::string_view schema_turns = R"sql(
alter table jcic.seen add column turn bigint not null default 0 check (turn >= 0);
grant insert (turn), update (turn) on jcic.seen to jcic_desk;
)sql";

}  // namespace jcic::hub
