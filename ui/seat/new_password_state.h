#pragma once
// What a new password lacks (R-PW-1), and that it is typed the same both times, told while it is typed: nothing is
// taken from the fields for it.

#include <QCoreApplication>

#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class NewPasswordState {
    Q_DECLARE_TR_FUNCTIONS(NewPasswordState)

public:
    /// Whether both stand there, strong enough and the same; what is wrong stands in `state`.
    static bool show_state(MarkLabel& state, const SecretField& wanted, const SecretField& again);
};

}  // namespace jcic::ui
