#pragma once
// Validity of a serial number 調閱序號 (R-SE-2, R-SE-3, R-SE-4).

#include "app/base/clock.h"
#include "app/domain/identifiers.h"

namespace jcic::domain {

/// How a query reaches JCIC; the letters are those of 聯徵4.
enum class Way : char { card = 'N', file_transfer = 'B', server = 'Q', api = 'W' };

/// How, by whom and until when a serial number was obtained.
struct SerialOrigin {
    InstitutionCode institution;  ///< branch included
    Way way = Way::card;
    UtcTime deadline{};  ///< JCIC then deletes the record
};

/// Whether the serial number can retrieve the record. Faults rule.R-SE-3 (another institution or branch), rule.R-SE-4
/// (another way; details "obtained" and "used", letters), rule.R-SE-2 (expired: new authorisation, new serial number).
[[nodiscard]] Result<void> may_retrieve(const SerialOrigin& origin, const InstitutionCode& institution, Way way,
                                        UtcTime now);

}  // namespace jcic::domain
