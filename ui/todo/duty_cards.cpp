#include "ui/todo/duty_cards.h"

#include <QVBoxLayout>
#include <algorithm>

#include "app/domain/registers/register.h"
#include "app/words/counted.h"
#include "ui/look/text.h"
#include "ui/words/case_words.h"
#include "ui/words/ledger_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

QGridLayout* lay_out_card(QFrame& card, QLabel& title, QLabel& beside) {
    card.setProperty("kind", QStringLiteral("card"));
    auto* column = new QVBoxLayout(&card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    title.setProperty("kind", QStringLiteral("heading"));
    beside.setProperty("kind", QStringLiteral("small"));
    auto* head = new QHBoxLayout;
    head->addWidget(&title);
    head->addStretch();
    head->addWidget(&beside);
    column->addLayout(head);
    auto* rows = new QGridLayout;
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(4);
    rows->setColumnStretch(1, 1);
    column->addLayout(rows);
    column->addStretch();
    return rows;
}

void empty_rows(QGridLayout& rows) {
    while (auto* item = rows.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel* text_in(QWidget* card, const QString& text) {
    auto* label = new QLabel(text, card);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void add_rule(QWidget* card, QGridLayout& rows, int row) {
    auto* rule = new QFrame(card);
    rule->setProperty("kind", QStringLiteral("rule"));
    rows.addWidget(rule, row, 0, 1, -1);
}

namespace {

using desk::DutyLine;

constexpr std::size_t most_coming = 6;
constexpr std::size_t most_done = 4;
constexpr int password_soon = 7;  ///< days, as for what a register owes (desk::duty_ahead)

/// Calendar days to the day by the rule; the list of due dates names the office day before one that is off.
int days_to(const DutyLine& line, domain::RocDate today) {
    return static_cast<int>((line.day.days() - today.days()).count());
}

QString when_left(const DutyLine& line, domain::RocDate today) {
    const int left = days_to(line, today);
    if (left < 0) return ComingCard::tr("逾期 %n 日", nullptr, words::counted(-left));
    return left == 0 ? ComingCard::tr("本日到期") : ComingCard::tr("餘 %n 日", nullptr, words::counted(left));
}

}  // namespace

std::vector<DutyLine> own_owed(const std::vector<DutyLine>& lines) {
    std::vector<DutyLine> out;
    std::ranges::copy_if(lines, std::back_inserter(out),
                         [](const DutyLine& one) { return one.mine && one.kind != DutyLine::Kind::done; });
    std::ranges::stable_sort(out, {}, &DutyLine::day);
    return out;
}

std::vector<DutyLine> coming(std::vector<DutyLine> owed) {
    std::erase_if(
        owed, [](const DutyLine& one) { return one.kind == DutyLine::Kind::late || one.kind == DutyLine::Kind::held; });
    return owed;
}

ComingCard::ComingCard(QWidget* parent)
    : QFrame(parent), title_(new QLabel(this)), more_(new QLabel(this)), rows_(lay_out_card(*this, *title_, *more_)) {
    setObjectName(QStringLiteral("comingCard"));
    rows_->setVerticalSpacing(6);
}

void ComingCard::show_lines(const std::vector<DutyLine>& owed, domain::RocDate today) {
    title_->setText(tr("未來事項"));
    const auto shown = std::min(owed.size(), most_coming);
    more_->setText(owed.size() > shown ? tr("其餘 %n 項列於期限一覽", nullptr, words::counted(owed.size() - shown))
                                       : QString());
    empty_rows(*rows_);
    for (std::size_t i = 0; i < shown; ++i) add_line(owed[i], today, static_cast<int>(i));
    setVisible(shown > 0);
}

void ComingCard::add_line(const DutyLine& line, domain::RocDate today, int row) {
    if (row > 0) add_rule(this, *rows_, 2 * row - 1);
    row *= 2;
    auto* when = new MarkLabel(this);
    when->show_state(due_mark(line.office_day, today),
                     QStringLiteral("%1　%2").arg(q(line.day.dashed()), when_left(line, today)));
    auto* what = text_in(this, duty_text(line));
    what->setObjectName(QStringLiteral("comingLine"));
    auto* go = new QPushButton(tr("前往"), this);
    go->setObjectName(QStringLiteral("comingGo"));
    go->setProperty("kind", QStringLiteral("link"));
    go->setAccessibleName(tr("%1：%2").arg(go->text(), what->text()));
    connect(go, &QPushButton::clicked, this,
            [this, book = std::string(line.book->name), of = line.row] { Q_EMIT wants_row(book, of); });
    rows_->addWidget(when, row, 0);
    rows_->addWidget(what, row, 1);
    rows_->addWidget(go, row, 2);
}

StandingCard::StandingCard(QWidget* parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      sum_(new QLabel(this)),
      rows_(lay_out_card(*this, *title_, *sum_)),
      list_(new QPushButton(this)) {
    setObjectName(QStringLiteral("standingCard"));
    rows_->setVerticalSpacing(8);
    list_->setObjectName(QStringLiteral("allDuties"));
    list_->setProperty("kind", QStringLiteral("link"));
    static_cast<QVBoxLayout*>(layout())->addWidget(list_, 0, Qt::AlignLeft);
    connect(list_, &QPushButton::clicked, this, &StandingCard::wants_list);
}

void StandingCard::show(const std::vector<DutyLine>& lines, const desk::Snapshot& snapshot) {
    empty_rows(*rows_);
    title_->setText(tr("目前狀況"));
    list_->setText(tr("檢視期限…"));
    const auto left = snapshot.seat->password_days_left;
    const auto password = left.count() > password_soon ? Mark::good : due_mark(left);
    add_fact(password, tr("登入密碼"),
             left.count() > 0 ? tr("%1 前變更").arg(q(domain::roc_date_at(snapshot.now + left).dashed()))
                              : tr("已到期，請變更"),
             0);
    const bool whole = !snapshot.ledger.fault && snapshot.ledger.verified_ok;
    const auto ledger = !whole ? Mark::act : snapshot.ledger.verified_at ? Mark::good : Mark::not_yet;
    add_fact(ledger, tr("日誌"), ledger_text(snapshot), 1);
    const auto well = [](Mark mark) { return mark == Mark::good || mark == Mark::not_yet; };
    sum_->setText(well(password) && well(ledger) ? tr("均正常") : QString());
    add_done(lines, 2);
}

void StandingCard::clear() {
    empty_rows(*rows_);
    sum_->clear();
}

void StandingCard::add_fact(Mark mark, const QString& title, const QString& text, int row) {
    auto* name = new MarkLabel(this);
    name->name_softly();
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignTop);
    name->show_state(mark, title);
    auto* said = text_in(this, text);
    said->setObjectName(QStringLiteral("stands"));
    said->setProperty("kind", QStringLiteral("note"));
    said->setAlignment(Qt::AlignTop);
    said->setAccessibleName(QStringLiteral("%1 %2").arg(title, text));
    rows_->addWidget(name, row, 0);
    rows_->addWidget(said, row, 1);
}

/// By the person themselves; the calendar has a month of them, the newest first.
void StandingCard::add_done(const std::vector<DutyLine>& lines, int row) {
    std::size_t shown = 0;
    for (const auto& line : lines) {
        if (!line.mine || line.kind != DutyLine::Kind::done || shown == most_done) continue;
        if (shown++ == 0) {
            auto* heading = text_in(this, tr("最近辦理"));
            heading->setProperty("kind", QStringLiteral("heading"));
            rows_->addWidget(heading, row++, 0, 1, 2);
        }
        auto* when = text_in(this, q(line.day.dashed()));
        when->setProperty("kind", QStringLiteral("note"));
        auto* what = text_in(this, duty_text(line));
        what->setProperty("kind", QStringLiteral("note"));
        rows_->addWidget(when, row, 0, Qt::AlignTop);
        rows_->addWidget(what, row++, 1);
    }
}

}  // namespace jcic::ui
