#pragma once
// A fault as people read it: what happened, why, what to do now, its code, and "copy details" without personal data.

#include <QFrame>
#include <memory>

#include "app/base/fault.h"

namespace jcic::ui {
namespace Ui {
struct FaultPanel;
}

class FaultPanel : public QFrame {
    Q_OBJECT
public:
    explicit FaultPanel(QWidget* parent = nullptr);
    ~FaultPanel() override;
    void show_fault(const Fault& fault);
    void clear();
    /// The page of the help about the fault that is shown.
    [[nodiscard]] QString help_page() const;
    /// Code, place and details: all that "copy details" gives away.
    [[nodiscard]] static QString report(const Fault& fault);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::unique_ptr<Ui::FaultPanel> ui_;
    Fault fault_;
};

/// Shows the fault over the window, without stopping anything behind it.
void show_fault_over(QWidget* window, const Fault& fault);

}  // namespace jcic::ui
