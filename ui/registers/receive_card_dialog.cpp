#include "ui/registers/receive_card_dialog.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/choice_box.h"
#include "ui/look/field_label.h"
#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

using desk::CardState;

ReceiveCardDialog::ReceiveCardDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      reader_(new MarkLabel(this)),
      custodian_(new ChoiceBox(this)),
      fault_(new FaultPanel(this)),
      close_(new QPushButton(tr("取消(&C)"), this)),
      receive_(new QPushButton(tr("登記收到(&S)"), this)) {
    setObjectName(QStringLiteral("ReceiveCardDialog"));
    setWindowTitle(tr("收到晶片卡"));
    setAttribute(Qt::WA_DeleteOnClose);
    // R-DU-1, R-DU-3: whoever keeps cards, and no password of one.
    for (const auto& person : commands_.snapshot()->people) {
        if (!person.duties.contains(domain::Duty::card_custodian)) continue;
        if (person.duties.contains(domain::Duty::password_custodian)) continue;
        custodians_.push_back(person.code);
        custodian_->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    say_nobody(*custodian_);
    build();
    connect(&commands_, &Commands::changed, this, &ReceiveCardDialog::show_reader);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(receive_, &QPushButton::clicked, this, &ReceiveCardDialog::go_on);
    connect(custodian_, &QComboBox::currentIndexChanged, this, &ReceiveCardDialog::allow);
    show_reader();
    custodian_->setFocus();
    open_at_size(*this, {520, 300});
}

void ReceiveCardDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    auto* title = new QLabel(tr("收到晶片卡"), this);
    title->setProperty("kind", QStringLiteral("heading"));
    auto* lead = new QLabel(
        tr("請將聯徵中心寄達之晶片卡插入讀卡機，並指定保管人員。卡號由卡片讀取，不必輸入（R-DU-9）。"), this);
    lead->setWordWrap(true);
    lead->setProperty("kind", QStringLiteral("soft"));
    reader_->setObjectName(QStringLiteral("cardInReader"));
    reader_->setWordWrap(true);
    custodian_->setObjectName(QStringLiteral("receivingCustodian"));
    custodian_->setAccessibleName(tr("保管人員"));
    custodian_label_ = field_label(tr("保管人員(&W)"), custodian_, this);
    close_->setObjectName(QStringLiteral("receiveCardClose"));
    close_->setAutoDefault(false);
    receive_->setObjectName(QStringLiteral("receiveCardNow"));
    receive_->setProperty("kind", QStringLiteral("primary"));
    receive_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(receive_);
    column->addWidget(title);
    column->addWidget(lead);
    column->addSpacing(4);
    column->addWidget(reader_);
    column->addSpacing(4);
    column->addWidget(custodian_label_);
    column->addWidget(custodian_);
    column->addStretch();
    column->addWidget(fault_);
    fault_->clear();
    column->addLayout(buttons);
}

QString ReceiveCardDialog::why_not() const {
    const auto snapshot = commands_.snapshot();
    switch (snapshot->card.state) {
        case CardState::no_service:
            return tr("讀卡服務未執行，請資訊人員檢查");
        case CardState::no_reader:
            return tr("未偵測到讀卡機，請接上讀卡機");
        case CardState::empty:
            return tr("讀卡機內無晶片卡，請插入收到的晶片卡");
        case CardState::unknown_card:
            return tr("讀卡機內不是聯徵晶片卡，請更換");
        case CardState::mute:
            return tr("晶片卡無回應，請拔出後重新插入");
        case CardState::busy:
            return tr("其他程式正在使用晶片卡，請先關閉該程式");
        case CardState::present:
            break;
    }
    const auto known = std::ranges::find(snapshot->cards, snapshot->card.number, &desk::CardRow::number);
    if (known == snapshot->cards.end()) return {};
    return tr("晶片卡 %1 已登記，由 %2 保管，不必再登記").arg(q(known->number), q(known->custodian_name));
}

void ReceiveCardDialog::show_reader() {
    if (!received_.isEmpty()) return;
    const auto why = why_not();
    if (why.isEmpty())
        reader_->show_state(Mark::good, tr("讀卡機內：晶片卡 %1").arg(q(commands_.snapshot()->card.number)));
    else
        reader_->show_state(commands_.snapshot()->card.state == CardState::empty ? Mark::not_yet : Mark::mind, why);
    allow();
}

void ReceiveCardDialog::allow() {
    close_->setEnabled(!busy_);
    custodian_->setEnabled(!busy_);
    const auto why = received_.isEmpty() ? why_not() : QString();
    enable_unless(*receive_, busy_, why.isEmpty() ? still_lacking({{!custodians_.empty(), custodian_}}) : why);
}

void ReceiveCardDialog::go_on() {
    if (!receive_->isEnabled()) return;
    if (received_.isEmpty()) return receive();
    Q_EMIT wants_letter(received_);
    accept();
}

void ReceiveCardDialog::receive() {
    fault_->clear();
    busy_ = true;
    allow();
    const auto& custodian = custodians_[static_cast<std::size_t>(std::max(0, custodian_->currentIndex()))];
    commands_.send(this, command::ReceiveCard{custodian}, [this](const Result<std::string>& card) {
        busy_ = false;
        if (card) return show_received(*card);
        fault_->show_fault(card.error());
        allow();
    });
}

void ReceiveCardDialog::show_received(const std::string& card) {
    received_ = q(card);
    reader_->show_state(
        Mark::good,
        tr("晶片卡 %1 已登記收到，由 %2 保管。請接著登記其密碼函。").arg(received_, custodian_->currentText()));
    custodian_label_->hide();
    custodian_->hide();
    close_->setText(tr("關閉(&C)"));
    receive_->setText(tr("登記密碼函…(&L)"));
    allow();
    receive_->setFocus();
    Q_EMIT received(received_);
}

}  // namespace jcic::ui
