#pragma once
// Keeps what is being typed against a power cut, a while after the last key, and says when that was.

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

#include "app/inquiry/form/form.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class ElidedLine;

class TypingKeeper : public QObject {
    Q_OBJECT
public:
    using Typed = std::function<std::optional<inquiry::Form>()>;
    TypingKeeper(Commands& commands, ElidedLine& says, Typed typed);
    /// Something of it is another now.
    void edited();
    /// At once: what stands there is kept nowhere else.
    void keep();
    /// Sent, cleared, or kept otherwise: nothing of it need be kept here.
    void let_go();
    /// The seat is left, which keeps it by itself.
    void cover();
    /// In the language of now.
    void retell();

private:
    Commands& commands_;
    ElidedLine& says_;
    Typed typed_;
    QTimer wait_;
    std::optional<UtcTime> kept_at_;
    bool there_ = false;       ///< something of it is kept, or about to be
    std::uint64_t visit_ = 0;  ///< answers to what was asked before are dropped
};

}  // namespace jcic::ui
