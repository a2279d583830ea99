#pragma once
// The answers of JCIC's host about serial numbers and records: app/gateway reads them, app/inquiry processes them.

#include <optional>
#include <variant>

#include "app/base/clock.h"
#include "app/domain/identifiers.h"
#include "app/domain/record.h"
#include "app/domain/serial_request.h"

namespace jcic::domain {

/// 發查, of one item.
struct SerialAnswer {
    Item item;
    Result<SerialNumber> serial;      ///< or the host's refusal of this item
    std::optional<UtcTime> deadline;  ///< R-SE-8: end of the holding time, if the host gives it
    std::optional<UtcTime> ready_at;  ///< earliest useful retrieval
};

/// R-SE-2: a serial number that is still valid.
struct RecoveredSerial {
    Item item;
    SerialNumber serial;
    UtcTime issued{};
    std::optional<UtcTime> deadline;
    std::optional<IdempotencyKey> key;  ///< of the request that obtained it, if the host gives it
};

struct NotYet {
    UtcTime ask_again{};
};
/// 調閱.
using Retrieval = std::variant<NotYet, Record>;

}  // namespace jcic::domain
