#pragma once
// One question of set-up: title, input, and beside it what is wrong with the answer. The typed text stays in any case.

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
    /// Whether its text is not accepted yet, or a required answer is missing.
    [[nodiscard]] bool open() const;
    /// Shows the saved answer.
    void show_answer(const std::string& answer);
    /// Shows an answer fixed by a policy file, with its place; it cannot be changed here.
    void show_fixed(const domain::FixedValue& fixed);
    [[nodiscard]] bool fixed() const { return fixed_; }
    /// Shows that `typed` was accepted.
    void show_taken(const std::string& typed);
    void show_fault(const Fault& fault);
    void take_focus() { input_->setFocus(); }

Q_SIGNALS:
    /// The person has left the field.
    void finished();

private:
    void build();
    void show_right();
    /// The input, or the row that contains it and its button.
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
    std::string taken_;  ///< the accepted text; "" if none
    bool fixed_ = false;
};

}  // namespace jcic::ui
