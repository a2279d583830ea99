#include "ui/seat/card_page_parts.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/domain/events/field_names.h"
#include "app/domain/registers/made_lists.h"
#include "app/words/counted.h"
#include "ui/look/elided_line.h"
#include "ui/look/flow_layout.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

constexpr int card_wide = 208, card_high = 131;  // as ID-1 cards are, at 100 %
constexpr int card_inset = 16, card_waves = 9;
const QColor chip_gold(0xd9, 0xbb, 0x5f), chip_line(0x8a, 0x70, 0x2a), on_the_card(0xff, 0xff, 0xff);

/// Fine lines, as such cards have them, over the right half.
void draw_waves(QPainter& painter, const QRectF& card) {
    auto colour = theme::tokens().on_rail;
    colour.setAlpha(38);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    for (int wave = 0; wave < card_waves; ++wave) {
        QPainterPath line;
        const double from = card.top() + card.height() * (0.30 + 0.075 * wave);
        for (double x = card.left(); x <= card.right(); x += 4) {
            const double part = (x - card.left()) / card.width();
            const double y = from + std::sin(part * 2 * std::numbers::pi) * 9 - part * part * card.height() * 0.28;
            x == card.left() ? line.moveTo(x, y) : line.lineTo(x, y);
        }
        painter.drawPath(line);
    }
}

void draw_chip(QPainter& painter, const QRectF& chip) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(chip_gold);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(QPen(chip_line, 1));
    for (const double part : {1 / 3.0, 2 / 3.0})
        painter.drawLine(QPointF(chip.left(), chip.top() + part * chip.height()),
                         QPointF(chip.right(), chip.top() + part * chip.height()));
    for (const double part : {0.34, 0.66})
        painter.drawLine(QPointF(chip.left() + part * chip.width(), chip.top()),
                         QPointF(chip.left() + part * chip.width(), chip.bottom()));
}

}  // namespace

CardPicture::CardPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CardPicture::show_card(const QString& number, const QString& unit, const QString& state) {
    number_ = number;
    unit_ = unit;
    state_ = state;
    setAccessibleName(number.isEmpty() ? tr("尚無晶片卡") : tr("晶片卡 %1，%2，%3").arg(number, unit, state));
    update();
}

QSize CardPicture::sizeHint() const {
    return {static_cast<int>(theme::points(card_wide)), static_cast<int>(theme::points(card_high))};
}

void CardPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const auto& t = theme::tokens();
    QPainterPath edge;
    edge.addRoundedRect(card, 10, 10);
    painter.setPen(QPen(number_.isEmpty() ? t.edge : t.rail_chosen, 1));
    if (!number_.isEmpty()) painter.setBrush(t.rail);
    painter.drawPath(edge);
    if (number_.isEmpty()) return;
    painter.setClipPath(edge);
    draw_waves(painter, card);
    const double scale = theme::points(1);
    draw_chip(painter, QRectF(card.left() + card_inset, card.top() + 44 * scale, 34 * scale, 26 * scale));
    const auto small = small_of(font());
    auto large = font();
    large.setPointSizeF(theme::points(12));
    large.setBold(true);
    const QFontMetrics letters(small);
    const QRectF inside = card.adjusted(card_inset, 12, -card_inset, -10);
    painter.setFont(small);
    painter.setPen(t.on_rail);
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft | Qt::TextDontClip, tr("聯徵中心 晶片卡"));
    const double state_room = letters.horizontalAdvance(state_) + 8;
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignRight | Qt::TextDontClip, state_);
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignLeft | Qt::TextDontClip,
                     letters.elidedText(unit_, Qt::ElideRight, static_cast<int>(inside.width() - state_room)));
    painter.setFont(large);
    painter.setPen(on_the_card);
    painter.drawText(inside.adjusted(0, 0, 0, -letters.height() - 4),
                     Qt::AlignBottom | Qt::AlignLeft | Qt::TextDontClip, number_);
}

namespace {

namespace loan = domain::registers::card_loan;
const domain::registers::Register& loans_book() {
    return domain::registers::card_loans;
}

/// What stands in the row's cell of that column; "" for nothing, or what is not ours to read.
std::string cell_in(const desk::RegisterRow& row, std::string_view field) {
    const auto& columns = loans_book().columns;
    for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
        if (columns[i].field == field) return row.cells[i];
    return {};
}

/// Of "115-12-18 16:13".
std::optional<UtcTime> moment_in(const std::string& cell) {
    const auto space = cell.find(' ');
    if (space == std::string::npos) return std::nullopt;
    auto digits = cell.substr(0, space);
    std::erase(digits, '-');
    const auto day = domain::RocDate::parse(digits);
    return day ? domain::time_on(*day, cell.substr(space + 1)) : std::nullopt;
}

/// "林怡君 L03" without the code: there is little room.
QString name_of_person(const std::string& cell) {
    return q(cell.substr(0, cell.rfind(' ')));
}

/// "115-12-18" above "16:13–16:55", as far as it is known.
std::pair<QString, QString> when_text(const std::string& from, const std::string& until) {
    const auto day = q(from.substr(0, from.find(' ')));
    const auto time_of = [](const std::string& cell) {
        const auto space = cell.find(' ');
        return space == std::string::npos ? QString() : q(cell.substr(space + 1));
    };
    const auto begun = time_of(from), ended = time_of(until);
    return {day, begun.isEmpty()   ? QString()
                 : ended.isEmpty() ? CardLoans::tr("%1 起").arg(begun)
                                   : QStringLiteral("%1–%2").arg(begun, ended)};
}

}  // namespace

