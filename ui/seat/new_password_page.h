#pragma once
// A person's new password, typed twice by that person alone and checked against R-PW-1 once both are there.

#include <QLabel>
#include <QWidget>
#include <optional>

#include "app/base/fault.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class NewPasswordPage : public QWidget {
    Q_OBJECT
public:
    /// `name`: its fields are called name + "Password" and name + "Again".
    NewPasswordPage(const QString& name, QWidget* parent);

    void show_person(const QString& who);
    /// Returns the password if both entries are equal, strong and not `other`'s; else shows why and clears both.
    [[nodiscard]] std::optional<Secret> take_password(const Secret* other = nullptr);
    [[nodiscard]] bool filled() const { return !password_->empty() && !again_->empty(); }
    void clear();
    void show_fault(const Fault& fault);
    void take_focus() { password_->setFocus(); }

Q_SIGNALS:
    void edited();
    void entered();

private:
    QLabel* lead_;
    SecretField* password_;
    SecretField* again_;
    MarkLabel* state_;
};

}  // namespace jcic::ui
