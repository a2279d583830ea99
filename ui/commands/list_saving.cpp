#include "ui/commands/list_saving.h"

#include <QMenu>
#include <QMessageBox>
#include <QTableView>
#include <QTreeView>
#include <utility>

#include "app/desk/commands/lists.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/look/keys.h"
#include "ui/look/row_role.h"

namespace jcic::ui {
namespace {

/// Both lines of a cell: what stands below belongs to it.
std::string whole_cell(const QModelIndex& index) {
    const auto below = index.data(second_line_role).toString();
    const auto text = index.data().toString();
    return (below.isEmpty() ? text : text + QLatin1Char(' ') + below).toStdString();
}

}  // namespace

ListSaving::ListSaving(QAbstractItemView& view, ListColumns& columns, std::string name, Commands& commands)
    : QObject(&view), view_(view), name_(std::move(name)), commands_(commands) {
    const auto* tree = qobject_cast<QTreeView*>(&view);
    header_ = tree != nullptr ? tree->header() : qobject_cast<QTableView*>(&view)->horizontalHeader();
    add_key(QKeySequence::Save, &view_, QT_TRANSLATE_NOOP("Keys", "另存清單（加密）"), [this] { ask(); });
    connect(&columns, &ListColumns::menu_made, this, [this](QMenu* menu) {
        auto* save = menu->addAction(tr("另存清單…(&A)"));
        connect(save, &QAction::triggered, this, &ListSaving::ask);
        const auto allowed = may();
        save->setEnabled(allowed.has_value());
        menu->setToolTipsVisible(true);
        if (!allowed) save->setToolTip(words::words_for(allowed.error()).cause);
    });
}

/// As the desk will judge it: nobody types a password for what is refused afterwards.
Result<void> ListSaving::may() const {
    const auto snapshot = commands_.snapshot();
    return desk::may_save_list(name_, snapshot->seat ? snapshot->seat->person.duties : std::set<domain::Duty>{});
}

void ListSaving::ask() {
    if (const auto allowed = may(); !allowed) {
        Q_EMIT commands_.failed(allowed.error());
        return;
    }
    auto* dialog = new SaveDialog(random_, {"list", dated(view_.accessibleName(), commands_.snapshot()->now)}, &view_);
    dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip)"), QStringLiteral("zip"));
    // As it is shown now: rows come and go while the password is typed.
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, list = shown()] {
        commands_.send(
            this, command::SaveList{list, dialog->file()}, [this](Result<std::size_t> saved) { report_saved(saved); },
            together(dialog->take_password()));
    });
    dialog->open();
}

desk::ShownList ListSaving::shown() const {
    desk::ShownList out;
    out.name = name_;
    out.title = view_.accessibleName().toStdString();
    std::vector<int> columns;
    for (int place = 0; place < header_->count(); ++place)
        if (const int section = header_->logicalIndex(place); !header_->isSectionHidden(section)) {
            columns.push_back(section);
            out.columns.push_back(view_.model()->headerData(section, Qt::Horizontal).toString().toStdString());
        }
    add_rows(out, {}, columns);
    return out;
}

/// What the list's own search hides (ui/lists/list_ways.h).
bool ListSaving::is_hidden(int row, const QModelIndex& parent) const {
    if (const auto* tree = qobject_cast<const QTreeView*>(&view_)) return tree->isRowHidden(row, parent);
    const auto* table = qobject_cast<const QTableView*>(&view_);
    return table != nullptr && table->isRowHidden(row);
}

/// Of a tree the rows of its groups, folded or not; where several rows are chosen, these alone.
void ListSaving::add_rows(desk::ShownList& list, const QModelIndex& parent, const std::vector<int>& columns) const {
    const auto* model = view_.model();
    const auto chosen = view_.selectionModel()->selectedRows();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const auto first = model->index(row, 0, parent);
        if (first.data(group_role).isValid()) {
            add_rows(list, first, columns);
            continue;
        }
        if (is_hidden(row, parent) || (chosen.size() > 1 && !chosen.contains(first))) continue;
        auto& cells = list.rows.emplace_back();
        for (const int column : columns) cells.push_back(whole_cell(first.siblingAtColumn(column)));
    }
}

void ListSaving::report_saved(const Result<std::size_t>& saved) {
    if (!saved) {
        Q_EMIT commands_.failed(saved.error());
        return;
    }
    auto* said =
        new QMessageBox(QMessageBox::NoIcon, tr("另存清單"),
                        tr("已存 %Ln 筆，以密碼加密。", nullptr, words::counted(*saved)), QMessageBox::Ok, &view_);
    said->setObjectName(QStringLiteral("listSaved"));
    said->setAttribute(Qt::WA_DeleteOnClose);
    said->open();
}

}  // namespace jcic::ui
