#pragma once
// A sheet is destroyed before a witness, who countersigns here with their own password (R-PA-4).

#include <QDialog>

#include "ui/commands.h"

namespace jcic::ui {
namespace Ui {
class WitnessDialog;
}

class WitnessDialog : public QDialog {
    Q_OBJECT
public:
    WitnessDialog(Commands& commands, CopyId copy, QWidget* parent);
    ~WitnessDialog() override;

private:
    void allow();
    void destroy();
    Commands& commands_;
    CopyId copy_;
    std::unique_ptr<Ui::WitnessDialog> ui_;
    std::vector<domain::PersonId> witnesses_;  ///< everybody but who is signed in
};

}  // namespace jcic::ui
