#include "app/domain/registers/settled.h"

#include <algorithm>

namespace jcic::domain::registers {
namespace {

/// The row after so many passages, as far as they stand in clear.
Row as_it_stood(const Row& row, std::size_t passages) {
    Row out;
    out.id = row.id;
    for (std::size_t i = 0; i < passages; ++i) {
        const auto& one = row.story[i];
        if (!one.step->to.empty()) out.state = one.step->to;
        for (const auto& [field, value] : one.said) out.values.insert_or_assign(field, value);
        out.story.push_back(one);
    }
    return out;
}

std::optional<RocDate> until_of(const Due& due, const Row& row, const DueContext& day) {
    const bool owes = std::ranges::find(due.in, row.state) != due.in.end();
    return owes ? due.until(row, day) : std::nullopt;
}

}  // namespace

bool settles(const Register& book, const Row& row, std::size_t passage, const DueContext& day) {
    if (passage == 0) return std::ranges::any_of(book.dues, [](const Due& due) { return due.in.empty(); });
    const auto before = as_it_stood(row, passage), after = as_it_stood(row, passage + 1);
    return std::ranges::any_of(book.dues, [&](const Due& due) {
        const auto was = until_of(due, before, day);
        if (!was) return false;
        const auto is = until_of(due, after, day);
        return !is || *was < *is;
    });
}

}  // namespace jcic::domain::registers
