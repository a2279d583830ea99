#pragma once
// Shows while typing what a new password lacks (R-PW-1) and whether both entries are equal; takes no field's content.

#include <QCoreApplication>
#include <QLabel>
#include <QWidget>
#include <optional>

#include "app/base/fault.h"
#include "app/desk/commands/registers.h"
#include "ui/commands/form_dialog.h"
#include "ui/look/mark.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class NewPasswordState {
    Q_DECLARE_TR_FUNCTIONS(NewPasswordState)

public:
    /// Whether both entries are there, equal and strong enough; else `state` shows what is wrong.
    static bool show_state(MarkLabel& state, const SecretField& wanted, const SecretField& again);
};

// A person's new password, typed twice by that person alone and checked against R-PW-1 once both are there.

class NewPasswordPage : public QWidget {
    Q_OBJECT
public:
    /// `name`: its fields are called name + "Password" and name + "Again".
    NewPasswordPage(const QString& name, QWidget* parent);

    void show_person(const QString& who);
    /// Returns the password if both entries are equal, strong and not `other`'s; else shows why and clears both.
    [[nodiscard]] std::optional<Secret> take_password(const Secret* other = nullptr);
    [[nodiscard]] bool filled() const { return !password_->empty() && !again_->empty(); }
    void clear();
    void show_fault(const Fault& fault);
    void take_focus() { password_->setFocus(); }

Q_SIGNALS:
    void edited();
    void entered();

private:
    QLabel* lead_;
    SecretField* password_;
    SecretField* again_;
    MarkLabel* state_;
};

// Forms about accounts and cards: each function describes its dialog and opens it.

struct SeatForms {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::SeatForms)
public:
    /// The page that both persons sign when a card changes hands; the one who is not signed in, `steps_in`, enters
    /// their own password.
    static FormDialog* hand_over_card(Commands& commands, const domain::registers::StepRequest& wanted,
                                      const desk::StepText& page, const std::string& steps_in, QWidget* parent);
    /// If every person who can unlock accounts is locked, two of them unlock each other, each with their password
    /// (R-PW-4). `unlocked` gets their names.
    static FormDialog* unlock_together(Commands& commands, QWidget* parent,
                                       std::function<void(const QString& one, const QString& other)> unlocked = {});
    /// Recovers the account of a person who lost password or slot: both keepers type their parts of the recovery key.
    /// Also grants the records that the person's duties open. `recovered` gets who may sign in once with the new
    /// password.
    static FormDialog* use_recovery(Commands& commands, QWidget* parent,
                                    std::function<void(const QString& who)> recovered = {});
    /// Changes the password of a query officer's account at JCIC (layer 1, R-DU-2, R-DU-5, R-PW-6). A separate password
    /// is typed twice and checked against R-PW-1 as it is typed; a derived one follows from the desk's own password.
    static FormDialog* change_account_password(Commands& commands, QWidget* parent);
    /// The person's own card for signing in with password and card: binds another card in place of the present one, or
    /// returns to the password alone. The person has signed in by the present card; a lost one needs the recovery key.
    static FormDialog* own_card(Commands& commands, QWidget* parent);
    /// Whether the signed-in person has, or must have, a card of their own.
    [[nodiscard]] static bool has_own_card(const desk::Snapshot& snapshot);
};

}  // namespace jcic::ui
