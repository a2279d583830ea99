#include "ui/todo/card_rows.h"

#include <QVBoxLayout>

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

}  // namespace jcic::ui
