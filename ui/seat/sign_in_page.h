#pragma once
// A practice branch's invented people and their passwords, in a drawer beside the sign-in card. Once closed it stays
// closed until the program ends.

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QWidget>
#include <map>

#include "app/desk/commands/practice.h"
#include "app/desk/commands/seat.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class PracticeDrawer : public QFrame {
    Q_OBJECT
public:
    explicit PracticeDrawer(QWidget* parent = nullptr);
    void show_world(const desk::PracticeFacts& world);
    [[nodiscard]] bool has_people() const { return people_->count() > 0; }
    void open(bool open);

Q_SIGNALS:
    /// A person is selected; the list keeps the focus.
    void chosen(const jcic::domain::PersonId& person);
    /// A person was chosen by click or Enter: the password is next.
    void picked();
    void opened(bool open, bool by_hand);

private:
    QListWidget* people_;
    QLabel* card_;
    std::vector<domain::PersonId> ids_;
    bool open_ = true;
};

// Layer 1: the person and their password, on one card. In practice a drawer beside it lists the invented people.

class Appearance;
namespace Ui {
struct SignInPage;
}

class SignInPage : public QWidget {
    Q_OBJECT
public:
    SignInPage(Commands& commands, Appearance& appearance, QWidget* parent = nullptr);
    ~SignInPage() override;
    void show_snapshot(const desk::Snapshot& snapshot);
    /// Clears what was typed: the person left the machine.
    void forget_password();
    /// Why the seat was left: "", "idle", "left", "asked".
    /// `card_out`: the person still has a card.
    void show_leaving(const std::string& why, bool card_out = false);
    /// Shows each card's borrower or custodian, as registered when the seat was left.
    void show_custody(const std::vector<desk::CardRow>& cards);
    /// The desk could not be opened: disables everything else.
    void show_closed(const Fault& fault);

Q_SIGNALS:
    void signed_in(const jcic::desk::SignedIn& what);
    void wants_self_check();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void sign_in();
    void use_recovery();
    void unlock_together();
    void show_practice(const desk::PracticeFacts& world);
    void show_outcome();
    void show_tries(const Fault& fault);
    /// Whether the selected person also signs in by card.
    [[nodiscard]] bool by_card() const;
    void show_card_part();
    void allow_last_try(bool asked);
    Commands& commands_;
    Appearance& appearance_;
    std::unique_ptr<Ui::SignInPage> ui_;
    std::vector<domain::PersonId> people_;
    std::map<domain::PersonId, bool> by_card_;  ///< whether the person has bound a card
    desk::PracticeFacts world_;
    std::string left_why_;
    bool left_card_out_ = false;
    std::vector<desk::CardRow> cards_;
    bool busy_ = false;
};

}  // namespace jcic::ui
