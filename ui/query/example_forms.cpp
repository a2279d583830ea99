#include "ui/query/example_forms.h"

#include <QMenu>
#include <QPushButton>

#include "app/desk/commands/practice.h"
#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {

ExampleForms::ExampleForms(Commands& commands, QPushButton& button) : commands_(commands), button_(button) {
    button_.setMenu(new QMenu(&button_));
}

void ExampleForms::show(bool practice) {
    button_.setVisible(practice);
    if (!practice || asked_) return;
    asked_ = true;
    commands_.send(this, command::Practice{}, [this](Result<desk::PracticeFacts> world) {
        if (!world) return;
        button_.menu()->clear();
        for (const auto& form : world->examples) {
            const auto kind = form.subject_kind ? words::word_for(*form.subject_kind) : QString();
            const auto title = QStringLiteral("%1 · %2").arg(q(form.subject_name), kind);
            connect(button_.menu()->addAction(title), &QAction::triggered, this, [this, form] { Q_EMIT chosen(form); });
        }
    });
}

}  // namespace jcic::ui