CardLoans::CardLoans(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(0);
    grid_->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CardLoans::clear() {
    known_ = false;
    rows_.clear();
    fill();
}

void CardLoans::retell() {
    fill();
}

void CardLoans::show_loans(const desk::RegisterView& loans, const std::string& card) {
    known_ = true;
    rows_.clear();
    for (const auto& row : loans.rows)
        if (rows_.size() < shown && cell_in(row, loan::card) == card) rows_.push_back(row);
    fill();
}

void CardLoans::fill() {
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    int at = 0;
    for (const auto& row : rows_) add_row(row, 3 * at++);
    if (!rows_.empty() || !known_) return;
    auto* none = new QLabel(tr("尚無借用紀錄。"), this);
    none->setProperty("kind", QStringLiteral("soft"));
    grid_->addWidget(none, 0, 0, 1, 3);
    none->show();
}

void CardLoans::add_row(const desk::RegisterRow& row, int at) {
    const auto from = cell_in(row, loan::lent_on), until = cell_in(row, loan::returned_on);
    const auto tries = cell_in(row, field::failed_tries);
    const auto [day, times] = when_text(from, until);
    const auto begun = moment_in(from), ended = moment_in(until);
    const auto spent = begun && ended ? span_text(*ended - *begun) : told(row.state->title);
    const auto wrong = tries.empty() || until.empty() ? QString()
                       : tries == "0"                 ? tr("無輸入錯誤")
                                      : tr("輸入錯誤 %n 次", nullptr, words::counted(q(tries).toInt()));
    const auto add = [&](const QString& text, int line, int column, bool small) {
        auto* label = new ElidedLine(this);
        label->setText(text);
        label->keep_height();
        if (small) label->setProperty("kind", QStringLiteral("small"));
        if (column == 2) label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const bool whole = column != 1;  // that one has what is left
        label->setSizePolicy(whole ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Fixed);
        if (whole) label->setMinimumWidth(label->fontMetrics().horizontalAdvance(text) + 4);
        grid_->addWidget(label, line, column);
        label->show();
    };
    add(day, at, 0, false);
    add(times, at + 1, 0, true);
    add(name_of_person(cell_in(row, field::holder)), at, 1, false);
    add(q(cell_in(row, field::purpose)), at + 1, 1, true);
    add(spent, at, 2, false);
    add(wrong, at + 1, 2, true);
    auto* rule = new QFrame(this);
    rule->setProperty("kind", QStringLiteral("rule"));
    grid_->addWidget(rule, at + 2, 0, 1, 3);
    rule->show();
}

namespace {

constexpr int face = 36, face_room = face + 12, arrow_room = 72, arrow_head = 6;

void draw_face(QPainter& painter, const QRectF& round) {
    const auto& t = theme::tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.chosen);
    painter.drawEllipse(round);
    painter.setPen(QPen(t.accent, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const double unit = round.width() / 36;
    painter.drawEllipse(round.center() - QPointF(0, 4 * unit), 5 * unit, 5 * unit);
    const QRectF shoulders(round.center().x() - 8 * unit, round.center().y() + 3 * unit, 16 * unit, 14 * unit);
    painter.drawArc(shoulders, 0, 180 * 16);
}

}  // namespace

HandsLine::HandsLine(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    from_ = add_person("handsFrom");
    row->addWidget(from_.place, 1);
    row->addSpacing(arrow_room);
    to_ = add_person("handsTo");
    row->addWidget(to_.place, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

HandsLine::Shown HandsLine::add_person(const char* name) {
    Shown out;
    out.place = new QWidget(this);
    out.place->setObjectName(QLatin1String(name));
    auto* column = new QVBoxLayout(out.place);
    column->setContentsMargins(face_room, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [&](const char* kind) {
        auto* line = new ElidedLine(out.place);
        line->setProperty("kind", QLatin1String(kind));
        line->keep_height();
        column->addWidget(line);
        return line;
    };
    out.role = add("small");
    out.name = add("heading");
    out.how = add("small");
    return out;
}

void HandsLine::show_person(const Shown& where, const Person& person) {
    where.role->setText(person.role);
    where.name->setText(person.name);
    where.how->setText(person.how);
}

void HandsLine::show_hands(const Person& from, const Person& to) {
    show_person(from_, from);
    show_person(to_, to);
    setAccessibleName(tr("由%1 %2 交予%3 %4").arg(from.role, from.name, to.role, to.name));
    update();
}

void HandsLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto* place : {from_.place, to_.place})
        draw_face(painter, QRectF(place->x() + 0.5, height() / 2.0 - face / 2.0, face, face));
    const double y = height() / 2.0, end = to_.place->x() - 14, begin = end - arrow_room + 30;
    painter.setPen(QPen(theme::tokens().accent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath arrow(QPointF(begin, y));
    arrow.lineTo(end, y);
    arrow.moveTo(end - arrow_head, y - arrow_head);
    arrow.lineTo(end, y);
    arrow.lineTo(end - arrow_head, y + arrow_head);
    painter.drawPath(arrow);
}

}  // namespace jcic::ui

// What CardPage is made of: the card with its one button at the left, the unit's cards and the last loans beside it.

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
