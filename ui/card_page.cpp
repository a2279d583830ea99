#include "ui/card_page.h"

#include <QEvent>
#include <algorithm>

#include "ui/board_model.h"
#include "ui/hand_over_dialog.h"
#include "ui/row_delegate.h"
#include "ui/text.h"
#include "ui_card_page.h"

namespace jcic::ui {

CardPage::CardPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::CardPage>()) {
    ui_->setupUi(this);
    ui_->cards->setItemDelegate(new RowDelegate(0, -1, this));
    connect(ui_->cards, &QListWidget::currentRowChanged, this, &CardPage::allow);
    connect(ui_->purpose, &QLineEdit::textChanged, this, &CardPage::allow);
    connect(ui_->handOut, &QPushButton::clicked, this, [this] { hand_over(true); });
    connect(ui_->handBack, &QPushButton::clicked, this, [this] { hand_over(false); });
    allow();
}

CardPage::~CardPage() = default;

void CardPage::show_snapshot(const desk::Snapshot& snapshot) {
    signed_in_.reset();
    if (snapshot.seat) signed_in_ = snapshot.seat->person.code;
    const auto same = [](const auto& a, const auto& b) {
        return a.number == b.number && a.holder == b.holder && a.since == b.since;
    };
    if (!std::equal(cards_.begin(), cards_.end(), snapshot.cards.begin(), snapshot.cards.end(), same)) {
        cards_ = snapshot.cards;
        show_cards();
    }
    allow();
}

void CardPage::show_cards() {
    const auto kept = std::max(0, ui_->cards->currentRow());
    ui_->cards->clear();
    for (const auto& card : cards_) {
        auto* row = new QListWidgetItem(q(card.number), ui_->cards);
        row->setData(BoardModel::mark_role, static_cast<int>(card.holder ? Mark::mind : Mark::good));
        row->setData(BoardModel::second_line_role, card.holder ? tr("%1自 %2 借出，用途：%3。保管：%4")
                                                                     .arg(q(card.holder_name), roc_time(card.since),
                                                                          q(card.purpose), q(card.custodian_name))
                                                               : tr("在保管人%1處").arg(q(card.custodian_name)));
    }
    if (!cards_.empty()) ui_->cards->setCurrentRow(std::min(kept, ui_->cards->count() - 1));
}

void CardPage::allow() {
    const int at = ui_->cards->currentRow();
    const auto* card =
        at >= 0 && at < static_cast<int>(cards_.size()) ? &cards_[static_cast<std::size_t>(at)] : nullptr;
    const bool out = card != nullptr && card->holder.has_value();
    const bool said = !ui_->purpose->text().trimmed().isEmpty();
    ui_->handOut->setEnabled(card != nullptr && !out && said && !asked_);
    ui_->handBack->setEnabled(out && card->holder == signed_in_ && !asked_);
    ui_->note->setText(card == nullptr ? tr("登記簿上還沒有卡片。")
                       : !out ? tr("寫下用途，再請保管人%1在這裡輸入自己的密碼。").arg(q(card->custodian_name))
                       : card->holder == signed_in_
                           ? tr("用完請把卡片抽出，當面交還保管人%1。").arg(q(card->custodian_name))
                           : tr("卡片在%1手上，要由借用人簽入後歸還。").arg(q(card->holder_name)));
}

void CardPage::hand_over(bool out) {
    const int at = ui_->cards->currentRow();
    if (at < 0 || asked_) return;
    asked_ = true;
    allow();
    const auto& card = cards_[static_cast<std::size_t>(at)];
    commands_.hand_over_page(out, card.number, from_typed(ui_->purpose->text()),
                             [this, custodian = card.custodian_name](Result<desk::HandOverPage> page) {
                                 if (!std::exchange(asked_, false)) return;
                                 allow();
                                 if (!page) return Q_EMIT failed(page.error());
                                 auto* dialog = new HandOverDialog(commands_, *page, q(custodian), this);
                                 connect(dialog, &QDialog::accepted, ui_->purpose, &QLineEdit::clear);
                                 dialog->open();
                             });
}

void CardPage::cover() {
    asked_ = false;
    cards_.clear();
    show_cards();
    ui_->purpose->clear();
    allow();
}

void CardPage::arrive() {
    ui_->purpose->setFocus();
}

void CardPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    show_cards();
    allow();
}

}  // namespace jcic::ui
