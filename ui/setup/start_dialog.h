#pragma once
// The first window on a machine without a branch: practise, set up this branch, or restore one from a backup.

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <memory>

#include "app/desk/setup/setup.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/setup/setup_worker.h"
#include "ui/system/appearance.h"

namespace jcic::ui {

/// How the first window was left: nothing is to be opened, the practice program, or this machine's branch.
enum class StartWay { nothing, practise, branch };

class StartDialog : public QDialog {
    Q_OBJECT
public:
    /// `can_practise`: the practice program is installed.
    StartDialog(SetupWorker& worker, Appearance& appearance, bool can_practise, QWidget* parent = nullptr);
    [[nodiscard]] StartWay way() const { return way_; }
    /// The machine is left, or goes to sleep: passwords that wait in set-up are typed again.
    void lock();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Card {
        QLabel* text;
        QLabel* state;
        QPushButton* button;
    };
    [[nodiscard]] Card add_card(const char* name, QLayout* row);
    void name_everything();
    void practise();
    void set_up(desk::SetupGoal goal);

    SetupWorker& worker_;
    Appearance& appearance_;
    bool can_practise_;
    StartWay way_ = StartWay::nothing;
    QLabel* title_;
    QLabel* lead_;
    QLabel* language_label_;
    ChoiceBox* language_;
    FaultPanel* fault_;
    QPushButton* leave_;
    Card practise_{};
    Card set_up_{};
    Card restore_{};
};

}  // namespace jcic::ui
