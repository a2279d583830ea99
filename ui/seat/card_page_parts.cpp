// What CardPage is made of: the card with its one button at the left, the unit's cards and the last loans beside it.
#include "ui/seat/card_page_parts.h"

#include "ui/look/flow_layout.h"
#include "ui/look/mark_label.h"
#include "ui/seat/card_loans.h"
#include "ui/seat/card_picture.h"
#include "ui/seat/hands_line.h"

namespace jcic::ui::Ui {
namespace {

/// A rarer step: a word in the accent's colour.
QPushButton* make_text_way(FormParts& parts, const char* name, const char* text) {
    auto* out = parts.make_button(name, text);
    out->setProperty("kind", QStringLiteral("way"));
    return out;
}

void put_rule(FormParts& parts, QBoxLayout& column, const char* name) {
    put(column, parts.make<QFrame>(name))->setProperty("kind", QStringLiteral("rule"));
}

/// Side by side as far as there is room.
FlowLayout* put_ways(FormParts& parts, QBoxLayout& column, const char* name) {
    auto* place = put(column, parts.make<QWidget>(name));
    auto* flow = new FlowLayout(place);
    flow->setSpacing(4);
    QSizePolicy as_high_as_its_rows(QSizePolicy::Preferred, QSizePolicy::Minimum);
    as_high_as_its_rows.setHeightForWidth(true);
    place->setSizePolicy(as_high_as_its_rows);
    return flow;
}

}  // namespace

CardPage::CardPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 8, {24, 20, 24, 16});
    auto* head = add_layout<QVBoxLayout>(*column, 4);
    put(*head, parts.make_line("pageTitle", QT_TR_NOOP("晶片卡保管"), "title"));
    put(*head,
        parts.make_text("lead", QT_TR_NOOP("借用及歸還由借用人員與保管人員分別簽署；晶片卡與其密碼由不同人員保管。"),
                        "soft"));
    auto* row = add_layout<QHBoxLayout>(*column, 16, 1);
    const auto add_frame = [&](const char* name, int stretch) {
        auto* frame = put(*row, parts.make<QFrame>(name), stretch);
        frame->setProperty("kind", QStringLiteral("card"));
        return lay_out<QVBoxLayout>(*frame, 8, {18, 14, 18, 12});
    };
    auto* left = add_frame("registerCard", 3);
    add_card(parts, *left);
    put_rule(parts, *left, "handsRule");
    line = put(*left, parts.make<HandsLine>("handsLine"));
    put_rule(parts, *left, "loanRule");
    add_loan(parts, *left);
    left->addStretch();
    add_password(parts, *left);
    auto* right = add_frame("besideCard", 2);
    add_beside(parts, *right);
    follow({purpose, handOut, handBack, takeBack, changePassword, unblock, byJcic, reportCard, loseCard, damageCard,
            cardsRegister, cards, loansRegister, countCard, changeCustodian, receiveCard, receiveLetter, selfCheck});
}

void CardPage::add_card(FormParts& parts, QBoxLayout& column) {
    auto* row = add_layout<QHBoxLayout>(column, 20);
    picture = parts.make<CardPicture>("cardPicture");
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* beside = add_column(*row);
    beside->setSpacing(2);
    hands = put(*beside, parts.make_line("hands", nullptr, "fact"));
    since = put(*beside, parts.make_text("since", nullptr, "soft"));
    beside->addSpacing(6);
    add_facts(parts, *beside);
    beside->addStretch();
}

void CardPage::add_facts(FormParts& parts, QBoxLayout& column) {
    auto* grid = new QGridLayout;
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    column.addLayout(grid);
    int at = 0;
    const auto add = [&](const char* name, const char* title) {
        Fact out;
        out.title = parts.make_line((std::string(name) + "Title").c_str(), title, "soft");
        out.value = parts.make_text(name);
        out.value->setTextFormat(Qt::PlainText);
        grid->addWidget(out.title, at, 0, Qt::AlignTop);
        grid->addWidget(out.value, at++, 1, Qt::AlignTop);
        return out;
    };
    loanPurpose = add("loanPurpose", QT_TR_NOOP("用途"));
    tries = add("triesLeft", QT_TR_NOOP("密碼剩餘次數"));
    keeper = add("passwordKeeper", QT_TR_NOOP("密碼保管人員"));
    due = add("dueBack", QT_TR_NOOP("應歸還時間"));
    counted = add("lastCounted", QT_TR_NOOP("最近盤點"));
    owed = add("owedNext", QT_TR_NOOP("待辦事項"));
}

