#pragma once
// Layouts of this workstation's lists, stored beside the windows' preferences (ui/look/preferences.h) by the list's
// name and its columns' keys (column_role), which stay the same if a version moves or adds columns. No row's text is
// stored.

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
    std::vector<Column> columns;  ///< each once, in visual order; empty: only sorted
    QString sorted;               ///< key of the column; "": the rows' own order
    bool descending = false;
    bool operator==(const ListLayout&) const = default;
};

/// Stores the layouts of all lists in this profile from now on; before, none are stored.
void keep_lists_in(const std::filesystem::path& profile);
/// nullopt if there is no layout or it cannot be parsed.
[[nodiscard]] std::optional<ListLayout> kept_list(const QString& name);
void keep_list(const QString& name, const ListLayout& layout);
/// Deletes the layout: columns and sorting.
void forget_list(const QString& name);
/// Whether the list was last limited to the person's own rows.
[[nodiscard]] bool kept_mine(const QString& name);
void keep_mine(const QString& name, bool mine);

}  // namespace jcic::ui
