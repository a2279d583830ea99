#pragma once
// Asks for the PIN of a person's own card when they co-sign or bind the card. Sends the pending command again with the
// PIN; shows the card's answer and asks again, as at sign-in.

#include <QCheckBox>
#include <QPointer>

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

// Sends a command that may require the PIN of a person's own card: whose PIN, if any, is determined only when the
// co-signing person's password is checked.

/// Deletes itself after `then` was called.
class PinAsking : public QObject {
    Q_OBJECT
public:
    PinAsking(Commands& commands, const QObject* asker, Commands::Sending one, Then<std::any> then);
    [[nodiscard]] std::stop_source send();

private:
    void hear(const Result<std::any>& answer);
    void ask(const domain::PersonId& whose);
    void send_again();
    void end(const Result<std::any>& answer);

    Commands& commands_;
    QPointer<const QObject> asker_;
    Commands::Sending one_;
    Then<std::any> then_;
    std::stop_source first_;  ///< stopped by the asker
    std::stop_source now_{std::nostopstate};
    std::optional<std::stop_callback<std::function<void()>>> stops_;
    std::optional<Fault> wanted_;
    QPointer<OwnPinDialog> dialog_;
    bool closed_ = false;  ///< while the desk was working: the seat was left
};

}  // namespace jcic::ui
