#include "ui/query/item_choices.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include "app/words/words.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark_label.h"
#include "ui/look/text.h"
#include "ui/query/origin_line.h"

namespace jcic::ui {
namespace {
constexpr int year_width = 64;
constexpr int below_tick = 26;  ///< where its text begins
/// "R-EL-2" of rule.R-EL-2.
QString rule_id(FaultCode rule) {
    return q(code_text(rule)).section(QLatin1Char('.'), 1);
}
}  // namespace

/// Why it may be asked, or not, in as many lines as it takes, and which rule says so. Two lines keep their place.
class ItemChoices::Reason : public QWidget {
public:
    Reason(const QString& code, QWidget* parent) : QWidget(parent), words_(new QLabel(this)), rule_(new QLabel(this)) {
        words_->setObjectName(QStringLiteral("reason") + code);
        words_->setWordWrap(true);
        rule_->setObjectName(QStringLiteral("rule") + code);
        rule_->setProperty("kind", QStringLiteral("small"));
        for (auto* label : {words_, rule_}) {
            label->setTextFormat(Qt::PlainText);
            label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        }
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(below_tick, 0, 0, 0);
        row->setSpacing(12);
        row->addWidget(words_, 1);
        row->addWidget(rule_);
        look(false);
    }
    void show_reason(const QString& rule, const QString& words, bool forbids) {
        look(forbids);
        words_->setText(words);
        rule_->setText(rule);
        words_->setToolTip(words);
    }

private:
    /// What is against it is read, what allows it only looked up.
    void look(bool forbids) {
        const auto kind = forbids ? QStringLiteral("note") : QStringLiteral("small");
        if (words_->property("kind") != kind) {
            words_->setProperty("kind", kind);
            words_->style()->unpolish(words_);
            words_->style()->polish(words_);
        }
        words_->setMinimumHeight(2 * line_height(words_->font()));
    }
    QLabel* words_;
    QLabel* rule_;
};

ItemChoices::ItemChoices(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const auto item : domain::all_items) add_row(item);
    retell();
}

void ItemChoices::add_row(domain::Item item) {
    Row row;
    const auto code = q(domain::code_of(item));
    row.tick = new QCheckBox(this);
    row.tick->setObjectName(QStringLiteral("tick") + code);
    row.verdict = new MarkLabel(this);
    row.verdict->setObjectName(QStringLiteral("verdict") + code);
    row.reason = new Reason(code, this);
    auto* across = new QHBoxLayout;
    across->setSpacing(8);
    across->addWidget(row.tick);
    if (domain::info(item).needs_year) {
        add_year(row, *across);
        row.year->setObjectName(QStringLiteral("year") + code);
    }
    across->addStretch();
    across->addWidget(row.verdict);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(across);
    column->addWidget(row.reason);
    if (domain::info(item).has_procedure) {
        row.procedure = new MarkLabel(this);
        row.procedure->setObjectName(QStringLiteral("procedure") + code);
        row.procedure->setProperty("kind", QStringLiteral("note"));
        row.procedure->setWordWrap(true);
        row.procedure->hide();
        column->addWidget(row.procedure);
        connect(row.tick, &QCheckBox::toggled, this, &ItemChoices::show_procedures);
    }
    connect(row.tick, &QCheckBox::clicked, this, &ItemChoices::edited);
    auto* rule = new QFrame(this);
    rule->setProperty("kind", QStringLiteral("rule"));
    column->addWidget(rule);
    rows_[item] = row;
}

void ItemChoices::add_year(Row& row, QHBoxLayout& across) {
    row.year_label = new QLabel(this);
    row.year_label->setProperty("kind", QStringLiteral("field"));
    row.year = new QLineEdit(this);
    row.year->setFixedWidth(year_width);
    row.year_label->setBuddy(row.year);
    row.year_from = new OriginLine(this);
    row.year_from->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    across.addWidget(row.year_label);
    across.addWidget(row.year);
    across.addWidget(row.year_from);
    connect(row.year, &QLineEdit::textEdited, this, &ItemChoices::edited);
}

