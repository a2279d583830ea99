#include "ui/registers/duty_terms_box.h"

#include <QGridLayout>

#include "app/domain/duties.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

DutyTermsBox::DutyTermsBox(std::span<const domain::events::Choice> duties, QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    for (const auto& duty : duties) {
        const auto name = q(duty.name);
        const auto title = told(duty.title);
        Line line{duty.name, new QCheckBox(title, this), new QLineEdit(this), new QLineEdit(this)};
        line.box->setObjectName(QStringLiteral("duty-%1").arg(name));
        line.from->setObjectName(QStringLiteral("duty-from-%1").arg(name));
        line.until->setObjectName(QStringLiteral("duty-until-%1").arg(name));
        line.from->setPlaceholderText(tr("起日"));
        line.until->setPlaceholderText(tr("迄日"));
        line.from->setAccessibleName(tr("%1的起日").arg(title));
        line.until->setAccessibleName(tr("%1的迄日").arg(title));
        const auto row = static_cast<int>(lines_.size());
        grid->addWidget(line.box, row, 0);
        grid->addWidget(line.from, row, 1);
        grid->addWidget(line.until, row, 2);
        for (auto* day : {line.from, line.until}) {
            day->setMaximumWidth(100);
            day->setEnabled(false);
            connect(line.box, &QCheckBox::toggled, day, &QWidget::setEnabled);
            connect(day, &QLineEdit::textChanged, this, &DutyTermsBox::edited);
        }
        connect(line.box, &QCheckBox::toggled, this, &DutyTermsBox::edited);
        lines_.push_back(line);
    }
    setFocusProxy(lines_.front().box);
}

void DutyTermsBox::show_terms(const std::string& text) {
    const auto terms = domain::DutyTerms::parse(text);
    if (!terms) return;
    const auto shown = [](const std::optional<domain::RocDate>& day) { return day ? q(day->text()) : QString(); };
    for (const auto& [duty, term] : terms->terms())
        for (const auto& line : lines_)
            if (line.duty == domain::name_of(duty)) {
                line.box->setChecked(true);
                line.from->setText(shown(term.from));
                line.until->setText(shown(term.until));
            }
}

std::string DutyTermsBox::text() const {
    std::string out;
    for (const auto& line : lines_) {
        if (!line.box->isChecked()) continue;
        const auto from = from_typed(line.from->text());
        const auto until = from_typed(line.until->text());
        out.append(out.empty() ? "" : ",").append(line.duty);
        if (!from.empty() || !until.empty()) out.append(":").append(from).append("-").append(until);
    }
    return out;
}

}  // namespace jcic::ui
