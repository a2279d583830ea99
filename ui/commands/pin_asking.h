#pragma once
// A command that may come to want the PIN of somebody's own card: who else signs, beside the person at the seat, is
// known where their password is opened.

#include <QPointer>

#include "ui/commands/own_pin_dialog.h"

namespace jcic::ui {

/// Lives until `then` has heard.
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
    std::stop_source first_;  ///< what the asker stops
    std::stop_source now_{std::nostopstate};
    std::optional<std::stop_callback<std::function<void()>>> stops_;
    std::optional<Fault> wanted_;
    QPointer<OwnPinDialog> dialog_;
    bool closed_ = false;  ///< it was, while the desk was at it: the seat is left
};

}  // namespace jcic::ui
