#include "ui/record/sheets_question.h"
#include "app/words/counted.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/number_field.h"

namespace jcic::ui {
namespace {

class SheetsQuestion {
    Q_DECLARE_TR_FUNCTIONS(SheetsQuestion)
};

}  // namespace

void ask_sheets(QWidget* parent, int expected, std::function<void(int sheets)> then) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("sheetsQuestion"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(SheetsQuestion::tr("清點張數"));
    auto* column = new QVBoxLayout(dialog);
    auto* label =
        new QLabel(SheetsQuestion::tr("本份應有 %n 張，請輸入實際列印張數。未印出者份號作廢；已印出者應予銷毀。",
                                      nullptr, words::counted(expected)),
                   dialog);
    label->setWordWrap(true);
    label->setMinimumWidth(380);
    auto* sheets = new NumberBox(dialog);
    sheets->setObjectName(QStringLiteral("sheets"));
    for (QWidget* part : {static_cast<QWidget*>(sheets), static_cast<QWidget*>(sheets->findChild<QLineEdit*>())})
        part->setAccessibleName(SheetsQuestion::tr("實際列印張數"));
    sheets->setRange(0, expected - 1);
    sheets->setMinimumHeight(label->fontMetrics().height() + 18);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setProperty("kind", QStringLiteral("primary"));
    column->addWidget(label);
    column->addWidget(sheets);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [sheets, then = std::move(then)] { then(sheets->value()); });
    dialog->open();
    sheets->setFocus();
    sheets->selectAll();
}

}  // namespace jcic::ui
