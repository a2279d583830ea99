#pragma once
// Set-up before there is a ledger: a page for each step of domain::setup_steps() with questions. Each valid answer is
// saved at once, so set-up may be interrupted and continues at the first missing answer. Finally two persons set up the
// branch, each with their own password; or a backup is restored.

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/help/fault_panel.h"
#include "ui/setup/founders_passwords.h"
#include "ui/setup/restore_page.h"
#include "ui/setup/setup_rail.h"

namespace jcic::ui {

/// Accepted: there is a branch.
class SetupDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins at that step; without one, at the first unanswered question.
    SetupDialog(SetupWorker& worker, desk::SetupGoal goal, QWidget* parent, std::optional<domain::SetupStep> step = {});

    /// Shows that page, counting those with questions first; its contents stay.
    void show_page(int page) { go_to(page); }
    /// Clears typed secrets, including one that waits for the other person. The answers stay.
    void forget_passwords();
    /// Refused during work that cannot be stopped.
    void reject() override;

private:
    using End = SetupEnd;

    void build();
    void add_asking(domain::SetupStep step);
    void add_ends();
    void ask_standing();
    void show_standing(const SetupWorker::Standing& standing);
    void go_on();
    void go_to(int page);
    void arrive_at(End end);
    void use_passwords();
    void restore(desk::RestoreKey key);
    void founded(const Result<void>& done);
    void restored(const Result<desk::RestoreSummary>& done);
    void end_with(const QString& text);
    void allow();
    void set_busy(bool busy);

    SetupWorker& worker_;
    desk::SetupGoal goal_;
    std::optional<domain::SetupStep> step_;
    SetupRail* rail_;
    QLabel* place_ = nullptr;
    QLabel* heading_ = nullptr;
    SetupPages* pages_;
    FoundersPasswords* passwords_;
    RestorePage* restore_ = nullptr;
    MarkLabel* said_ = nullptr;  ///< at the end
    QProgressBar* progress_;
    FaultPanel* fault_;
    QPushButton* later_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
    bool busy_ = false;  ///< the last request is not answered yet
    std::optional<std::stop_source> restoring_;
};

}  // namespace jcic::ui
