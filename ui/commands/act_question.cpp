#include "ui/commands/act_question.h"

#include <QMessageBox>
#include <QPushButton>

#include "app/desk/commands/acts.h"
#include "app/words/words.h"
#include "ui/look/keys.h"

namespace jcic::ui {

using words::told;

namespace {

using Answered = std::function<void(const std::string& value, const std::vector<int>& ticked)>;

/// Enter says nothing: what it is is chosen by a person.
void ask_choice(QWidget* over, const QString& title, const QString& text, const domain::acts::Ask& ask,
                const Answered& then) {
    auto* question = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, over);
    question->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& choice : ask.choices) {
        auto* way = question->addButton(told(choice.title), QMessageBox::AcceptRole);
        way->setAutoDefault(false);
        QObject::connect(way, &QPushButton::clicked, over, [then, name = std::string(choice.name)] { then(name, {}); });
    }
    question->setDefaultButton(QMessageBox::Cancel);
    question->open();
}

}  // namespace

void take_act(QWidget* over, Commands& commands, std::string_view act, const inquiry::RecordName& on, Then<void> then,
              const Asking& asking) {
    const auto& one = domain::acts::named(act);
    if (one.asks.empty()) return commands.send(over, command::TakeAct{std::string(act), {on}}, std::move(then)), void();
    const auto& ask = one.asks.front();  // none asks more
    const Answered send = [over, &commands, &one, &ask, on, then = std::move(then), others = asking.others](
                              const std::string& value, const std::vector<int>& ticked) {
        command::TakeAct wanted{std::string(one.name), {on}, {{std::string(ask.field), value}}};
        for (const int at : ticked) wanted.on.insert(others.at(static_cast<std::size_t>(at)));
        commands.send(over, std::move(wanted), then);
    };
    const auto title = without_mnemonic(told(one.title)).remove(QChar(0x2026));
    const auto text = asking.about + told(ask.title);
    if (!ask.choices.empty()) return ask_choice(over, title, text, ask, send);
    ask_text_and_ticks(over, title, text, one.together ? asking.ticks : Ticks(), send);
}

void ask_which_act(QWidget* over, Commands& commands, const WhichAct& which, const inquiry::RecordName& on,
                   const std::function<Then<void>()>& then, const Asking& asking) {
    auto* question = new QMessageBox(QMessageBox::NoIcon, which.title, which.text, QMessageBox::Cancel, over);
    question->setObjectName(QLatin1String(which.name));
    question->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto act : which.acts) {
        const auto& one = domain::acts::named(act);
        auto* way =
            question->addButton(told(one.title), one.asks.empty() ? QMessageBox::AcceptRole : QMessageBox::ActionRole);
        way->setAutoDefault(false);
        QObject::connect(way, &QPushButton::clicked, over, [over, &commands, act, on, then, asking] {
            take_act(over, commands, act, on, then(), asking);
        });
    }
    question->setDefaultButton(QMessageBox::Cancel);
    question->open();
}

}  // namespace jcic::ui
