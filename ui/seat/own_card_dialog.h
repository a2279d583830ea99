#pragma once
// The person's own card, by which they sign in besides their password: another is bound in the place of the one before,
// or the account opens by the password alone again. Whoever sits here came in by the one before; a lost one is a matter
// of the recovery key (UseRecoveryDialog).

#include "ui/commands/acting_dialog.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class OwnCardDialog : public ActingDialog {
    Q_OBJECT
public:
    OwnCardDialog(Commands& commands, QWidget* parent);

    /// Whether whoever sits here has a card of their own to sign in by, or is to have one.
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
