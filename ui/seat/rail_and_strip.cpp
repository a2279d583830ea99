#include "ui/seat/rail_and_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/commands/practice.h"
#include "app/domain/renewal.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"
#include "ui/help/help_keys.h"
#include "ui/look/elided_line.h"
#include "ui/look/symbol.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

PracticeMenu::PracticeMenu(QWidget* parent) : MenuButton(parent) {
    setObjectName(QStringLiteral("practice"));
    setProperty("kind", QStringLiteral("practice"));
    setAutoDefault(false);
    setMenu(new QMenu(this));
    insert_ = add("insertCard", Qt::ALT | Qt::Key_8);
    pull_ = add("pullCard", Qt::ALT | Qt::Key_9);
    hurry_ = add("hurry", Qt::ALT | Qt::Key_0);
    menu()->addSeparator();
    first_day_ = add("firstDay", Qt::ALT | Qt::Key_Minus);
    connect(first_day_, &QAction::triggered, this, &PracticeMenu::wants_first_day);
    retell();
}

QAction* PracticeMenu::add(const char* name, QKeyCombination key) {
    auto* action = menu()->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    addAction(action);  // its key works while the menu is shut
    return action;
}

void PracticeMenu::use(Commands& commands) {
    connect(insert_, &QAction::triggered, &commands, [&commands] { commands.send(command::InsertCard{}); });
    connect(pull_, &QAction::triggered, &commands, [&commands] { commands.send(command::PullCard{}); });
    connect(hurry_, &QAction::triggered, &commands,
            [&commands] { commands.send(command::Hurry{std::chrono::minutes{30}}); });
}

void PracticeMenu::show_snapshot(const desk::Snapshot& snapshot) {
    setVisible(snapshot.practice);
    const bool present = snapshot.card.state == desk::CardState::present;
    insert_->setVisible(snapshot.practice && !present);
    pull_->setVisible(snapshot.practice && present);
    for (auto* action : {hurry_, first_day_}) action->setVisible(snapshot.practice);
}

void PracticeMenu::retell() {
    setText(tr("練習"));
    setToolTip(tr("練習模式：資料均為虛構"));
    setAccessibleName(toolTip());
    insert_->setText(tr("插入晶片卡"));
    pull_->setText(tr("拔出晶片卡"));
    hurry_->setText(tr("時間快轉 30 分鐘"));
    first_day_->setText(tr("開始首日練習…"));
}

