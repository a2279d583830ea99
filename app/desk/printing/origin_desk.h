#pragma once
// Origin of a sheet, from the bar codes in its margins (app/paper/proof/origin.h).

#include "app/desk/printing/paper_desk.h"
#include "app/paper/proof/origin.h"

namespace jcic::desk {

/// Returns the origins in a page's bar codes; a sheet of several pieces has several.
[[nodiscard]] std::vector<paper::Origin> origins_in(const std::vector<std::string>& codes);

/// Parses the typed digits beside a page's code, also full-width or grouped. nullopt if invalid or if the check digits
/// do not match.
[[nodiscard]] std::optional<paper::Origin> typed_origin(std::string_view typed);

/// A copy in this ledger, or a preview, which has no number: its page was displayed only.
struct CopyOfOrigin {
    CopyId copy;
    std::string case_number;
    std::string by;  ///< who reserved or viewed it: name and user code
    UtcTime at{};
    domain::CopyState state{};  ///< of a copy
    [[nodiscard]] bool is_preview() const { return copy.number == 0; }
};

/// nullopt if the origin belongs to another institution, or is neither a copy nor a preview. Faults of the seat,
/// person.duty.
[[nodiscard]] Result<std::optional<CopyOfOrigin>> copy_of(const With<const Machine, Seating>& parts,
                                                          const paper::Origin& origin);

}  // namespace jcic::desk
