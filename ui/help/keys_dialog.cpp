#include "ui/help/keys_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/help/help_keys.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"

namespace jcic::ui {

KeysDialog::KeysDialog(const std::vector<KeyLine>& here, const std::vector<KeyLine>& everywhere, QWidget* parent)
    : QDialog(parent), list_(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("KeysDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("按鍵一覽"));
    auto* lead = new QLabel(tr("本視窗目前可用按鍵(&L)；Tab 移至下一欄位，Esc 關閉對話框。"), this);
    lead->setWordWrap(true);
    lead->setBuddy(list_);
    list_->setObjectName(QStringLiteral("keys"));
    list_->setAccessibleName(tr("按鍵"));
    list_->setHeaderLabels({tr("功能"), tr("按鍵"), tr("目前")});
    key_columns(*list_, {"what", "keys", "now"});
    list_->setRootIsDecorated(false);
    add_group(tr("本視窗"), here);
    add_group(tr("每個視窗"), everywhere);
    list_->expandAll();
    auto* ways = new ListWays(*list_, QStringLiteral("keys"), ListWays::Widths::by_contents);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("keysClose"));
    close->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(lead);
    column->addWidget(ways->add_search());
    column->addWidget(list_, 1);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    open_at_size(*this, {640, 500});
    if (const auto* first = list_->topLevelItem(0); first != nullptr && first->childCount() > 0)
        list_->setCurrentItem(first->child(0));
    list_->setFocus();
}

void KeysDialog::add_group(const QString& name, const std::vector<KeyLine>& lines) {
    auto* group = new QTreeWidgetItem(list_, {name});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    for (const auto& line : lines)
        new QTreeWidgetItem(group, {line.says, line.keys, line.enabled ? QString() : tr("目前不可用")});
}

void show_keys(QWidget* window) {
    if (qobject_cast<KeysDialog*>(window) != nullptr) return;
    (new KeysDialog(keys_of(*window), keys_everywhere(), window))->open();
}

}  // namespace jcic::ui
