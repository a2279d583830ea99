#include "ui/look/fact_rows.h"

#include <QGridLayout>
#include <QLabel>

namespace jcic::ui {

FactRows::FactRows(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
}

void FactRows::show_rows(const std::vector<std::pair<QString, QString>>& rows) {
    if (rows == rows_) return;
    auto* grid = static_cast<QGridLayout*>(layout());
    // What room is left over stands below the rows, not between them.
    grid->setRowStretch(2 * static_cast<int>(rows_.size()), 0);
    grid->setRowStretch(2 * static_cast<int>(rows.size()), 1);
    rows_ = rows;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    int line = 0;
    for (const auto& [label, value] : rows) {
        auto* name = new QLabel(label, this);
        name->setProperty("kind", QStringLiteral("soft"));
        name->setAlignment(Qt::AlignTop);
        if (label_width_ > 0) {
            name->setWordWrap(true);
            name->setFixedWidth(label_width_);
        }
        auto* text = new QLabel(value, this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignTop);
        text->setAccessibleName(label + QLatin1Char(' ') + value);
        auto* rule = new QFrame(this);
        rule->setProperty("kind", QStringLiteral("rule"));
        grid->addWidget(name, line, 0);
        grid->addWidget(text, line, 1);
        grid->addWidget(rule, line + 1, 0, 1, 2);
        line += 2;
        for (QWidget* made : {static_cast<QWidget*>(name), static_cast<QWidget*>(text), static_cast<QWidget*>(rule)})
            made->show();
    }
}

void FactRows::show_page(const QString& page) {
    std::vector<std::pair<QString, QString>> rows;
    for (const auto& line : page.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        rows.emplace_back(line.section(QLatin1Char('\t'), 0, 0), line.section(QLatin1Char('\t'), 1));
    show_rows(rows);
}

}  // namespace jcic::ui
