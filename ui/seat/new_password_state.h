#pragma once
// Shows while typing what a new password lacks (R-PW-1) and whether both entries are equal; takes no field's content.

#include <QCoreApplication>

#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class NewPasswordState {
    Q_DECLARE_TR_FUNCTIONS(NewPasswordState)

public:
    /// Whether both entries are there, equal and strong enough; else `state` shows what is wrong.
    static bool show_state(MarkLabel& state, const SecretField& wanted, const SecretField& again);
};

}  // namespace jcic::ui
