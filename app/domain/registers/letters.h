#pragma once
// The register of letters and forms' statements about a card or a person for other registers (R-DU-5, R-DU-11, R-LO-4).

#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether a letter or form to JCIC about the card was begun on that day or since, and not dropped; "" for any card. A
/// letter whose card number is not readable here counts for this card.
[[nodiscard]] bool told_of_card(const Rows& rows, std::string_view card, RocDate day);
/// The first day and event from which a form counts.
struct BegunSince {
    RocDate day;
    std::uint64_t after = 0;
};
/// The event that began the first form for a change of person, by user code (R-DU-5); 0 for none.
[[nodiscard]] std::uint64_t form_about_person(const Rows& rows, std::string_view code, BegunSince since);
/// The same for a workstation that was relocated or reinstalled, by its own number or its row's (R-DU-11).
[[nodiscard]] std::uint64_t form_about_workstation(const Rows& rows, const Row& device, BegunSince since);

}  // namespace jcic::domain::registers
