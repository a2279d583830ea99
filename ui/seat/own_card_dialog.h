#pragma once
// The person's own card for signing in with password and card: binds another card in place of the present one, or
// returns to the password alone. The person has signed in by the present card; a lost one needs the recovery key
// (UseRecoveryDialog).

#include "ui/commands/acting_dialog.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class OwnCardDialog : public ActingDialog {
    Q_OBJECT
public:
    OwnCardDialog(Commands& commands, QWidget* parent);

    /// Whether the signed-in person has, or must have, a card of their own.
    [[nodiscard]] static bool concerns(const desk::Snapshot& snapshot);

private:
    void build();
    void show_binding();
    [[nodiscard]] QString why_not_bind() const;
    [[nodiscard]] QString why_not_release() const;
    void bind();
    void release();
    void show_done(const QString& what);

    MarkLabel* state_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* bind_ = nullptr;
    QPushButton* release_ = nullptr;
    bool done_ = false;
};

}  // namespace jcic::ui
