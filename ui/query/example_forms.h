#pragma once
// The forms that a practice branch has ready, in the menu of a button that a real branch does not show.

#include <QObject>

#include "app/inquiry/form/form.h"
#include "ui/commands/commands.h"

class QPushButton;

namespace jcic::ui {

class ExampleForms : public QObject {
    Q_OBJECT
public:
    ExampleForms(Commands& commands, QPushButton& button);

    /// Asks for them the first time.
    void show(bool practice);
    /// Their words are asked for again: in the language of now.
    void retell() { asked_ = false; }

Q_SIGNALS:
    void chosen(const jcic::inquiry::Form& form);

private:
    Commands& commands_;
    QPushButton& button_;
    bool asked_ = false;
};

}  // namespace jcic::ui