void CardPage::add_loan(FormParts& parts, QBoxLayout& column) {
    purpose = parts.make<QLineEdit>("purpose", QT_TR_NOOP("借用用途"));
    purposeLabel = put(column, parts.make_label(*purpose, QT_TR_NOOP("借用用途(&U)")));
    auto* row = add_layout<QHBoxLayout>(column, 12);
    auto* said = add_column(*row);  // the note stands beside the button where nothing is to be typed
    said->setSpacing(6);
    put(*said, purpose);
    note = put(*said, parts.make_text("note"));
    takeBack = parts.make_button("takeBack", QT_TR_NOOP("代為收回晶片卡…(&T)"));
    parts.say_tip(*takeBack, QT_TR_NOOP("借用人員無法簽署時，由保管人員與單位主管二人代為收回"));
    handBack = parts.make_button("handBack", QT_TR_NOOP("歸還晶片卡…(&R)"));
    handOut = parts.make_button("handOut", QT_TR_NOOP("借用晶片卡…(&O)"));
    for (auto* button : {takeBack, handBack, handOut}) {
        make_primary(*button);
        row->addWidget(button, 0, Qt::AlignRight | Qt::AlignTop);
    }
}

void CardPage::add_password(FormParts& parts, QBoxLayout& column) {
    passwordNote = put(column, parts.make<MarkLabel>("passwordNote"));
    passwordNote->setWordWrap(true);
    put(column, parts.make_line("passwordTitle", QT_TR_NOOP("密碼及異常"), "heading"));
    auto* ways = put_ways(parts, column, "passwordWays");
    changePassword = make_text_way(parts, "changePassword", QT_TR_NOOP("變更晶片卡密碼…"));
    unblock = make_text_way(parts, "unblock", QT_TR_NOOP("解鎖…"));
    byJcic = make_text_way(parts, "byJcic", QT_TR_NOOP("登記聯徵中心變更…"));
    reportCard = make_text_way(parts, "reportCard", QT_TR_NOOP("通報毀損或遺失…"));
    loseCard = make_text_way(parts, "loseCard", QT_TR_NOOP("登記遺失…"));
    damageCard = make_text_way(parts, "damageCard", QT_TR_NOOP("登記毀損…"));
    for (auto* way : {changePassword, unblock, byJcic, reportCard, loseCard, damageCard}) ways->addWidget(way);
}

void CardPage::add_beside(FormParts& parts, QBoxLayout& column) {
    const auto add_head = [&](const char* name, const char* title, const char* way, const char* says,
                              QPushButton*& button) {
        auto* row = add_layout<QHBoxLayout>(column, 8);
        auto* out = put(*row, parts.make_line(name, title, "heading"));
        row->addStretch();
        button = put(*row, make_text_way(parts, way, says));
        return out;
    };
    cardsTitle =
        add_head("cardsTitle", QT_TR_NOOP("本單位晶片卡"), "cardsRegister", QT_TR_NOOP("晶片卡登記簿"), cardsRegister);
    cards = put(column, parts.make<QListWidget>("cards", QT_TR_NOOP("本單位晶片卡")));
    cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    add_head("loansTitle", QT_TR_NOOP("最近借用"), "loansRegister", QT_TR_NOOP("借用登記簿"), loansRegister);
    loans = put(column, parts.make<CardLoans>("loans", QT_TR_NOOP("最近借用")));
    column.addStretch();
    put_rule(parts, column, "waysRule");
    auto* ways = put_ways(parts, column, "custodyWays");
    countCard = make_text_way(parts, "countCard", QT_TR_NOOP("盤點…"));
    changeCustodian = make_text_way(parts, "changeCustodian", QT_TR_NOOP("更換保管人員…"));
    receiveCard = make_text_way(parts, "receiveCard", QT_TR_NOOP("收到晶片卡…"));
    parts.say_tip(*receiveCard, QT_TR_NOOP("聯徵中心寄達之新晶片卡，插入讀卡機後登記"));
    receiveLetter = make_text_way(parts, "receiveLetter", QT_TR_NOOP("收到密碼函…"));
    parts.say_tip(*receiveLetter, QT_TR_NOOP("聯徵中心以掛號寄達的密碼函，登記後彌封交付保管人員"));
    selfCheck = make_text_way(parts, "selfCheck", QT_TR_NOOP("自我檢測…"));
    for (auto* way : {countCard, changeCustodian, receiveCard, receiveLetter, selfCheck}) ways->addWidget(way);
}

}  // namespace jcic::ui::Ui
