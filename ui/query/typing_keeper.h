#pragma once
// Saves a form against power cuts a while after the last key, and shows when it was saved.

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
    /// The form was edited.
    void edited();
    /// Saves at once: the screen has the only copy.
    void keep();
    /// Deletes the saved form: it was submitted, cleared or kept otherwise.
    void let_go();
    /// The seat is left, which keeps the form itself.
    void cover();
    /// Sets the text in the current language.
    void retell();

private:
    Commands& commands_;
    ElidedLine& says_;
    Typed typed_;
    QTimer wait_;
    std::optional<UtcTime> kept_at_;
    bool there_ = false;       ///< something is saved, or about to be
    std::uint64_t visit_ = 0;  ///< answers to earlier requests are dropped
};

}  // namespace jcic::ui

// Offers a query that was unfinished when its person left the seat.

class QWidget;

namespace jcic::ui {

/// Asks over `parent`; `then` gets the form if it is wanted, or the fault of loading it.
void offer_draft(QWidget* parent, Commands& commands, Then<inquiry::Form> then);

}  // namespace jcic::ui
