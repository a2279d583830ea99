#include "ui/window/places_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/lists/list_ways.h"
#include "ui/look/form_parts.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"

namespace jcic::ui {

PlacesDialog::PlacesDialog(Commands& commands, std::vector<Place> places, const QString& registers_page,
                           QWidget* parent)
    : QDialog(parent), list_(new QTreeWidget(this)), go_(new QPushButton(tr("前往(&G)"), this)) {
    setObjectName(QStringLiteral("PlacesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("功能搜尋"));
    auto* lead =
        new QLabel(tr("輸入關鍵字，列出可辦理事項及所在頁面；按 Enter 前往選取之項目（↓ 改選），不會直接執行。"), this);
    lead->setWordWrap(true);
    list_->setObjectName(QStringLiteral("places"));
    list_->setAccessibleName(tr("可辦理事項"));
    list_->setHeaderLabels({tr("功能"), tr("位置")});
    key_columns(*list_, {"what", "where"});
    list_->setRootIsDecorated(false);
    list_->setAllColumnsShowFocus(true);
    auto* ways = new ListWays(*list_, QStringLiteral("places"), ListWays::Widths::shared);
    auto* search = ways->add_search();
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("placesClose"));
    go_->setObjectName(QStringLiteral("placesGo"));
    make_primary(*go_);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(go_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(lead);
    column->addWidget(search);
    column->addWidget(list_, 1);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(go_, &QPushButton::clicked, this, &PlacesDialog::choose);
    connect(list_, &QTreeWidget::itemActivated, this, &PlacesDialog::choose);
    connect(ways, &ListWays::entered, this, &PlacesDialog::choose);
    add(std::move(places));
    if (!registers_page.isEmpty())
        commands.send(this, command::Registers{},
                      [this, duties = commands.snapshot()->seat->person.duties,
                       registers_page](Result<std::vector<command::Book>> books) {
                          if (books) add(places_in(*books, duties, registers_page));
                      });
    open_at_size(*this, {640, 560});
    search->setFocus();
}

void PlacesDialog::add(std::vector<Place> places) {
    for (auto& place : places) {
        auto* line = new ListLine(list_, {place.what, place.where});
        line->setData(0, ListLine::meant_role, place.meant);
        places_.push_back(std::move(place));
    }
    if (list_->currentItem() == nullptr) list_->setCurrentItem(list_->topLevelItem(0));
}

/// Once: Enter in the list comes to the button, too.
void PlacesDialog::choose() {
    const auto at = place_of(list_->currentItem());
    if (!isVisible() || at < 0 || list_->currentItem()->isHidden()) return;
    const auto place = places_[static_cast<std::size_t>(at)];
    accept();
    Q_EMIT chosen(place);
}

}  // namespace jcic::ui
