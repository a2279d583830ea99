#include "ui/help/fault_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/words/words.h"
#include "ui/help/help_dialog.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui_fault_panel.h"

namespace jcic::ui {

FaultPanel::FaultPanel(QWidget* parent) : QFrame(parent), ui_(std::make_unique<Ui::FaultPanel>()) {
    ui_->setupUi(this);
    connect(ui_->copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(report(fault_)); });
    // The sign has no letter that could be a mnemonic.
    ui_->faultHelp->setShortcut(Qt::ALT | Qt::Key_Slash);
    connect(ui_->faultHelp, &QPushButton::clicked, this, [this] { show_help(window(), help_page()); });
    clear();
}

FaultPanel::~FaultPanel() = default;

void FaultPanel::show_fault(const Fault& fault) {
    fault_ = fault;
    const auto words = words::words_for(fault);
    ui_->what->show_state(Mark::act, words.title);
    ui_->why->setText(words.cause);
    ui_->advice->setText(words.advice);
    ui_->code->setText(tr("代碼 %1").arg(q(fault.text())));
    setAccessibleName(words.title);
    setAccessibleDescription(words.cause + QLatin1Char('\n') + words.advice);
    show();
    grow_to_content(*this);
}

void FaultPanel::clear() {
    fault_ = {};
    hide();
}

/// What is said stays said, in the language that was chosen.
void FaultPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    if (!isHidden()) show_fault(fault_);
}

QString FaultPanel::help_page() const {
    return QStringLiteral("fault/") + q(fault_.text());
}

QString FaultPanel::report(const Fault& fault) {
    auto text = QStringLiteral("%1\n%2").arg(q(fault.text()), q(fault.place));
    for (const auto& [key, value] : fault.details) text += QStringLiteral("\n%1: %2").arg(q(key), q(value));
    return text;
}

void show_fault_over(QWidget* window, const Fault& fault) {
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("faultDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(FaultPanel::tr("未完成"));
    auto* column = new QVBoxLayout(dialog);
    auto* panel = new FaultPanel(dialog);
    panel->setMinimumWidth(440);
    column->addWidget(panel);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setText(FaultPanel::tr("關閉(&C)"));
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    panel->show_fault(fault);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    dialog->open();
}

}  // namespace jcic::ui
