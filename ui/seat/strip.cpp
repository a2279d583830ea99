#include "ui/seat/strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>

#include "app/domain/renewal.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"
#include "ui/look/elided_line.h"
#include "ui/look/state_cell.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/seat/practice_menu.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
