#pragma once
// The applicant doubts the data (R-PA-8): shows what the applicant is to be informed of, and records the doubt.

#include <QDialog>
#include <memory>

#include "app/inquiry/steps/doubt.h"

namespace jcic::ui {
namespace Ui {
struct DoubtDialog;
}

class DoubtDialog : public QDialog {
    Q_OBJECT
public:
    explicit DoubtDialog(QWidget* parent);
    ~DoubtDialog() override;

Q_SIGNALS:
    /// A text was entered and a procedure chosen.
    void noted(const jcic::inquiry::Doubt& doubt);

private:
    void allow();
    void note();
    std::unique_ptr<Ui::DoubtDialog> ui_;
};

/// Text of the procedure: 向資料主管機關申請查驗.
[[nodiscard]] QString advice_text(inquiry::DoubtAdvice advice);

}  // namespace jcic::ui
