#pragma once
// Choice of the person who types the card's password, and their own password to sign for it (R-DU-2); part of a
// CardDialog. Hidden if the branch requires no such person. A change of person clears what was typed.

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
    /// Updates the choices; clears what was typed for a person who is no longer a choice.
    void show_asked(const desk::Snapshot& snapshot);
    [[nodiscard]] bool asked() const { return asked_; }
    /// Whether no person is required, or one has typed.
    [[nodiscard]] bool ready() const;
    [[nodiscard]] std::optional<domain::PersonId> chosen() const;
    [[nodiscard]] SecretField& password() { return *password_; }
    /// Appends the person's password to what was typed for the card, if required.
    [[nodiscard]] desk::Typed beside(desk::Typed typed);
    /// Places it between these in the tab order.
    void between(QWidget* before, QWidget* after);

private:
    bool asked_ = false;
    std::vector<domain::PersonId> may_;     ///< possible persons at the last update
    std::vector<domain::PersonId> people_;  ///< in the order of the choices
    ChoiceBox* who_;
    SecretField* password_;
};

}  // namespace jcic::ui
