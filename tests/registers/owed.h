#pragma once
// What is owed in the registers after so many steps, as a test asks for it.

#include "registers/register_walk.h"
#include "support/result.h"

namespace jcic::registers_test {

inline const registers::Obligation* owed(const std::vector<registers::Obligation>& all, const registers::Register& book,
                                         std::string_view row, const char* title) {
    for (const auto& one : all)
        if (one.book == &book && one.row == row && std::string_view(one.due->title) == title) return &one;
    return nullptr;
}
/// The day on which it is owed; "" for not at all.
inline std::string owed_on(Walk& walk, const registers::Register& book, std::string_view row, const char* title) {
    (void)walk.journal.refresh(walk.rows);
    const auto all = registers::owed(walk.rows, walk.today(), walk.calendar);
    const auto* found = owed(all, book, row, title);
    return found == nullptr ? "" : found->until.text();
}

}  // namespace jcic::registers_test
