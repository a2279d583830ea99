#include "ui/look/text_question.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

void ask_text(QWidget* parent, const QString& title, const QString& question,
              std::function<void(const std::string& text)> then, const QString& proposed) {
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
    column->addWidget(buttons);
    QObject::connect(line, &QLineEdit::textChanged, ok, allow);
    line->setText(proposed);
    line->selectAll();
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [line, then = std::move(then)] { then(from_typed(line->text())); });
    dialog->open();
}

}  // namespace jcic::ui
