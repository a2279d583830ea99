#pragma once
// Asks for the PIN of a person's own card when they co-sign or bind the card. Sends the pending command again with the
// PIN; shows the card's answer and asks again, as at sign-in.

#include <QCheckBox>

#include "app/desk/rooms/card_pin.h"
#include "ui/commands/acting_dialog.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class OwnPinDialog : public ActingDialog {
    Q_OBJECT
public:
    OwnPinDialog(Commands& commands, const domain::PersonId& whose, QWidget* parent);
    [[nodiscard]] const domain::PersonId& whose() const { return whose_; }
    /// Shows why the given PIN failed and allows the next attempt.
    void refuse(const Fault& fault);

    /// Call once after given().
    [[nodiscard]] desk::CardPin take_pin();
    /// Whether the command is running with the given PIN.
    [[nodiscard]] bool waits() const { return busy_; }

Q_SIGNALS:
    void given();

private:
    void build();
    [[nodiscard]] QString why_not() const;
    void give();

    const domain::PersonId whose_;
    SecretField* pin_ = nullptr;
    QCheckBox* last_try_ = nullptr;
    QPushButton* sign_ = nullptr;
    QTimer left_;  ///< nothing typed for too long: wipes the password that waits too
};

}  // namespace jcic::ui
