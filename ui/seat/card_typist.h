#pragma once
// Who steps in to type the card's password, and their own password, with which they sign for it (R-DU-2): part of a
// dialog that takes the card's. Not there where the branch asks for nobody. What one person typed is no other's.

#include <QCoreApplication>
#include <QWidget>
#include <optional>
#include <vector>

#include "app/desk/rooms/command.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/look/choice_box.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class CardTypist : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(CardTypist)
public:
    explicit CardTypist(QWidget* parent);
    /// As it stands now: what was typed for somebody who is no choice any more goes.
    void show_asked(const desk::Snapshot& snapshot);
    [[nodiscard]] bool asked() const { return asked_; }
    /// Nobody is asked for, or somebody has typed.
    [[nodiscard]] bool ready() const;
    [[nodiscard]] std::optional<domain::PersonId> chosen() const;
    [[nodiscard]] SecretField& password() { return *password_; }
    /// What was typed for the card, and theirs last, where it is asked for.
    [[nodiscard]] desk::Typed beside(desk::Typed typed);
    /// In the order of keys.
    void between(QWidget* before, QWidget* after);

private:
    bool asked_ = false;
    std::vector<domain::PersonId> may_;     ///< who it may be, when it was last asked
    std::vector<domain::PersonId> people_;  ///< in the order of the choices
    ChoiceBox* who_;
    SecretField* password_;
};

}  // namespace jcic::ui
