#pragma once
// A practice branch's example forms, in a button's menu that a real branch does not show.

#include <QObject>

#include "app/inquiry/form/form.h"
#include "ui/commands/commands.h"

class QPushButton;

namespace jcic::ui {

class ExampleForms : public QObject {
    Q_OBJECT
public:
    ExampleForms(Commands& commands, QPushButton& button);

    /// Requests them the first time.
    void show(bool practice);
    /// Has their texts requested again, in the current language.
    void retell() { asked_ = false; }

Q_SIGNALS:
    void chosen(const jcic::inquiry::Form& form);

private:
    Commands& commands_;
    QPushButton& button_;
    bool asked_ = false;
};

}  // namespace jcic::ui
