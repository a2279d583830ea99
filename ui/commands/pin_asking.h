#pragma once
// Sends a command that may require the PIN of a person's own card: whose PIN, if any, is determined only when the
// co-signing person's password is checked.

#include <QPointer>

#include "ui/commands/own_pin_dialog.h"

namespace jcic::ui {

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
