#pragma once
// The copy on screen, as far as it is known here and as the desk tells of it: looked at only, numbered, at the printer.

#include <optional>

#include "app/desk/commands/paper.h"
#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// The last copy of a record, as far as the desk tells of them, while the snapshot lives; nullptr where there is none.
[[nodiscard]] const desk::CopyRow* last_copy(const desk::Snapshot& snapshot, const inquiry::QueryId& query,
                                             domain::Item item);
/// That the next one will get.
[[nodiscard]] int next_number(const desk::Snapshot& snapshot, const inquiry::QueryId& query, domain::Item item);

struct ShownCopy {
    inquiry::QueryId query;
    domain::Item item{};
    std::optional<desk::OpenRecord> record;
    int sheets = 0;  ///< once it was sent; 0 before

    [[nodiscard]] desk::CopyId id() const;
    /// It is a copy of its own; else it is only looked at.
    [[nodiscard]] bool numbered() const;
    /// As the desk tells of it, while the snapshot lives; nullptr until it does.
    [[nodiscard]] const desk::CopyRow* row(const desk::Snapshot& snapshot) const;
    [[nodiscard]] domain::CopyState state(const desk::Snapshot& snapshot) const;
    /// Its own, or the one that it would get.
    [[nodiscard]] int number(const desk::Snapshot& snapshot) const;
};

}  // namespace jcic::ui
