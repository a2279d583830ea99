#pragma once
// A person's own new password, typed twice by that person alone, held to R-PW-1 as soon as both stand there.

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
    /// Both were typed, the same, and strong enough; what is wrong is told here, and both are typed again. Not
    /// `other`'s, where there is one.
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
