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
    std::optional<UtcTime> deadline;  ///< R-SE-8: until when it can be fetched, where the host says
    std::optional<UtcTime> ready_at;  ///< when asking makes sense
};

/// R-SE-2: a serial number that is still valid.
struct RecoveredSerial {
    Item item;
    SerialNumber serial;
    UtcTime issued{};
    std::optional<UtcTime> deadline;
    std::optional<IdempotencyKey> key;  ///< of the request that obtained it, where the host says
};

struct NotYet {
    UtcTime ask_again{};
};
/// 調閱.
using Retrieval = std::variant<NotYet, Record>;

}  // namespace jcic::domain
