#include "ui/seat/rail.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/help/help_keys.h"
#include "ui/look/key_list.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int wished_height = 40;  ///< pixels; on a short screen buttons are as high as controls are at least
constexpr int badge_room = 34;
constexpr int head_height = 48;  ///< as the strip's beside it

/// A thin line between two groups of places.
QWidget* parting(QWidget* parent) {
    auto* out = new QWidget(parent);
    auto* line = new QFrame(out);
    line->setProperty("kind", QStringLiteral("rail-rule"));
    auto* around = new QVBoxLayout(out);
    around->setContentsMargins(16, 8, 16, 8);
    around->addWidget(line);
    out->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return out;
}

}  // namespace

RailButton::RailButton(QWidget* parent) : QPushButton(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setMaximumHeight(std::max(wished_height, QPushButton::sizeHint().height()));
}

void RailButton::show_count(std::size_t count) {
    if (count == count_) return;
    count_ = count;
    updateGeometry();
    setAccessibleDescription(count == 0 ? QString() : tr("%n 件待辦", nullptr, static_cast<int>(count)));
    update();
}

QSize RailButton::sizeHint() const {
    return {QPushButton::sizeHint().width() + (count_ == 0 ? 0 : badge_room), wished_height};
}

void RailButton::paintEvent(QPaintEvent* event) {
    QPushButton::paintEvent(event);
    if (count_ == 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto bold = font();
    bold.setPointSizeF(theme::points(9));
    bold.setBold(true);
    painter.setFont(bold);
    const auto text = QString::number(count_);
    const int wide = std::max(22, painter.fontMetrics().horizontalAdvance(text) + 12);
    const QRectF badge(width() - wide - 16, (height() - 18) / 2.0, wide, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tokens().rail_mark);
    painter.drawRoundedRect(badge, 9, 9);
    painter.setPen(theme::tokens(Shade::light).rail);
    painter.drawText(badge, Qt::AlignCenter, text);
}

Rail::Rail(QWidget* parent)
    : QWidget(parent), heading_(new QLabel(this)), find_(new RailButton(this)), help_(new RailButton(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("kind", QStringLiteral("rail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    heading_->setMinimumHeight(head_height);
    column->addWidget(heading_);
    const auto add = [&](PageId page, const char* name) {
        auto* button = new RailButton(this);
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        column->addWidget(button);
        buttons_[page] = button;
        connect(button, &QPushButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    };
    add(PageId::unit, "railUnit");
    add(PageId::board, "railBoard");
    add(PageId::todo, "railTodo");
    add(PageId::new_query, "railNewQuery");
    add(PageId::approval, "railApproval");
    add(PageId::copies, "railCopies");
    add(PageId::card, "railCard");
    column->addWidget(parting(this));
    add(PageId::registers, "railRegisters");
    add(PageId::ledger, "railLedger");
    column->addWidget(parting(this));
    add(PageId::settings, "railSettings");
    column->addStretch(1);
    find_->setObjectName(QStringLiteral("railFind"));
    column->addWidget(find_);
    connect(find_, &QPushButton::clicked, this, &Rail::wants_place);
    help_->setObjectName(QStringLiteral("railHelp"));
    column->addWidget(help_);
    column->addSpacing(4);
    connect(help_, &QPushButton::clicked, this, [this] { ask_for_help(window()); });
    name_places();
}

void Rail::name_places() {
    heading_->setText(tr("聯徵查調櫃台"));
    find_->setText(tr("要做什麼（Ctrl+G）"));
    help_->setText(tr("說明（F1）"));
    const std::pair<PageId, QString> names[]{
        // Digits are taken, and every letter by some page: these have keys of their own.
        {PageId::unit, tr("單位")},           {PageId::todo, tr("待辦")},
        {PageId::board, tr("案件(&1)")},      {PageId::new_query, tr("新查詢(&2)")},
        {PageId::approval, tr("核准(&3)")},   {PageId::copies, tr("列印與份數(&4)")},
        {PageId::card, tr("晶片卡保管(&5)")}, {PageId::registers, tr("登記簿(&6)")},
        {PageId::ledger, tr("日誌(&7)")},     {PageId::settings, tr("設定(&Q)")}};
    for (const auto& [page, name] : names) buttons_.at(page)->setText(name);
    buttons_.at(PageId::unit)->setToolTip(tr("F3 到你的首頁"));
    buttons_.at(PageId::todo)->setToolTip(tr("F4 到待辦"));
}

QString Rail::name_of(PageId page) const {
    return without_mnemonic(buttons_.at(page)->text());
}

void Rail::choose(PageId page) {
    // The record stands under the board's work.
    const auto shown = page == PageId::record ? PageId::board : page;
    // Not a button group: that would take all but the chosen one out of the tab order.
    for (const auto& [place, button] : buttons_) button->setChecked(place == shown);
}

bool may_see(PageId page, const desk::Snapshot& snapshot) {
    if (!snapshot.seat) return false;
    using domain::Duty;
    const auto& duties = snapshot.seat->person.duties;
    const auto any = [&](std::initializer_list<Duty> wanted) {
        return std::any_of(wanted.begin(), wanted.end(), [&](Duty duty) { return duties.contains(duty); });
    };
    const bool handles_card =
        any({Duty::query_officer, Duty::card_custodian, Duty::password_custodian, Duty::unit_head});
    if (snapshot.seat->password_must_change) return page == PageId::settings || (page == PageId::card && handles_card);
    switch (page) {
        case PageId::new_query:
            return any({Duty::query_officer});
        case PageId::approval:
            return any({Duty::query_officer, Duty::supervisor});
        case PageId::copies:
        case PageId::record:
            return domain::reads_records(duties);
        case PageId::card:
            return handles_card;
        case PageId::board:
            return domain::reads_records(duties);
        case PageId::todo:
            return !domain::reads_records(duties);  // for the others it stands on the board
        case PageId::unit:
            return domain::heads_the_unit(duties);
        case PageId::registers:
        case PageId::ledger:
        case PageId::settings:
            return true;
    }
    return false;
}

void Rail::show_snapshot(const desk::Snapshot& snapshot) {
    for (const auto& [page, button] : buttons_) button->setVisible(may_see(page, snapshot));
    const auto mine = std::ranges::count(snapshot.cases, desk::CaseGroup::mine, &desk::CaseRow::group);
    const bool asks = snapshot.seat && snapshot.seat->person.duties.contains(domain::Duty::query_officer);
    buttons_.at(PageId::board)->show_count(asks ? static_cast<std::size_t>(mine) : snapshot.todo.size());
    buttons_.at(PageId::todo)->show_count(snapshot.todo.size());
    buttons_.at(PageId::approval)->show_count(snapshot.approvals.size());
    buttons_.at(PageId::registers)
        ->show_count(static_cast<std::size_t>(
            std::ranges::count(snapshot.todo, desk::TodoKind::register_step, &desk::TodoRow::kind)));
    const bool card_out =
        std::any_of(snapshot.cards.begin(), snapshot.cards.end(), [](const auto& c) { return c.holder.has_value(); });
    buttons_.at(PageId::card)->show_count(card_out ? 1 : 0);
}

void Rail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_places();
}

}  // namespace jcic::ui
