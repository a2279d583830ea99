#pragma once
// Chooses printer options for a copy, of those that the queue supports. Options fixed by the administrator are shown
// but cannot be changed.

#include <QDialog>
#include <memory>

#include "app/desk/rooms/snapshot.h"

class QComboBox;
class QLabel;

namespace jcic::ui {
namespace Ui {
struct PrintDialog;
}

class PrintDialog : public QDialog {
    Q_OBJECT
public:
    /// `copy`: its number, for the button; 0 for several copies.
    PrintDialog(const desk::PrinterView& printers, int copy, QWidget* parent);
    ~PrintDialog() override;

Q_SIGNALS:
    void chosen(const jcic::desk::PrintChoice& choice);

private:
    void show_queue();
    void print();
    desk::PrinterView printers_;
    std::unique_ptr<Ui::PrintDialog> ui_;
};

}  // namespace jcic::ui
