#pragma once
// Set-up before there is a ledger, a page for each step of domain::setup_steps() that asks something: each answer is
// kept as soon as it is right, so it may be broken off anywhere and goes on at the first that is missing. At its end
// two persons found the branch, each with their own password; or a backup is put back.

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
    /// Goes on at that step; none: at the first question that is not answered.
    SetupDialog(SetupWorker& worker, desk::SetupGoal goal, QWidget* parent, std::optional<domain::SetupStep> step = {});

    /// To the page of that number, those that ask first; what is on it stays as it is.
    void show_page(int page) { go_to(page); }
    /// Whatever secret was typed, and waits for the other person: it is typed again. The answers stay.
    void forget_passwords();
    /// Waits for what cannot be stopped.
    void reject() override;

private:
    using End = SetupEnd;

    void build();
    void add_asking(domain::SetupStep step);
    void add_ends();
    void begin();
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
    bool busy_ = false;  ///< with what was asked last
    std::optional<std::stop_source> restoring_;
};

}  // namespace jcic::ui
