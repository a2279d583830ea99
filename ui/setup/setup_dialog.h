#pragma once
// Restores a ledger from a backup: file, a password or both parts of the recovery key, and progress.

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <optional>
#include <vector>

#include "app/desk/upkeep/backup_desk.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/secrets/secret_field.h"
#include "ui/setup/setup_page.h"
#include "ui/setup/setup_rail.h"

namespace jcic::ui {

class RestorePage : public QWidget {
    Q_OBJECT
public:
    explicit RestorePage(QWidget* parent);

    [[nodiscard]] bool filled() const;
    /// nullopt if a person's code is invalid, which is shown here.
    [[nodiscard]] std::optional<desk::RestoreOrder> order();
    /// No password of the backup's time is known: its unit head and administrator get new ones.
    [[nodiscard]] bool by_halves() const { return way_->currentIndex() == 1; }
    [[nodiscard]] QString head() const { return person_->text(); }
    [[nodiscard]] QString administrator() const { return administrator_->text(); }
    /// With the PIN of their own card, if typed.
    [[nodiscard]] Secret take_password();
    /// Keeps both parts until the two have new passwords: leaving the page clears its fields.
    void keep_halves();
    /// With the passwords for the two people's first sign-in; call after order(), which checks the codes.
    [[nodiscard]] desk::RestoreHalves take_halves(Secret head_password, Secret administrator_password);
    void clear_secrets();
    void show_working(bool working);
    void show_how_far(std::uint64_t done, std::uint64_t total);
    /// The present ledger is newer than the backup: offers to give it up, for this backup only.
    void offer_giving_up(const Fault& rolled_back);
    /// Asks for consent if the card has one try left.
    void ask_last_try(bool asked);
    void take_focus() { file_->setFocus(); }

Q_SIGNALS:
    void edited();
    void entered();
    void stopped();

private:
    void add_file(QGridLayout& fields);
    void add_people(QGridLayout& fields);
    /// Adds the field below its label and returns the label; `at`: the label's column and row.
    template <typename W>
    QLabel* add(QGridLayout& in, W*& field, const char* name, const char* title, QPoint at, int across = 1);
    void listen();
    void choose_file();
    void forget_offer();
    void show_way();
    [[nodiscard]] std::optional<domain::PersonId> code_in(QLineEdit* line);
    FormParts& parts_;
    QLineEdit* file_ = nullptr;
    QPushButton* choose_ = nullptr;
    ChoiceBox* way_ = nullptr;
    QLineEdit* person_ = nullptr;
    QLabel* person_label_ = nullptr;
    QLineEdit* administrator_ = nullptr;
    SecretField* password_ = nullptr;
    SecretField* pin_ = nullptr;  ///< of their own card; may be left empty
    QCheckBox* last_try_ = nullptr;
    SecretField* first_ = nullptr;
    SecretField* second_ = nullptr;
    Secret first_half_;
    Secret second_half_;
    std::vector<QWidget*> for_halves_;  ///< with their labels
    std::vector<QWidget*> for_password_;
    QLabel* older_lead_ = nullptr;
    QCheckBox* older_ = nullptr;
    std::optional<desk::Loss> offered_;  ///< what would be given up
    MarkLabel* state_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* stop_ = nullptr;
};

// Set-up before there is a ledger: a page for each step of domain::setup_steps() with questions. Each valid answer is
// saved at once, so set-up may be interrupted and continues at the first missing answer. Finally two persons set up the
// branch, each with their own password; or a backup is restored.

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
