#include "app/hub/schema_parts.h"

namespace jcic::hub {

// Each settling asks for what is open, and for what is spent only by its query: the index of all that a desk ever used
// would be read each minute.
constinit const std::string_view schema_open_claims = R"sql(
drop index jcic.claim_of_desk;
create index claim_open on jcic.claim (ledger) where state in ('held', 'reserved');
create index claim_of_query on jcic.claim (query) where state = 'spent';
)sql";

}  // namespace jcic::hub
