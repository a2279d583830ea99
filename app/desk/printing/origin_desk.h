#pragma once
// Where a leaf comes from, told by the bar codes in its margins (app/paper/proof/origin.h).

#include "app/desk/printing/paper_desk.h"
#include "app/paper/proof/origin.h"

namespace jcic::desk {

/// What a page's bar codes say of it; of a sheet pieced together there are several.
[[nodiscard]] std::vector<paper::Origin> origins_in(const std::vector<std::string>& codes);

/// The digits beside a page's code as somebody typed them, full width and in groups too. nullopt where they are none,
/// or their check does not hold.
[[nodiscard]] std::optional<paper::Origin> typed_origin(std::string_view typed);

/// A copy that the ledger at hand knows; or a preview, which has no number: its page was on a screen.
struct CopyOfOrigin {
    CopyId copy;
    std::string case_number;
    std::string by;  ///< who reserved it, or looked at it: name and user code
    UtcTime at{};
    domain::CopyState state{};  ///< of a copy
    [[nodiscard]] bool is_preview() const { return copy.number == 0; }
};

/// nullopt where the origin is another institution's, or neither a copy's nor a preview's. Faults of the seat,
/// person.duty.
[[nodiscard]] Result<std::optional<CopyOfOrigin>> copy_of(const With<const Machine, Seating>& parts,
                                                          const paper::Origin& origin);

}  // namespace jcic::desk
