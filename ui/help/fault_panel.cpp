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
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct FaultPanel {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::FaultPanel)
public:
    explicit FaultPanel(QWidget& form);

    MarkLabel* what = nullptr;
    QLabel* why = nullptr;
    QLabel* advice = nullptr;
    QLabel* code = nullptr;
    QPushButton* faultHelp = nullptr;
    QPushButton* copy = nullptr;
};

/// From top to bottom.
FaultPanel::FaultPanel(QWidget& form) {
    auto& parts = *new FormParts(form);
    form.setProperty("kind", QStringLiteral("card"));
    auto* column = lay_out<QVBoxLayout>(form, 8, {12, 12, 12, 12});
    what = put(*column, parts.make<MarkLabel>("what"));
    what->setProperty("kind", QStringLiteral("heading"));
    what->setWordWrap(true);
    why = put(*column, parts.make_text("why"));
    advice = put(*column, parts.make_text("advice"));
    code = put(*column, parts.make_line("code", nullptr, "small"));
    code->setTextInteractionFlags(Qt::NoTextInteraction);
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    row->addStretch();
    faultHelp = put(*row, parts.make<QPushButton>("faultHelp", QT_TR_NOOP("查閱代碼說明")));
    faultHelp->setAutoDefault(false);
    faultHelp->setText(QStringLiteral("？"));
    parts.say_tip(*faultHelp, QT_TR_NOOP("查閱代碼說明"));
    copy = put(*row, parts.make_button("copy", QT_TR_NOOP("複製詳細資訊(&I)")));
    parts.name_widget(*copy, QT_TR_NOOP("複製詳細資訊：代碼及內容，不含個人資料"));
}

}  // namespace Ui

FaultPanel::FaultPanel(QWidget* parent) : QFrame(parent), ui_(std::make_unique<Ui::FaultPanel>(*this)) {
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
