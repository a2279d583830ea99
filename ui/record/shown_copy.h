#pragma once
// State of the copy on screen from this page and the snapshot: only viewed, numbered, or printing.

#include <optional>

#include "app/desk/commands/paper.h"
#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// The record's last copy in the snapshot; nullptr if none. Valid as long as the snapshot.
[[nodiscard]] const desk::CopyRow* last_copy(const desk::Snapshot& snapshot, const inquiry::QueryId& query,
                                             domain::Item item);
/// The number of the next copy.
[[nodiscard]] int next_number(const desk::Snapshot& snapshot, const inquiry::QueryId& query, domain::Item item);

struct ShownCopy {
    inquiry::QueryId query;
    domain::Item item{};
    std::optional<desk::OpenRecord> record;
    int sheets = 0;  ///< once sent; 0 before

    [[nodiscard]] desk::CopyId id() const;
    /// Whether it is a copy; else it is only viewed.
    [[nodiscard]] bool numbered() const;
    /// Its row in the snapshot, or nullptr. Valid as long as the snapshot.
    [[nodiscard]] const desk::CopyRow* row(const desk::Snapshot& snapshot) const;
    [[nodiscard]] domain::CopyState state(const desk::Snapshot& snapshot) const;
    /// Its own number, or the next one.
    [[nodiscard]] int number(const desk::Snapshot& snapshot) const;
};

}  // namespace jcic::ui
