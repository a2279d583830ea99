#pragma once
// The practice marker on every page, with a menu: insert or remove the virtual card, advance the clock, first day.

#include <QAction>

#include "ui/commands/commands.h"
#include "ui/look/menu_button.h"

namespace jcic::ui {

class PracticeMenu : public MenuButton {
    Q_OBJECT
public:
    explicit PracticeMenu(QWidget* parent = nullptr);
    void use(Commands& commands);
    /// Shows the card tool that applies now; hidden outside practice.
    void show_snapshot(const desk::Snapshot& snapshot);

Q_SIGNALS:
    void wants_first_day();

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(const char* name, QKeyCombination key);
    void retell();
    QAction* insert_;
    QAction* pull_;
    QAction* hurry_;
    QAction* first_day_;
};

}  // namespace jcic::ui
