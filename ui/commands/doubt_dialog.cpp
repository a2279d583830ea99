#include "ui/commands/doubt_dialog.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>

#include "ui/look/form_parts.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct DoubtDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::DoubtDialog)
public:
    explicit DoubtDialog(QWidget& form);

    QRadioButton* agency = nullptr;
    QRadioButton* papers = nullptr;
    QLineEdit* words = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* note = nullptr;
};

/// From top to bottom.
DoubtDialog::DoubtDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("申請人對資料有疑義"));
    auto* column = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    auto* lead =
        put(*column, parts.make_text("lead", QT_TR_NOOP("財稅資料可能落後於現況，本單位不變更資料。請選擇下列一種作法，"
                                                        "並記錄申請人之疑義；經辦人員及時間一併記入辦理經過。")));
    lead->setMinimumSize(420, 60);
    agency = put(*column, parts.make_choice("agency", QT_TR_NOOP("向資料主管機關申請查驗(&A)")));
    papers = put(*column, parts.make_choice("papers", QT_TR_NOOP("已請申請人提出佐證文件(&R)")));
    words = parts.add_field<QLineEdit>(*column, "words", QT_TR_NOOP("申請人的疑義與告知內容(&W)"));
    cancel = parts.make_button("cancel", QT_TR_NOOP("取消(&C)"));
    note = parts.make_button("note", QT_TR_NOOP("註記(&N)"));
    add_row(*column, {nullptr, cancel, note});
    make_primary(*note);
    follow({agency, papers, words, cancel, note});
}

}  // namespace Ui

DoubtDialog::DoubtDialog(QWidget* parent) : QDialog(parent), ui_(std::make_unique<Ui::DoubtDialog>(*this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    connect(ui_->agency, &QRadioButton::toggled, this, &DoubtDialog::allow);
    connect(ui_->papers, &QRadioButton::toggled, this, &DoubtDialog::allow);
    connect(ui_->words, &QLineEdit::textChanged, this, &DoubtDialog::allow);
    connect(ui_->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui_->note, &QPushButton::clicked, this, &DoubtDialog::note);
    allow();
}

DoubtDialog::~DoubtDialog() = default;

void DoubtDialog::allow() {
    const bool chosen = ui_->agency->isChecked() || ui_->papers->isChecked();
    enable_unless(*ui_->note, !chosen ? tr("請先選取作法")
                                      : still_lacking({{!ui_->words->text().trimmed().isEmpty(), ui_->words}}));
}

void DoubtDialog::note() {
    Q_EMIT noted({ui_->agency->isChecked() ? inquiry::DoubtAdvice::ask_agency : inquiry::DoubtAdvice::bring_papers,
                  from_typed(ui_->words->text())});
    accept();
}

QString advice_text(inquiry::DoubtAdvice advice) {
    switch (advice) {
        case inquiry::DoubtAdvice::ask_agency:
            return QCoreApplication::translate("advice", "向資料主管機關申請查驗");
        case inquiry::DoubtAdvice::bring_papers:
            return QCoreApplication::translate("advice", "已請申請人提出佐證文件");
    }
    return {};
}

}  // namespace jcic::ui
