// What CardPage says of the chosen card, what may be done with it, and why it may not.

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/named_steps.h"
#include "app/words/counted.h"
#include "ui/look/mark_label.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/seat/card_page.h"
#include "ui/seat/card_page_parts.h"
#include "ui/seat/card_picture.h"
#include "ui/seat/card_words.h"
#include "ui/seat/hands_line.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

void show_fact(const Ui::CardPage::Fact& fact, const QString& value) {
    fact.title->setVisible(!value.isEmpty());
    fact.value->setVisible(!value.isEmpty());
    fact.value->setText(value);
    fact.value->setAccessibleName(fact.title->text() + QLatin1Char(' ') + value);
}

}  // namespace

void CardPage::show_chosen() {
    const auto* card = chosen();
    tell_card(card);
    tell_facts(card);
    tell_hands(card);
    ui_->cardsTitle->setText(tr("本單位晶片卡 %n", nullptr, words::counted(cards_.size())));
}

bool CardPage::is_usable() const {
    if (!row_) return true;
    const std::string_view state = row_->row.state->name;
    return state == domain::registers::of_cards::kept || state == domain::registers::of_cards::out;
}

void CardPage::tell_card(const desk::CardRow* card) {
    if (card == nullptr) {
        ui_->picture->show_card({}, {}, {});
        ui_->hands->setText(tr("尚無晶片卡"));
        ui_->since->clear();
        return;
    }
    const bool out = card->holder.has_value();
    const auto state = !is_usable() ? told(row_->row.state->title) : out ? tr("借用中") : tr("保管中");
    ui_->picture->show_card(q(card->number), branch_, state);
    ui_->hands->setText(out ? tr("%1 借用中").arg(q(card->holder_name))
                            : tr("由 %1 保管").arg(q(card->custodian_name)));
    ui_->since->setText(out ? tr("自%1，已 %2").arg(moment_text(card->since, now_), span_text(now_ - card->since))
                        : card->since == UtcTime{} ? QString()
                                                   : tr("自%1").arg(moment_text(card->since, now_)));
}

void CardPage::tell_facts(const desk::CardRow* card) {
    const bool out = card != nullptr && card->holder.has_value();
    show_fact(ui_->loanPurpose, out ? q(card->purpose) : QString());
    show_fact(ui_->tries, card == nullptr ? QString() : tries_text(*card, in_reader_, tries_read_, now_));
    show_fact(ui_->keeper, keeper_);
    show_fact(ui_->counted, row_ ? counted_text(*row_, now_) : QString());
    const bool theirs = has(domain::Duty::card_custodian) || has(domain::Duty::unit_head);
    show_fact(ui_->owed, row_ && theirs ? owed_text(*row_) : QString());
    show_fact(ui_->due, !out                           ? QString()
                        : late_.contains(card->number) ? tr("已逾下班時間，請即歸還")
                                                       : tr("本日下班前"));
}

void CardPage::tell_hands(const desk::CardRow* card) {
    ui_->line->setVisible(card != nullptr);
    if (card == nullptr) return;
    const bool out = card->holder.has_value(), mine = is_mine(card), lends = has(domain::Duty::query_officer);
    const bool keeps = card->custodian == signed_in_;
    HandsLine::Person custodian{tr("保管人員"), q(card->custodian_name),
                                keeps ? tr("本人，到場輸入密碼") : tr("到場輸入密碼")};
    HandsLine::Person borrower{tr("借用人員"), q(card->holder_name), {}};
    if (!out) borrower.name = lends ? q(own_name_) : tr("尚無人借用");
    borrower.how = out     ? mine                   ? tr("本人")
                             : card->holder_present ? tr("登入後辦理歸還")
                                                    : tr("已離任，無法簽署")
                       : lends ? tr("本人")
                           : tr("由查詢人員登入後辦理");
    ui_->line->show_hands(out ? borrower : custodian, out ? custodian : borrower);
}

