#pragma once
// A dialog that a function describes, from top to bottom: what it says, what it asks, and the command that it sends. It
// is no class of its own. What all such dialogs share is here: the button is disabled with what is lacking, Enter in a
// secret leads to the next empty field and then acts, Tab follows the order of the description, a fault is shown above
// the buttons and leads back to the field to be typed again, and secrets leave their fields as the command is sent.

#include <memory>
#include <type_traits>
#include <vector>

#include "ui/commands/acting_dialog.h"
#include "ui/look/buttons.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/secrets/secret_field.h"

class QPlainTextEdit;

namespace jcic::ui {

class FormDialog : public ActingDialog {
    Q_OBJECT
public:
    using May = std::function<bool(const desk::PersonView&)>;
    using Why = std::function<QString()>;
    static bool everybody(const desk::PersonView& /*person*/) { return true; }
    /// A choice of a person.
    struct People {
        ChoiceBox* box = nullptr;
        std::vector<domain::PersonId> codes;  ///< in the order of the choices
        [[nodiscard]] domain::PersonId chosen() const { return codes[static_cast<std::size_t>(box->currentIndex())]; }
    };

    /// `name`: of the window, for the help and for tests. `context`: of its words, those of the function's own class.
    /// `size` {}: as large as its contents.
    FormDialog(const char* name, const char* context, QSize size, Commands& commands, QWidget* parent);

    // What it says.
    void title(const char* text) { parts_.title_window(text); }
    QLabel* heading(const QString& text);
    /// `text` is null if it is set later.
    QLabel* say(const char* text, const char* name = "", const char* kind = nullptr);
    MarkLabel* mark(const char* name);
    /// The page to be signed, and a line for its digest.
    FactRows* page(const char* name);
    FactRows* scrolled_page();
    QLabel* digest(const char* name, const char* kind = "small");
    /// A text of several lines that can be read and scrolled.
    QPlainTextEdit* shown_text(const char* name, const char* title);

    // What it asks, in this order. All of it is required, unless it is said to be optional.
    QLineEdit* text(const char* name, const char* title);
    QLineEdit* optional_text(const char* name, const char* title);
    ChoiceBox* choice(const char* name, const char* title);
    /// Everybody whom `may` allows. The desk decides who may sign.
    People person(const char* name, const char* title, const May& may = everybody);
    /// The same without the signed-in person.
    People another_person(const char* name, const char* title, const May& may = everybody);
    /// `of`: the choice of the person whose secret it is.
    SecretField* secret(const char* name, const char* title, const QComboBox* of = nullptr);
    /// The secret typed once more: it is not sent.
    SecretField* repeated_secret(const char* name, const char* title);
    QCheckBox* tick(const char* name, const char* text);
    QRadioButton* radio(const char* name, const char* text);
    /// A widget of the caller's. Call allow() when it changes.
    template <class W>
    W* add(W* widget) {
        column_.addWidget(widget);
        return widget;
    }
    /// Its name for screen readers and for what is lacking, if it is not its label.
    void name_field(QWidget& field, const char* title) { parts_.name_widget(field, title); }
    [[nodiscard]] QLabel& label_of(const QWidget& field) const;
    /// Shows or hides a field with its label. A hidden one is not asked for.
    void show_field(QWidget& field, bool shown);
    /// A text that may be typed over.
    void preset(QLineEdit& line, const char* text) { parts_.say_text(line, text); }
    void require(QWidget* field, std::function<bool()> given) { required_.push_back({field, std::move(given)}); }
    /// A reason why it cannot be done yet, "" if there is none. It comes before what is lacking.
    void unless(Why why) { first_.push_back(std::move(why)); }
    /// The same, after it. It is asked even if something is lacking, so that it can show its state beside the fields.
    void unless_given(Why why) { last_.push_back(std::move(why)); }

    // What it does.
    /// A further button, at the left.
    QPushButton* beside(const char* name, const char* title, std::function<void()> does, Why why = {});
    /// Called after a fault, before it is shown.
    void on_fault(std::function<void()> undo) { undo_ = std::move(undo); }
    /// It stays open after success.
    void stay_open() { closes_ = stays_open_ = true; }
    /// Its other button says that it closes, not that it cancels.
    void leave_by_close() { closes_ = true; }
    /// Adds the button that acts, which Enter presses too, and opens the dialog: the last call.
    FormDialog* act(const char* name, const char* title, std::function<void()> does);
    /// Sends the command with the secrets in their order, and after them `more`; then calls `then`, with the answer if
    /// it takes one, and closes.
    template <desk::IsCommand C, class Done = void (*)()>
    void send(
        C command, Done then = [] {}, desk::Typed more = {}) {
        auto typed = take_secrets(std::move(more));
        const auto failed = [this](const Fault& fault) { show_refused(fault); };
        using Answer = typename C::Answer;
        if constexpr (std::is_void_v<Answer>) {
            ask(
                std::move(command),
                [this, then] {
                    then();
                    end();
                },
                failed, std::move(typed));
        } else {
            const auto answered = [this, then](const Answer& answer) {
                if constexpr (std::is_invocable_v<Done, const Answer&>)
                    then(answer);
                else
                    then();
                end();
            };
            ask(std::move(command), answered, failed, std::move(typed));
        }
    }
    /// Requests what must be shown before anybody acts; `why`: the reason until then.
    template <desk::IsCommand C, class Show>
    void await(C command, const QString& why, Show show) {
        const auto shown = std::make_shared<bool>(false);
        unless([shown, why] { return *shown ? QString() : why; });
        look(std::move(command), [this, shown, show](const typename C::Answer& answer) {
            *shown = true;
            show(answer);
            allow();
        });
    }
    using ActingDialog::ask;
    using ActingDialog::hold;
    using ActingDialog::look;
    void allow() override;
    void clear_fault() { fault_->clear(); }
    QPushButton& act_button() { return *act_; }
    QPushButton& leave_button() { return *leave_; }
    [[nodiscard]] bool busy() const { return busy_; }

private:
    struct Required {
        QWidget* field;
        std::function<bool()> given;
    };
    [[nodiscard]] QString why_not() const;
    void end();
    /// Enter in this secret.
    void go_on(const QWidget* from);
    void proceed();
    [[nodiscard]] desk::Typed take_secrets(desk::Typed more);
    void show_refused(const Fault& fault);

    std::vector<Required> required_;
    std::vector<Why> first_;
    std::vector<Why> last_;
    std::vector<SecretField*> secrets_;
    std::vector<SecretField*> repeated_;
    QWidget* again_ = nullptr;  ///< to be typed again after a fault: the first secret, or the last field
    QPushButton* beside_ = nullptr;
    QPushButton* act_ = nullptr;
    QPushButton* leave_ = nullptr;
    std::function<void()> does_;
    std::function<void()> undo_;
    bool stays_open_ = false;
    bool closes_ = false;
};

}  // namespace jcic::ui
