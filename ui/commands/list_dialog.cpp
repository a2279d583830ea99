#include "ui/commands/list_dialog.h"

#include <algorithm>

#include "ui/commands/list_saving.h"
#include "ui/look/screen_room.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

ListDialog::ListDialog(const char* name, QSize size, Commands& commands, QWidget* parent)
    : ActingDialog(parent), commands_(commands), parts_(*new FormParts(*this)), column_(*new QVBoxLayout(this)) {
    setObjectName(QLatin1String(name));
    setAttribute(Qt::WA_DeleteOnClose);
    if (size.isValid()) open_at_size(*this, size);
}

void ListDialog::reject() {
    if (closes_any_time_)
        QDialog::reject();
    else
        ActingDialog::reject();
}

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

QPushButton* ListDialog::add_guard(QPushButton* button, std::function<QString()> why) {
    guards_.push_back({button, std::move(why)});
    return button;
}

QPushButton* ListDialog::make_close(bool held) {
    // In these words: they are of every list.
    auto* close = parts_.make<QPushButton>("close");
    close->setText(tr("關閉(&C)"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &ListDialog::reject);
    if (held && !closes_any_time_) hold({close});
    return close;
}

void ListDialog::add_fault() {
    fault_ = new FaultPanel(this);
    fault_->clear();
    column_.addWidget(fault_);
}

QHBoxLayout* ListDialog::add_ways(std::initializer_list<QWidget*> buttons) {
    if (fault_ == nullptr) {
        add_fault();
        lead_to_fault_before(buttons);
    }
    return add_row(column_, buttons);
}

void ListDialog::lead_to_fault_before(std::initializer_list<QWidget*> buttons) {
    QWidget* last = nullptr;
    for (auto* at = nextInFocusChain(); at != this && std::ranges::find(buttons, at) == buttons.end();
         at = at->nextInFocusChain())
        if (at->focusPolicy() != Qt::NoFocus) last = at;
    if (last == nullptr) return;
    for (auto* button : fault_->findChildren<QPushButton*>()) {
        setTabOrder(last, button);
        last = button;
    }
}

void ListDialog::allow() {
    for (const auto& one : guards_) {
        if (one.why)
            enable_unless(*one.button, busy_, one.why());
        else
            one.button->setEnabled(!busy_);
    }
    for (auto* one : held_) one->setEnabled(!busy_);
}

void ListDialog::set_busy(bool busy) {
    busy_ = busy;
    if (!busy) asked_ = std::stop_source{std::nostopstate};
    if (busy) fault_->clear();
    allow();
}

QString ListDialog::none_chosen(const QTreeWidget& list) {
    return list.currentItem() == nullptr ? tr("先在清單裡選一筆") : QString();
}

}  // namespace jcic::ui
