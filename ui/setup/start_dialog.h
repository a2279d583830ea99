#pragma once
// The first window on a machine without a branch: practise, set up this branch, or restore it from a backup. Shows the
// steps of set-up at the left, what is missing, and the next one.

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <memory>
#include <optional>

#include "app/desk/setup/setup.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/setup/setup_rail.h"
#include "ui/setup/setup_worker.h"
#include "ui/system/appearance.h"

namespace jcic::ui {

/// How the first window was left: open nothing, the practice program, or this machine's branch.
enum class StartWay { nothing, practise, branch };

class StartDialog : public QDialog {
    Q_OBJECT
public:
    /// `can_practise`: whether the practice program is installed.
    StartDialog(SetupWorker& worker, Appearance& appearance, bool can_practise, QWidget* parent = nullptr);
    [[nodiscard]] StartWay way() const { return way_; }
    /// Clears passwords that wait in set-up: the person left the machine, or it goes to sleep.
    void lock();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Card {
        QLabel* title;
        QLabel* text;
        MarkLabel* state;  ///< the last action
        QPushButton* button;
    };
    [[nodiscard]] Card add_card(const char* name, QLayout* row);
    void build();
    void add_cards(QHBoxLayout& row);
    void name_everything();
    void practise();
    void set_up(desk::SetupGoal goal, std::optional<domain::SetupStep> step = {});
    [[nodiscard]] QWidget* missing_card(FormParts& parts);
    void show_how_far();
    void add_line(domain::SetupStep step, bool answered, int number);

    SetupWorker& worker_;
    Appearance& appearance_;
    bool can_practise_;
    StartWay way_ = StartWay::nothing;
    ChoiceBox* language_ = nullptr;
    FaultPanel* fault_;
    QPushButton* next_ = nullptr;
    SetupRail* rail_;
    QLabel* missing_note_ = nullptr;
    QVBoxLayout* lines_ = nullptr;
    Card practise_{};
    Card set_up_{};
    Card restore_{};
};

}  // namespace jcic::ui
