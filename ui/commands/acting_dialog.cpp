#include "ui/commands/acting_dialog.h"

#include <algorithm>

#include "ui/commands/save_dialog.h"
#include "ui/look/buttons.h"
#include "ui/look/screen_room.h"

namespace jcic::ui {
namespace {

/// Whether something in it grows with the window: a list, a text to write, a stretch.
bool takes_height(const QLayout& in) {
    for (int at = 0; at < in.count(); ++at) {
        auto* item = in.itemAt(at);
        // Not of items: one that was never shown says that it takes nothing.
        const auto* widget = item->widget();
        if (widget != nullptr && widget->sizePolicy().expandingDirections().testFlag(Qt::Vertical)) return true;
        if (const auto* layout = item->layout(); layout != nullptr && takes_height(*layout)) return true;
        if (item->spacerItem() != nullptr && item->expandingDirections().testFlag(Qt::Vertical)) return true;
    }
    return false;
}

}  // namespace

ActingDialog::ActingDialog(const char* name, QSize size, Commands& commands, QWidget* parent)
    : QDialog(parent), commands_(commands), parts_(*new FormParts(*this)), column_(*new QVBoxLayout(this)) {
    setObjectName(QLatin1String(name));
    setAttribute(Qt::WA_DeleteOnClose);
    if (size.isValid()) open_at_size(*this, size);
}

void ActingDialog::space(int around, int between) {
    column_.setContentsMargins(around, around, around, around);
    column_.setSpacing(between);
}

QPushButton* ActingDialog::add_guard(QPushButton* button, std::function<QString()> why) {
    guards_.push_back({button, std::move(why)});
    return button;
}

QPushButton* ActingDialog::make_close(bool held) {
    return make_leave("close", QT_TR_NOOP("關閉(&C)"), held && !closes_any_time_);
}

QPushButton* ActingDialog::make_cancel(const char* name, bool held) {
    return make_leave(name, QT_TR_NOOP("取消(&C)"), held);
}

QPushButton* ActingDialog::make_leave(const char* name, const char* text, bool held) {
    auto* button = parts_.make<QPushButton>(name);
    parts_.say_text(*button, text, staticMetaObject.className());  // every dialog's words
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &ActingDialog::leave);
    if (held) hold({button});
    return button;
}

void ActingDialog::add_fault(QBoxLayout& in) {
    fault_ = parts_.make<FaultPanel>("fault");
    fault_->clear();
    in.addWidget(fault_);
}

QHBoxLayout* ActingDialog::add_ways(std::initializer_list<QWidget*> buttons) {
    if (fault_ == nullptr) {
        add_fault();
        lead_to_fault_before(buttons);
    }
    // Else what is left of the height goes between the fields and their names.
    if (!takes_height(column_)) column_.addStretch();
    return add_row(column_, buttons);
}

void ActingDialog::lead_to_fault_before(std::initializer_list<QWidget*> buttons) {
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

void ActingDialog::allow() {
    for (const auto& one : guards_) {
        if (one.why)
            enable_unless(*one.button, busy_, one.why());
        else
            one.button->setEnabled(!busy_);
    }
    for (auto* one : held_) one->setEnabled(!busy_);
}

void ActingDialog::set_busy(bool busy) {
    busy_ = busy;
    if (!busy) asked_ = std::stop_source{std::nostopstate};
    if (busy && fault_ != nullptr) fault_->clear();
    allow();
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

QString ListDialog::none_chosen(const QTreeWidget& list) {
    return list.currentItem() == nullptr ? tr("請先於清單選取一筆") : QString();
}

}  // namespace jcic::ui