void PracticeMenu::changeEvent(QEvent* event) {
    MenuButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

namespace {

constexpr int wished_height = 40;  ///< pixels; on a short screen buttons are as high as controls are at least
constexpr int badge_room = 14;     ///< beside that of the key, which stands there with Alt alone
constexpr int head_height = 48;    ///< as the strip's beside it
constexpr int symbol_from = 19;
constexpr int symbol_side = 18;

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

RailButton::RailButton(Symbol symbol, QWidget* parent) : QPushButton(parent), symbol_(symbol) {
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
    QPainter painter(this);
    const auto& t = theme::tokens();
    draw_symbol(painter, {symbol_from, (height() - symbol_side) / 2.0, symbol_side, symbol_side}, symbol_,
                isChecked() ? t.rail_mark : t.on_rail);
    if (count_ == 0) return;
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
    : QWidget(parent),
      heading_(new QLabel(this)),
      find_(new RailButton(Symbol::find, this)),
      help_(new RailButton(Symbol::help, this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("kind", QStringLiteral("rail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    heading_->setMinimumHeight(head_height);
    column->addWidget(heading_);
    for (const auto& row : page_table()) {
        if (row.button == nullptr) continue;
        if (row.begins_group) column->addWidget(parting(this));
        auto* button = new RailButton(row.symbol, this);
        button->setObjectName(QLatin1String(row.button));
        button->setCheckable(true);
        column->addWidget(button);
        buttons_[row.id] = button;
        connect(button, &QPushButton::clicked, this, [this, page = row.id] { Q_EMIT chosen(page); });
    }
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
    find_->setText(tr("功能搜尋"));
    find_->setToolTip(tr("Ctrl+G 功能搜尋"));
    help_->setText(tr("說明"));
    help_->setToolTip(tr("F1 說明"));
    for (const auto& [page, button] : buttons_) {
        const auto& row = row_of(page);
        button->setText(tr(row.name));
        if (row.tip != nullptr) button->setToolTip(tr(row.tip));
    }
}

void Rail::choose(PageId page) {
    // The record stands under the board's work.
    const auto shown = buttons_.contains(page) ? page : PageId::board;
    // Not a button group: that would take all but the chosen one out of the tab order.
    for (const auto& [place, button] : buttons_) button->setChecked(place == shown);
}

void Rail::show_snapshot(const desk::Snapshot& snapshot) {
    for (const auto& [page, button] : buttons_) {
        button->setVisible(may_see(page, snapshot));
        if (const auto waiting = row_of(page).waiting; waiting != nullptr) button->show_count(waiting(snapshot));
    }
}

void Rail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_places();
}

namespace {

constexpr int most_duties = 2;  ///< of more than these the title says it
constexpr int strip_height = 48;
constexpr int printer_share = 3;
constexpr int hub_share = 4;
constexpr int narrow = 1000;  ///< pixels; a window of 1280 is wider, its rail beside it

/// In whose hands the cards are that are in no reader, by the register.
QString whereabouts(const desk::Snapshot& s) {
    if (s.cards.empty()) return Strip::tr("未插卡");
    const auto own =
        std::ranges::find_if(s.cards, [&](const auto& card) { return s.seat && card.holder == s.seat->person.code; });
    if (own != s.cards.end()) return Strip::tr("未插卡，本人借用中 · 自 %1").arg(clock_time(own->since));
    const auto out = std::ranges::count_if(s.cards, [](const auto& card) { return card.holder.has_value(); });
    if (s.cards.size() > 1)
        return Strip::tr("未插卡：借用中 %1 張，保管中 %2 張").arg(out).arg(static_cast<long>(s.cards.size()) - out);
    const auto& card = s.cards.front();
    return card.holder ? Strip::tr("未插卡，%1 借用中 · 自 %2").arg(q(card.holder_name), clock_time(card.since))
                       : Strip::tr("未插卡，由 %1 保管").arg(q(card.custodian_name));
}

}  // namespace

Strip::Strip(QWidget* parent)
    : QWidget(parent),
      practice_(new PracticeMenu(this)),
      card_(new StateCell(Symbol::card, this)),
      host_(new StateCell(Symbol::host, this)),
      printer_(new StateCell(Symbol::printer, this)),
      hub_(new StateCell(Symbol::link, this)),
      person_(new QLabel(this)),
      duty_(new ElidedLine(this)),
      left_name_(new QLabel(this)),
      left_(new QLabel(this)) {
    person_->setObjectName(QStringLiteral("stripPerson"));
    duty_->setObjectName(QStringLiteral("stripDuty"));
    for (QLabel* soft : std::initializer_list<QLabel*>{duty_, left_name_})
        soft->setProperty("kind", QStringLiteral("small"));
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("kind", QStringLiteral("strip"));
    card_->setObjectName(QStringLiteral("stripCard"));
    host_->setObjectName(QStringLiteral("stripHost"));
    printer_->setObjectName(QStringLiteral("stripPrinter"));
    hub_->setObjectName(QStringLiteral("stripHub"));
    hub_->hide();
    left_->setObjectName(QStringLiteral("stripTimeLeft"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(24, 4, 24, 4);
    line->setSpacing(12);
    line->addWidget(practice_, 0, Qt::AlignVCenter);
    // Widths follow from the window alone, so that no state moves another.
    line->addWidget(card_, 6);
    line->addWidget(host_, 3);
    line->addWidget(printer_, printer_share);
    line->addWidget(hub_, hub_share);
    line->addWidget(person_);
    line->addWidget(duty_);
    line->addSpacing(4);
    line->addWidget(left_name_);
    line->addWidget(left_);
    setMinimumHeight(strip_height);
    for (auto* cell : {card_, host_, printer_, hub_}) cell->setMinimumWidth(0);
}

void Strip::show_snapshot(const desk::Snapshot& s, bool reading) {
    practice_->show_snapshot(s);
    show_card(s, reading);
    show_host(s.host.state);
    show_printer(s.printer);
    show_hub(s.hub, s.now);
    make_room_for_hub(s);
    if (s.seat) show_seat(s);
}

void Strip::show_card(const desk::Snapshot& s, bool reading) {
    using desk::CardState;
    const auto card = [&](Mark mark, const QString& state) { card_->show_state(mark, tr("晶片卡"), state); };
    switch (s.card.state) {
        case CardState::no_service:
            card(Mark::act, s.card.fault ? words::words_for(*s.card.fault).title : tr("讀卡服務未執行"));
            break;
        case CardState::no_reader:
            card(Mark::act, tr("無讀卡機"));
            break;
        case CardState::empty:
            card(Mark::not_yet, whereabouts(s));
            break;
        case CardState::unknown_card:
            card(Mark::act, tr("並非聯徵中心晶片卡"));
            break;
        case CardState::mute:
            card(Mark::act, tr("晶片卡無回應"));
            break;
        case CardState::busy:
            card(Mark::barred, tr("其他程式使用中"));
            break;
        case CardState::present:
            show_present(s.card, reading);
            break;
    }
}

void Strip::show_present(const desk::CardView& card, bool reading) {
    const auto name = tr("晶片卡 %1").arg(q(card.number));
    if (card.foreign) return card_->show_state(Mark::act, name, tr("非借用登記之晶片卡，應為 %1").arg(q(card.wanted)));
    if (card.done_with && !reading) return card_->show_state(Mark::not_yet, name, tr("查詢完畢，請拔出晶片卡並歸還"));
    const auto where =
        card.holder ? tr("%1 借用 · %2").arg(clock_time(card.held_since), q(card.holder_name)) : tr("未辦理借用登記");
    const auto mark = card.opened ? Mark::good : Mark::not_yet;
    card_->show_state(mark, name, card.opened ? tr("已認證 · %1").arg(where) : where);
}

void Strip::show_host(desk::HostState state) {
    using desk::HostState;
    const auto host = [&](Mark mark, const QString& said) { host_->show_state(mark, tr("聯徵主機"), said); };
    switch (state) {
        case HostState::unreachable:
            host(Mark::act, tr("無法連線"));
            break;
        case HostState::reachable:
            host(Mark::not_yet, tr("未登入"));
            break;
        case HostState::signed_in:
            host(Mark::good, tr("已登入"));
            break;
        case HostState::opened:
            host(Mark::good, tr("已認證"));
            break;
        case HostState::maintenance:
            host(Mark::barred, tr("維護中"));
            break;
    }
}

void Strip::show_printer(const desk::PrinterView& printer) {
    if (printer.state == desk::PrinterState::ready)
        printer_->show_state(Mark::good, tr("印表機"), q(printer.queue));
    else
        printer_->show_state(Mark::barred, tr("印表機"),
                             printer.trouble ? words::words_for(*printer.trouble).title : tr("詢問中…"));
}

void Strip::show_hub(const std::optional<desk::HubView>& hub, UtcTime now) {
    using State = desk::HubView::State;
    hub_->setVisible(hub.has_value());
    for (auto* cell : {card_, host_, printer_, hub_}) cell->set_close(hub.has_value());  // four have no room for them
    if (!hub) return;
    const auto show = [&](Mark mark, const QString& said) { hub_->show_state(mark, tr("櫃台連線"), said); };
    if (hub->state == State::opening) return show(Mark::not_yet, tr("連線中…"));
    if (hub->state == State::refused)
        return show(Mark::act, hub->fault ? words::words_for(*hub->fault).title : tr("伺服器未獲信任"));
    if (hub->state == State::away)
        return show(Mark::barred, hub->own_forms ? tr("離線，自 %1，限以本櫃授權書查詢").arg(clock_time(hub->since))
                                                 : tr("離線，自 %1，可續辦已送出之查詢").arg(clock_time(hub->since)));
    if (hub->owed) return show(Mark::act, words::words_for(*hub->owed).title);
    if (hub->differ != 0) return show(Mark::act, tr("%L1 項與其他櫃台不符").arg(hub->differ));
    if (!hub->unread.empty()) return show(Mark::barred, tr("未採用 %1 之資料").arg(q(hub->unread.front())));
    if (hub->certificate_until && *hub->certificate_until < now + domain::renewal_time)
        return show(Mark::mind,
                    tr("憑證 %1 到期，請換發").arg(q(domain::roc_date_at(*hub->certificate_until).dashed())));
    if (hub->to_tell > hub->told) return show(Mark::good, tr("傳送中 %L1／%L2").arg(hub->told).arg(hub->to_tell));
    if (!hub->strangers.empty())
        return show(Mark::barred, tr("見證 %1 未登記，未採信其簽章").arg(q(hub->strangers.front())));
    constexpr std::uint64_t long_trail = 1'000;  // less is up before anybody reads it
    if (hub->to_put > hub->put + long_trail)
        return show(Mark::good, tr("上傳日誌雜湊 %L1／%L2").arg(hub->put).arg(hub->to_put));
    show(Mark::good, tr("正常"));
}

/// What may still be done while the hub is away is longer than its place: it is told whole in that of a printer that is
/// well.
void Strip::make_room_for_hub(const desk::Snapshot& s) {
    using State = desk::HubView::State;
    const bool out_of_use = s.hub && (s.hub->state == State::away || s.hub->state == State::refused);
    const bool both = out_of_use && s.printer.state == desk::PrinterState::ready;
    printer_->setVisible(!both);
    static_cast<QHBoxLayout*>(layout())->setStretchFactor(hub_, both ? hub_share + printer_share : hub_share);
}

void Strip::show_seat(const desk::Snapshot& s) {
    person_->setText(q(s.seat->person.name));
    QStringList duties;
    for (const auto duty : s.seat->person.duties) duties << words::word_for(duty);
    const auto shown = duties.size() > most_duties ? q(s.seat->person.title) : listed(duties);
    duty_->setText(tr("%1 · %2").arg(shown, q(s.branch)));
    person_->setToolTip(tr("%1 %2 · %3").arg(q(s.seat->person.name), listed(duties), q(s.branch)));
    person_->setAccessibleName(person_->toolTip());
    duty_->setToolTip(person_->toolTip());
    show_person();
}

/// On a small screen the name alone, so that the states beside it stand there whole.
void Strip::show_person() {
    duty_->setVisible(width() >= narrow);
}

void Strip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    show_person();
}

void Strip::show_time_left(std::chrono::seconds left) {
    left_name_->setText(tr("自動登出"));
    left_->setText(countdown_text(left));
    left_->setAccessibleName(tr("自動登出 %1").arg(left_->text()));
    left_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("88:88")));
    auto colours = left_->palette();
    const auto& t = theme::tokens();
    colours.setColor(QPalette::WindowText, left < std::chrono::minutes{1} ? t.bad : t.ink);
    left_->setPalette(colours);
}

namespace {

/// A choice of the register by its title.
QString choice_of(const char* field, const std::string& value) {
    const auto* known = domain::registers::stops.field(field);
    return known == nullptr ? q(value) : register_value_text(*known, value);
}

QString scope_of(const desk::StopView& view) {
    const auto item = view.stop.item ? q(domain::code_of(*view.stop.item)) : QString();
    const auto who = q(view.person_name);
    if (!item.isEmpty() && !who.isEmpty()) return StopBanner::tr("%1（%2 查詢）").arg(item, who);
    if (!item.isEmpty()) return item;
    return who.isEmpty() ? StopBanner::tr("全單位") : who;
}

QString line_of(const desk::StopView& view) {
    const auto& stop = view.stop;
    const auto by = stop.imposed_by.empty()
                        ? StopBanner::tr("%1 %2 停止").arg(q(view.entered_by), roc_time(view.since))
                        : StopBanner::tr("%1 %2 函").arg(choice_of("by", stop.imposed_by), q(stop.letter));
    const auto cause = choice_of("cause", stop.cause);
    const auto why = stop.why.empty() ? cause : StopBanner::tr("%1：%2").arg(cause, q(stop.why));
    const auto until =
        stop.until ? StopBanner::tr("至 %1 止").arg(q(stop.until->dashed())) : StopBanner::tr("至解除為止");
    return StopBanner::tr("停止查詢　%1　%2　%3　%4").arg(scope_of(view), by, why, until);
}

}  // namespace

StopBanner::StopBanner(QWidget* parent) : QWidget(parent), text_(new QLabel(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    text_->setObjectName(QStringLiteral("stopText"));
    text_->setProperty("kind", QStringLiteral("alarm"));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    auto* open = new QPushButton(tr("開啟登記簿"), this);
    open->setObjectName(QStringLiteral("stopOpen"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(24, 8, 24, 0);
    line->setSpacing(16);
    line->addWidget(text_, 1);
    line->addWidget(open, 0, Qt::AlignVCenter);
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT wants_register(std::string(domain::registers::stops.name), first_); });
    hide();
}

void StopBanner::show_snapshot(const desk::Snapshot& snapshot) {
    QStringList lines;
    for (const auto& view : snapshot.stops) lines.append(line_of(view));
    setVisible(!lines.isEmpty());
    if (lines.isEmpty()) return;
    first_ = snapshot.stops.front().stop.row;
    lines.append(tr("不得送出、核准、發查或調閱；已調閱之資料仍得閱覽、列印、歸檔及銷毀，待核准查詢得撤回或不核准。"));
    text_->setText(lines.join(QLatin1Char('\n')));
    findChild<QPushButton*>()->setText(tr("開啟登記簿"));  // in the language of now
}

}  // namespace jcic::ui
