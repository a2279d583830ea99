#pragma once
// One thing that set-up asks: what it is, where it is answered, and beside it in words what is wrong with the answer.
// What was typed stays, right or wrong.

#include <QWidget>
#include <functional>

#include "app/desk/setup/setup.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class SetupField : public QWidget {
    Q_OBJECT
public:
    /// `number`: its mnemonic on the page.
    SetupField(const domain::SetupQuestion& question, int number, QWidget* parent);

    [[nodiscard]] const domain::SetupQuestion& question() const { return question_; }
    [[nodiscard]] std::string text() const { return text_(); }
    /// Whether something stands there that has not been taken yet, or nothing where something must.
    [[nodiscard]] bool open() const;
    /// What was answered before.
    void show_answer(const std::string& answer);
    /// The answer that stands there is a policy file's: it is seen, with where it stands, and not changed here.
    void show_fixed(const domain::FixedValue& fixed);
    [[nodiscard]] bool fixed() const { return fixed_; }
    /// `typed` was taken for an answer, or not.
    void show_taken(const std::string& typed);
    void show_fault(const Fault& fault);
    void take_focus() { input_->setFocus(); }

Q_SIGNALS:
    /// The person is done with it for now.
    void finished();

private:
    void build();
    void show_right();
    /// What stands there in one piece: the input, or the row that it is in with its button.
    [[nodiscard]] QWidget* whole() const;
    [[nodiscard]] QWidget* line();
    [[nodiscard]] QWidget* file();
    [[nodiscard]] QWidget* choices();
    [[nodiscard]] QWidget* duties();

    const domain::SetupQuestion& question_;
    QString title_;
    QWidget* input_ = nullptr;
    MarkLabel* state_;
    std::function<std::string()> text_;
    std::function<void(const QString&)> show_;
    std::string taken_;  ///< the text that stands there, as it was taken; "" for none
    bool fixed_ = false;
};

}  // namespace jcic::ui
