#include "ui/seat/card_loans.h"

#include <QFrame>
#include <algorithm>

#include "app/domain/events/field_names.h"
#include "app/domain/registers/made_lists.h"
#include "app/words/counted.h"
#include "ui/look/elided_line.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
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

}  // namespace jcic::ui
