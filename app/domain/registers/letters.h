#pragma once
// What the register of letters and forms tells other registers about a card or a person (R-DU-5, R-DU-11, R-LO-4).

#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether a letter or form to JCIC about the card was begun on that day or since, and was not dropped; "" for any
/// card. One whose card is sealed to who asks counts as this one's.
[[nodiscard]] bool told_of_card(const Rows& rows, std::string_view card, RocDate day);
/// From when on a form counts: begun on that day or since, and after that event.
struct BegunSince {
    RocDate day;
    std::uint64_t after = 0;
};
/// The first form for a change of person, by user code (R-DU-5): the event that began it. 0 for none.
[[nodiscard]] std::uint64_t form_about_person(const Rows& rows, std::string_view code, BegunSince since);
/// The same of a workstation that was moved or installed anew, by its own number or its row's (R-DU-11).
[[nodiscard]] std::uint64_t form_about_workstation(const Rows& rows, const Row& device, BegunSince since);

}  // namespace jcic::domain::registers
