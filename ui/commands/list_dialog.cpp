#include "ui/commands/list_dialog.h"

#include "ui/commands/list_saving.h"

namespace jcic::ui {

QTreeWidget* ListDialog::add_list(const Rows& rows, int stretch) {
    auto* list = parts_.make_list(rows.name, rows.title, rows.columns);
    auto* ways = new ListWays(*list, QLatin1String(rows.kept_as), rows.widths);
    if (rows.saved_as != nullptr) new ListSaving(*list, ways->columns(), rows.saved_as, commands_);
    ways->when_empty(rows.empty);
    column_.addWidget(rows.all_count ? ways->add_finder() : ways->add_search());
    column_.addWidget(list, stretch);
    connect(list, &QTreeWidget::currentItemChanged, this, &ListDialog::allow);
    return list;
}

QString ListDialog::none_chosen(const QTreeWidget& list) {
    return list.currentItem() == nullptr ? tr("請先於清單選取一筆") : QString();
}

}  // namespace jcic::ui
