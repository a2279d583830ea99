#pragma once
// The bytes that the card signs: canonical and domain-separated, never a bare challenge of the host. The desk packs
// them, the card signs them, and the host verifies and unpacks exactly the same bytes.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/domain/eligibility.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/record.h"

namespace jcic::domain {

/// Practice and production never mix: the kind is part of every signature's prefix.
enum class WorldKind { practice, real };
[[nodiscard]] std::string_view name_of(WorldKind kind);  ///< "practice", "real"

/// Chosen at random once for a request and kept with it: resending the same bytes has no second effect.
using IdempotencyKey = std::array<std::uint8_t, 16>;

struct RequestedItem {
    Item item = Item::t50;
    std::optional<int> year;  ///< ROC year 調閱年度, for items that need it (R-IT-6)
    bool operator==(const RequestedItem&) const = default;
};

/// 發查: one subject, one authorisation, one to three items.
struct SerialRequest {
    WorldKind kind = WorldKind::practice;
    InstitutionCode institution;
    IdempotencyKey key{};
    PersonalId subject;
    std::string borrower;  ///< ID number or 統一編號, for a guarantor or responsible person (R-EL-8), else ""
    Business business = Business::lending;
    SubjectKind subject_kind = SubjectKind::borrower;
    std::vector<RequestedItem> items;
    std::string case_number;    ///< 案號 (R-DU-6)
    std::string authorisation;  ///< the branch's reference of the authorisation
    Digest approval{};          ///< SHA-256 of exactly the text shown to the approver
    bool operator==(const SerialRequest&) const = default;

    /// "jcic-desk <kind> serial-request v1" NUL, then the fields as Packer writes them.
    [[nodiscard]] Bytes pack() const;
    /// Fault input.form, detail "reason" (prefix, form, items) or the identifier's own fault.
    [[nodiscard]] static Result<SerialRequest> unpack(ByteView bytes);
};

/// The bytes that the card signs to open the host's second layer (R-DU-2): "jcic-desk <kind> host-challenge v1" NUL,
/// institution, challenge.
[[nodiscard]] Bytes challenge_statement(WorldKind kind, const InstitutionCode& institution, ByteView challenge);

// The answers of JCIC's host about serial numbers and records: app/gateway reads them, app/inquiry processes them.

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