QString CardPage::note_of(const desk::CardRow* card) const {
    const bool inserted = in_reader_.state == desk::CardState::present;
    if (card == nullptr)
        return has(domain::Duty::unit_head) ? tr("登記簿尚無晶片卡：請插入收到的晶片卡，按「收到晶片卡」。")
                                            : tr("晶片卡登記簿尚無登記。");
    const auto custodian = q(card->custodian_name);
    if (!is_usable()) return tr("本卡登記為「%1」，不得借用。").arg(told(row_->row.state->title));
    if (!card->holder) {
        if (card->custodian == signed_in_) return tr("查詢人員借用時，請當面交付晶片卡，由保管人員於其畫面輸入密碼。");
        return has(domain::Duty::query_officer) ? tr("請填寫用途，由保管人員 %1 輸入密碼辦理借用。").arg(custodian)
                                                : tr("由查詢人員登入後辦理借用。");
    }
    if (is_mine(card))
        return inserted
                   ? tr("查詢完畢請拔出晶片卡，當面歸還保管人員 %1。").arg(custodian)
                   : tr("晶片卡由本人借用中，請插入讀卡機辦理發查及調閱，使用完竣當面歸還保管人員 %1。").arg(custodian);
    const auto holder = q(card->holder_name);
    if (!card->holder_present) return tr("%1 已離任，無法簽署，請由保管人員與單位主管代為收回。").arg(holder);
    if (card->custodian == signed_in_)
        return tr("請 %1 於其畫面辦理歸還：當面清點晶片卡，保管人員輸入密碼。未能到場者，單位主管登入後代為收回。")
            .arg(holder);
    return tr("晶片卡由 %1 借用中，由借用人員登入後辦理歸還。").arg(holder);
}

/// One of the three stands there: the page's one filled button.
void CardPage::allow_loan(const desk::CardRow* card) {
    const bool out = card != nullptr && card->holder.has_value(), mine = is_mine(card);
    const bool takes = has(domain::Duty::unit_head) && out && !mine;
    const bool lends = has(domain::Duty::query_officer) && !mine && !takes;
    ui_->takeBack->setVisible(takes);
    ui_->handBack->setVisible(mine);
    ui_->handOut->setVisible(lends);
    for (auto* one : std::initializer_list<QWidget*>{ui_->purpose, ui_->purposeLabel})
        one->setVisible(lends && !out && card != nullptr);
    const auto note = note_of(card);
    ui_->note->setText(note);
    const bool said = !ui_->purpose->text().trimmed().isEmpty();
    enable_unless(*ui_->takeBack, asked_, QString());
    enable_unless(*ui_->handBack, asked_, mine ? QString() : note);
    enable_unless(*ui_->handOut, asked_,
                  card == nullptr || out || !is_usable() ? note : still_lacking({{said, ui_->purpose}}));
}

/// Of the register's own steps those that this person may take now, as the desk says.
void CardPage::allow_steps(const desk::CardRow* card) {
    const auto offers = [&](std::string_view action) {
        return card != nullptr && row_ &&
               std::ranges::any_of(row_->possible, [&](const auto* step) { return step->action == action; });
    };
    ui_->reportCard->setVisible(offers(domain::registers::card_reported));
    ui_->loseCard->setVisible(offers(action::card_lost));
    ui_->damageCard->setVisible(offers(action::card_damaged));
    ui_->countCard->setVisible(offers(domain::registers::card_counted));
    ui_->changeCustodian->setVisible(offers(action::card_custodian_changed));
    for (auto* button : {ui_->receiveCard, ui_->receiveLetter}) button->setVisible(has(domain::Duty::unit_head));
}

void CardPage::allow() {
    const auto* card = chosen();
    allow_loan(card);
    allow_steps(card);
    allow_password(card);
    show_chosen();
}

void CardPage::allow_password(const desk::CardRow* card) {
    const bool here = card != nullptr && in_reader_.state == desk::CardState::present &&
                      in_reader_.number == card->number && card->holder == signed_in_;
    const bool blocked = here && in_reader_.tries_left == 0;
    const bool enters = has(domain::Duty::unit_head) || has(domain::Duty::query_officer);
    for (auto* button : {ui_->changePassword, ui_->unblock})
        button->setVisible(has(domain::Duty::query_officer) || here);
    ui_->byJcic->setVisible(enters);
    const auto none = card == nullptr ? tr("晶片卡登記簿尚無登記。") : QString();
    const auto not_here = here ? QString() : tr("請借用人員登入並插入晶片卡");
    enable_unless(*ui_->changePassword, !not_here.isEmpty() ? not_here : blocked ? tr("已鎖卡，請先解鎖") : QString());
    enable_unless(*ui_->unblock, not_here.isEmpty() ? why_not_unblocked(in_reader_) : not_here);
    enable_unless(*ui_->byJcic, none);
    const bool leaver = card != nullptr && !card->password_leaver.empty();
    const auto exclusive =
        here && in_reader_.exclusive ? tr("本機設定為獨占，讀取晶片卡時其他程式無法使用。") : QString();
    ui_->passwordNote->show_state(
        leaver    ? Mark::mind
        : blocked ? Mark::act
                  : Mark::plain,
        leaver    ? tr("%1 已解除查詢職務，應變更晶片卡密碼（R-DU-5）；變更前列為待辦事項。").arg(q(card->password_leaver))
        : blocked ? locked_text(in_reader_)
                  : exclusive);
    ui_->passwordNote->setVisible(!ui_->passwordNote->text().isEmpty());
}

}  // namespace jcic::ui
