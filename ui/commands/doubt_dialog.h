#pragma once
// The applicant doubts the data (R-PA-8): says what to tell the applicant, and takes down what was said.

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
    /// Something was written, and what is done about it is chosen.
    void noted(const jcic::inquiry::Doubt& doubt);

private:
    void allow();
    void note();
    std::unique_ptr<Ui::DoubtDialog> ui_;
};

/// What is done about it: 向資料主管機關申請查驗.
[[nodiscard]] QString advice_text(inquiry::DoubtAdvice advice);

}  // namespace jcic::ui
