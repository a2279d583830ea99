#include "ui/registers/receive_card_dialog.h"

#include <algorithm>

#include "app/words/words.h"
#include "ui/look/other_people.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

using desk::CardState;

ReceiveCardDialog::ReceiveCardDialog(Commands& commands, QWidget* parent)
    : ListDialog("ReceiveCardDialog", {520, 300}, commands, parent) {
    build();
    // R-DU-1, R-DU-3: whoever keeps cards, and no password of one.
    for (const auto& person : commands_.snapshot()->people) {
        if (!person.duties.contains(domain::Duty::card_custodian)) continue;
        if (person.duties.contains(domain::Duty::password_custodian)) continue;
        custodians_.push_back(person.code);
        custodian_->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    say_nobody(*custodian_);
    connect(&commands_, &Commands::changed, this, &ReceiveCardDialog::show_reader);
    connect(custodian_, &QComboBox::currentIndexChanged, this, &ReceiveCardDialog::allow);
    show_reader();
    custodian_->setFocus();
}

void ReceiveCardDialog::build() {
    parts_.title_window(QT_TR_NOOP("收到晶片卡"));
    column_.setContentsMargins(24, 20, 24, 20);
    column_.setSpacing(10);
    put(column_, parts_.make_line("", QT_TR_NOOP("收到晶片卡"), "heading"));
    parts_.add_text(
        column_, "",
        QT_TR_NOOP("請將聯徵中心寄達之晶片卡插入讀卡機，並指定保管人員。卡號由晶片卡讀取，無須輸入（R-DU-9）。"),
        "soft");
    column_.addSpacing(4);
    reader_ = parts_.make<MarkLabel>("cardInReader");
    reader_->setWordWrap(true);
    column_.addWidget(reader_);
    column_.addSpacing(4);
    custodian_ = parts_.make<ChoiceBox>("receivingCustodian", QT_TR_NOOP("保管人員(&W)"));
    custodian_label_ = parts_.make_label(*custodian_, QT_TR_NOOP("保管人員(&W)"));
    column_.addWidget(custodian_label_);
    column_.addWidget(custodian_);
    hold({custodian_});
    column_.addStretch();
    close_ = make_way("receiveCardClose", QT_TR_NOOP("取消(&C)"), [this] { reject(); });
    receive_ = make_way(
        "receiveCardNow", QT_TR_NOOP("登記收到(&S)"), [this] { go_on(); },
        [this] {
            const auto why = received_.isEmpty() ? why_not() : QString();
            return why.isEmpty() ? still_lacking({{!custodians_.empty(), custodian_}}) : why;
        });
    make_primary(*receive_);
    add_ways({nullptr, close_, receive_});
}

QString ReceiveCardDialog::why_not() const {
    const auto snapshot = commands_.snapshot();
    switch (snapshot->card.state) {
        case CardState::no_service:
            if (snapshot->card.fault) return words::words_for(*snapshot->card.fault).title;
            return tr("讀卡服務未執行，請資訊人員檢查");
        case CardState::no_reader:
            return tr("未偵測到讀卡機，請接上讀卡機");
        case CardState::empty:
            return tr("讀卡機內無晶片卡，請插入收到的晶片卡");
        case CardState::unknown_card:
            return tr("讀卡機內並非聯徵中心晶片卡，請更換");
        case CardState::mute:
            return tr("晶片卡無回應，請拔出後重新插入");
        case CardState::busy:
            return tr("其他程式使用晶片卡中，請先關閉該程式");
        case CardState::present:
            break;
    }
    const auto known = std::ranges::find(snapshot->cards, snapshot->card.number, &desk::CardRow::number);
    if (known == snapshot->cards.end()) return {};
    return tr("晶片卡 %1 已登記，由 %2 保管，無須再登記").arg(q(known->number), q(known->custodian_name));
}

void ReceiveCardDialog::show_reader() {
    if (!received_.isEmpty()) return;
    const auto why = why_not();
    if (why.isEmpty())
        reader_->show_state(Mark::good, tr("讀卡機內：晶片卡 %1").arg(q(commands_.snapshot()->card.number)));
    else
        reader_->show_state(commands_.snapshot()->card.state == CardState::empty ? Mark::not_yet : Mark::barred, why);
    allow();
}

void ReceiveCardDialog::go_on() {
    if (!receive_->isEnabled()) return;
    if (received_.isEmpty()) return receive();
    Q_EMIT wants_letter(received_);
    accept();
}

void ReceiveCardDialog::receive() {
    const auto& custodian = custodians_[static_cast<std::size_t>(std::max(0, custodian_->currentIndex()))];
    ask(command::ReceiveCard{custodian}, [this](const std::string& card) { show_received(card); });
}

void ReceiveCardDialog::show_received(const std::string& card) {
    received_ = q(card);
    reader_->show_state(
        Mark::good,
        tr("晶片卡 %1 已登記收到，由 %2 保管。請接續登記其密碼函。").arg(received_, custodian_->currentText()));
    custodian_label_->hide();
    custodian_->hide();
    close_->setText(tr("關閉(&C)"));
    receive_->setText(tr("登記密碼函…(&L)"));
    allow();
    receive_->setFocus();
    Q_EMIT received(received_);
}

}  // namespace jcic::ui