void ItemChoices::retell() {
    for (auto& [item, row] : rows_) {
        row.tick->setText(QStringLiteral("%1 %2").arg(q(domain::code_of(item)), words::short_title_of(item)));
        row.tick->setToolTip(words::title_of(item));
        row.tick->setAccessibleName(QStringLiteral("%1 %2").arg(q(domain::code_of(item)), words::title_of(item)));
        if (row.year == nullptr) continue;
        row.year_label->setText(tr("年度(&Y)"));
        row.year_label->setToolTip(tr("調閱年度，民國年"));
        row.year->setAccessibleName(QStringLiteral("%1 %2").arg(q(domain::code_of(item)), tr("調閱年度，民國年")));
    }
}

void ItemChoices::fill(const std::set<domain::Item>& items, const std::string& year) {
    for (auto& [item, row] : rows_) {
        row.tick->setChecked(items.contains(item));
        if (row.year != nullptr) row.year->setText(q(year));
    }
}

std::set<domain::Item> ItemChoices::items() const {
    std::set<domain::Item> out;
    for (const auto& [item, row] : rows_)
        if (row.tick->isChecked()) out.insert(item);
    return out;
}

std::string ItemChoices::year() const {
    for (const auto& [item, row] : rows_)
        if (row.year != nullptr && row.tick->isChecked()) return from_typed(row.year->text());
    return {};
}

void ItemChoices::show_origin_of_year(const QString& text) {
    for (auto& [item, row] : rows_)
        if (row.year_from != nullptr) row.year_from->setText(row.tick->isChecked() ? text : QString());
}

void ItemChoices::show_procedure(const QString& text, bool in_force) {
    for (auto& [item, row] : rows_)
        if (row.procedure != nullptr) row.procedure->show_state(in_force ? Mark::plain : Mark::barred, text);
    show_procedures();
}

void ItemChoices::show_procedures() {
    for (auto& [item, row] : rows_)
        if (row.procedure != nullptr) {
            const bool said = row.tick->isChecked() && !row.procedure->text().isEmpty();
            row.procedure->setVisible(said);
            row.reason->setVisible(!said);  // in its place: that it may be asked is said above
        }
}

void ItemChoices::focus_items() {
    for (auto& [item, row] : rows_)
        if (row.tick->isEnabled()) return row.tick->setFocus();
}

void ItemChoices::focus_year() {
    for (auto& [item, row] : rows_)
        if (row.year != nullptr && row.tick->isChecked()) return row.year->setFocus();
}

void ItemChoices::show_verdict(const inquiry::Verdict& verdict) {
    const auto ticked = items();
    for (auto& [item, row] : rows_) {
        const auto judged = verdict.items.find(item);
        if (judged == verdict.items.end()) {
            row.verdict->show_state(Mark::not_yet, {});
            row.reason->show_reason({}, {}, false);
            continue;
        }
        const auto& result = judged->second;
        const bool missing = !result && result.error().code == FaultCode::input_missing;
        const bool forbidden = !result && !missing && result.error().code != FaultCode::rule_it_6;
        if (forbidden) row.tick->setChecked(false);
        row.tick->setEnabled(!forbidden);
        if (result) {
            row.verdict->show_state(Mark::good, tr("得查詢"));
            row.reason->show_reason(rule_id(*result), words::permission(*result), false);
        } else {
            const auto told = words::words_for(result.error());
            row.verdict->show_state(missing ? Mark::not_yet : Mark::barred, missing ? tr("待填寫") : tr("不得查詢"));
            if (missing)
                row.reason->show_reason({}, tr("請先選取業務別及對象別"), false);
            else
                row.reason->show_reason(rule_id(result.error().code), told.cause, true);
        }
    }
    if (items() != ticked) Q_EMIT edited();
}

}  // namespace jcic::ui
