#pragma once
// One question of set-up: title, input, and beside it what is wrong with the answer. The typed text stays in any case.

#include <QStackedWidget>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "app/desk/setup/setup.h"
#include "ui/look/mark.h"
#include "ui/seat/seat_forms.h"
#include "ui/setup/setup_rail.h"
#include "ui/setup/setup_worker.h"

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

// The questions of one step of set-up on one page: each answer is checked and saved when its field is left.

class SetupPage : public QWidget {
    Q_OBJECT
public:
    SetupPage(domain::SetupStep step, SetupWorker& worker, QWidget* parent);

    [[nodiscard]] domain::SetupStep step() const { return step_; }
    /// Shows the saved answers; returns whether the next open question is on this page, and focuses it.
    bool show_standing(const SetupWorker::Standing& standing);
    /// Whether every required question is answered.
    [[nodiscard]] bool is_answered() const;
    /// "" if the page does not have that question.
    [[nodiscard]] QString answer(std::string_view key) const;
    /// Checks all open answers; then emits answered(), or focuses the first wrong field and emits refused().
    void finish();
    /// Focuses the first question.
    void take_focus();

Q_SIGNALS:
    void answered();
    void refused();

private:
    void judge(SetupField* field);
    void judged(SetupField* field, const std::string& typed, const Result<void>& taken);
    void end();

    domain::SetupStep step_;
    SetupWorker& worker_;
    std::vector<SetupField*> fields_;
    int judging_ = 0;         ///< answers being checked
    bool finishing_ = false;  ///< once they are checked
};

// The pages of set-up in order: those with questions, then the final ones.

enum class SetupEnd { head_password, administrator_password, restore, done };

class SetupPages : public QStackedWidget {
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    /// Pages with questions must be added first.
    void add(SetupPage* page);
    void add(SetupEnd end, QWidget* page);

    [[nodiscard]] const std::vector<SetupPage*>& asking() const { return asking_; }
    /// The page in front; nullptr for a final page.
    [[nodiscard]] SetupPage* in_front() const;
    /// The final page in front; nullopt for a page with questions.
    [[nodiscard]] std::optional<SetupEnd> at_end() const;
    [[nodiscard]] int page_of(SetupEnd end) const;
    /// The next page: no final page before each question is answered, including skipped ones.
    [[nodiscard]] int behind() const;
    /// The steps with their marks; the final pages are one step named `ends`.
    [[nodiscard]] std::vector<SetupRail::Step> in_rail(const QString& ends) const;
    /// Code and name entered for "head" or "administrator".
    [[nodiscard]] QString person(const char* who) const;

private:
    std::vector<SetupPage*> asking_;
    std::vector<SetupEnd> ends_;
};

// Passwords of the unit head and the account administrator, each typed by that person alone, in turn at one keyboard:
// the first is kept only until the second is there.

class FoundersPasswords : public QObject {
    Q_OBJECT
public:
    struct Both {
        Secret head;
        Secret administrator;
    };
    explicit FoundersPasswords(QWidget* parent);

    /// Adds a page for each, the unit head's first.
    void add_to(SetupPages& pages);
    /// Whether that page's fields are filled in.
    [[nodiscard]] bool filled(SetupEnd end) const { return page_of(end)->filled(); }
    /// Prepares the page, now in front, for `who` with empty fields.
    void arrive(SetupEnd end, const QString& who);
    /// Keeps the unit head's until the other's is there. False: its page shows what is wrong.
    [[nodiscard]] bool take_head();
    /// nullopt: the administrator's page shows what is wrong.
    [[nodiscard]] std::optional<Both> take_both();
    void forget();

Q_SIGNALS:
    void edited();
    void entered();

private:
    [[nodiscard]] NewPasswordPage* page_of(SetupEnd end) const {
        return end == SetupEnd::head_password ? head_ : administrator_;
    }
    NewPasswordPage* head_;
    NewPasswordPage* administrator_;
    std::optional<Secret> heads_;
};

}  // namespace jcic::ui
