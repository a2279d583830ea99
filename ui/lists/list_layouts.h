#pragma once
// How this workstation's lists are laid out: kept beside the windows' preferences (ui/look/preferences.h), by the
// list's name and its columns' keys (column_role), which stay where a version moves columns or adds one. No word of any
// row is in it.

#include <QString>
#include <filesystem>
#include <optional>
#include <vector>

namespace jcic::ui {

struct ListLayout {
    struct Column {
        QString key;
        int width = 0;
        bool hidden = false;
        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns;  ///< each once, in the order in which they stand; none: only sorted
    QString sorted;               ///< by which; "": as the rows come
    bool descending = false;
    bool operator==(const ListLayout&) const = default;
};

/// From now on, for every list of the program; before, nothing is kept.
void keep_lists_in(const std::filesystem::path& profile);
/// nullopt where nobody laid it out, or what stands there is not understood.
[[nodiscard]] std::optional<ListLayout> kept_list(const QString& name);
void keep_list(const QString& name, const ListLayout& layout);
/// Columns and order.
void forget_list(const QString& name);
/// Whether somebody left it at one's own rows alone.
[[nodiscard]] bool kept_mine(const QString& name);
void keep_mine(const QString& name, bool mine);

}  // namespace jcic::ui
