#include "ui/look/text_question.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/buttons.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"

namespace jcic::ui {

namespace {

/// Nothing is ticked for anybody.
const QListWidget* add_ticks(QVBoxLayout& column, const Ticks& ticks, QWidget* parent) {
    auto* lead = new QLabel(ticks.lead, parent);
    lead->setWordWrap(true);
    auto* list = new QListWidget(parent);
    list->setObjectName(QStringLiteral("ticks"));
    list->setAccessibleName(ticks.lead);
    for (const auto& one : ticks.labels) {
        auto* item = new QListWidgetItem(one, list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    ring_rows(*list);
    list->setMaximumHeight(220);
    column.addWidget(lead);
    column.addWidget(list);
    return list;
}

}  // namespace

void ask_text(QWidget* parent, const QString& title, const QString& question,
              std::function<void(const std::string& text)> then, const QString& proposed) {
    ask_text_and_ticks(
        parent, title, question, {},
        [then = std::move(then)](const std::string& text, const std::vector<int>& /*ticked*/) { then(text); },
        proposed);
}

void ask_text_and_ticks(QWidget* parent, const QString& title, const QString& question, const Ticks& ticks,
                        std::function<void(const std::string& text, const std::vector<int>& ticked)> then,
                        const QString& proposed) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("textQuestion"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* column = new QVBoxLayout(dialog);
    auto* label = new QLabel(question, dialog);
    label->setWordWrap(true);
    label->setMinimumWidth(380);
    auto* line = new QLineEdit(dialog);
    line->setObjectName(QStringLiteral("answer"));
    line->setAccessibleName(question);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setProperty("kind", QStringLiteral("primary"));
    const auto allow = [ok, line] { enable_unless(*ok, still_lacking({{!line->text().trimmed().isEmpty(), line}})); };
    allow();
    column->addWidget(label);
    column->addWidget(line);
    const auto* list = ticks.labels.isEmpty() ? nullptr : add_ticks(*column, ticks, dialog);
    column->addWidget(buttons);
    QObject::connect(line, &QLineEdit::textChanged, ok, allow);
    line->setText(proposed);
    line->selectAll();
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [line, list, then = std::move(then)] {
        std::vector<int> ticked;
        for (int row = 0; list != nullptr && row < list->count(); ++row)
            if (list->item(row)->checkState() == Qt::Checked) ticked.push_back(row);
        then(from_typed(line->text()), ticked);
    });
    dialog->open();
}

}  // namespace jcic::ui
