#pragma once
// The PIN of somebody's own card, for what they have just signed beside somebody, or bind. The command that wanted it
// is sent again with it; what the card says of that PIN is shown here, and it is typed again as at the sign-in.

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
    /// What became of the PIN that was given: the next may be typed.
    void refuse(const Fault& fault);

    /// Once after given().
    [[nodiscard]] desk::CardPin take_pin();
    /// The command is under way with what was given.
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
    QTimer left_;  ///< nobody types: the password that waits with it goes
};

}  // namespace jcic::ui
