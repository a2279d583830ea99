#pragma once
// Shows a fault: what happened, why, what to do, its code, and "copy details" without personal data.

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
    /// The help page about the shown fault.
    [[nodiscard]] QString help_page() const;
    /// Code, place and details: everything that "copy details" copies.
    [[nodiscard]] static QString report(const Fault& fault);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::unique_ptr<Ui::FaultPanel> ui_;
    Fault fault_;
};

/// Shows the fault over the window without blocking it.
void show_fault_over(QWidget* window, const Fault& fault);

}  // namespace jcic::ui
