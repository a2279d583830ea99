#pragma once
// Saves a list's visible rows, or the selected ones of several, to an encrypted file, by Ctrl+S or the header's menu.
// The desk records it first.

#include "app/base/random.h"
#include "app/desk/registers/shown_list.h"
#include "ui/commands/commands.h"
#include "ui/lists/list_columns.h"

namespace jcic::ui {

class ListSaving : public QObject {
    Q_OBJECT
public:
    /// Becomes a child of the view; `name` is the desk's name of the list (app/desk/registers/shown_list.h).
    ListSaving(QAbstractItemView& view, ListColumns& columns, std::string name, Commands& commands);

private:
    void ask();
    [[nodiscard]] Result<void> may() const;
    [[nodiscard]] desk::ShownList shown() const;
    [[nodiscard]] bool is_hidden(int row, const QModelIndex& parent) const;
    void add_rows(desk::ShownList& list, const QModelIndex& parent, const std::vector<int>& columns) const;
    void report_saved(const Result<std::size_t>& saved);

    QAbstractItemView& view_;
    QHeaderView* header_;
    std::string name_;
    Commands& commands_;
    SystemRandom random_;
};

}  // namespace jcic::ui
