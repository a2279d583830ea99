#pragma once
// The page that the second person signs, above their password field.

#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <optional>
#include <vector>

#include "app/desk/commands/registers.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/registers/register.h"
#include "app/domain/registers/vacancies.h"
#include "app/inquiry/form/form.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/registers/step_form.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class PageToSign : public QWidget {
    Q_OBJECT
public:
    explicit PageToSign(QWidget* parent);

    /// `text`: the page's lines, or several pages'. `digests`: identifies them. `who` signs.
    void show_page(const QString& text, const QString& digests, const QString& who);
    /// Pixels of the page that are visible only by scrolling; less than 1: all of it is in sight.
    [[nodiscard]] int hidden_height() const;
    [[nodiscard]] SecretField& password() { return *password_; }
    [[nodiscard]] const SecretField& password() const { return *password_; }

Q_SIGNALS:
    void edited();   ///< of the password
    void entered();  ///< Enter in the password field

private:
    QScrollArea* around_;
    FactRows* facts_;
    QLabel* digests_;
    QLabel* label_;
    SecretField* password_;
};

// Shows a step's consequences and its responsible persons before it is taken.

class StepEffect : public QFrame {
    Q_OBJECT
public:
    StepEffect(const domain::registers::Register& book, const domain::registers::Step& step, QWidget* parent);
    /// Duties that will be vacant; none: hides them.
    void show_vacancies(const std::vector<domain::registers::Vacancy>& vacancies);
    /// Points to note about what is entered, heaviest first; none: hides them.
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
    /// What is told beforehand; null hides it.
    void show_told(const char* what);

private:
    MarkLabel* vacant_;
    MarkLabel* remarks_;
    MarkLabel* told_;
};

// Base of the dialogs for a register's step, of one row or several: first the step's fields, then, if a second person
// signs, the page that they sign with their password. The derived class adds further fields and sends the commands.

/// Choice of the second person who signs a step: fixed by the row, or selectable. The desk decides who may sign.
class BesideBox : public ChoiceBox {
    Q_OBJECT
public:
    /// `known`: the row's present values.
    BesideBox(const domain::registers::Beside& beside, const domain::registers::Values& known,
              const desk::Snapshot& snapshot, QWidget* parent);
    /// nullopt if none is selected.
    [[nodiscard]] std::optional<domain::PersonId> person() const;

private:
    std::vector<domain::PersonId> people_;  ///< in the order of the choices, after the empty one
};

class SigningDialog : public ActingDialog {
    Q_OBJECT
public:
    /// Shows a text above the fields or the page: the present state, or the result.
    void show_text(const QString& what);
    /// Whether closing would lose typed or selected values, a page to be signed, or a step being taken.
    [[nodiscard]] bool is_touched() const;
    /// 登記聯徵中心回覆 2: the step and its row.
    [[nodiscard]] QString about() const { return about_; }
    /// Shows a reminder at the top: this step is unfinished, or another row is selected; "" hides it.
    void remind(const QString& why);
    /// Focuses the first input.
    void take_focus();

Q_SIGNALS:
    void taken(const QString& row);

protected:
    /// `about`: the row, or how many. `known`: present values. With a StepPlace as parent it is placed there, beside
    /// the rows; else it is a window.
    SigningDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                  const domain::registers::Values& known, const QString& about, QWidget* parent);

    void hideEvent(QHideEvent* event) override;
    /// Call at the end of each derived constructor, when its own fields exist.
    void show_first();
    /// Whether fields of the derived class were edited.
    [[nodiscard]] virtual bool holds_more() const { return false; }
    /// Returns what is missing or pending in the derived class; "" if nothing.
    [[nodiscard]] virtual QString lacking() const { return {}; }
    /// Requests the page for the second person.
    virtual void ask_page() = 0;
    virtual void take_step() = 0;
    /// The page to be signed is no longer visible: the fields are shown, or the dialog is hidden.
    virtual void left_page() {}
    void back_to_fields();
    /// The step as typed so far, to be checked; nullopt if that waits for the page.
    [[nodiscard]] virtual std::optional<domain::registers::StepRequest> typed_so_far() const { return std::nullopt; }

    [[nodiscard]] domain::registers::StepRequest wanted(const std::string& row) const;
    [[nodiscard]] bool signing() const { return layers_->currentIndex() == 1; }
    /// `text`: the page's lines, or several pages'. `digests`: identifies them.
    void show_page(const QString& text, const QString& digests);
    /// Keeps what was typed, for correction. Discards the page to be signed, unless only the password was wrong.
    void show_fault(const Fault& fault) override;
    void allow() override;

    command::Book book_;
    const domain::registers::Step& step_;
    StepForm* form_ = nullptr;
    QVBoxLayout* below_form_ = nullptr;  ///< for widgets below the step's own fields
    QFormLayout* lines_ = nullptr;       ///< for further fields
    BesideBox* beside_ = nullptr;
    PageToSign* to_sign_ = nullptr;  ///< for the second person
    QPushButton* back_ = nullptr;
    QPushButton* act_ = nullptr;
    QLabel* why_ = nullptr;  ///< why act_ is disabled

private:
    [[nodiscard]] QLabel* add_note(const char* name, const char* kind = nullptr);
    void add_head(const QString& about);
    [[nodiscard]] QWidget* make_fields(const domain::registers::Values& known);
    void add_beside(const domain::registers::Values& known);
    void add_foot();
    void judge();
    void forget_judged();
    void show_judged(const desk::Judged& judged);
    void show_told(const char* what);
    void show_vacancies(const std::vector<domain::registers::Vacancy>& vacancies);
    void go_on();
    void ask_or_take();
    [[nodiscard]] QString lacking_now() const;
    [[nodiscard]] int fields_height() const;

    StepEffect* effect_ = nullptr;
    QString about_;
    int beside_first_ = -1;                              ///< second person selected by default
    bool placed_;                                        ///< in a StepPlace
    int judged_ = 0;                                     ///< only the answer to the last request counts
    std::vector<domain::registers::Vacancy> vacancies_;  ///< shown ones
    const char* told_ = nullptr;                         ///< shown, beforehand
    QLabel* reminder_ = nullptr;
    QLabel* note_ = nullptr;
    QStackedWidget* layers_ = nullptr;
    QWidget* inside_ = nullptr;  ///< contents of the scroll area with the fields
};

// Several rows of a register that two persons counted: enters the result once for all, then shows each row's page,
// which the second person signs with one password (R-DU-11). A failure is shown at its row.

/// `taken`: of at least one row.
class CountDialog : public SigningDialog {
    Q_OBJECT
public:
    CountDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                std::vector<std::string> rows, QWidget* parent);

private:
    void ask_page() override;
    void take_step() override;
    void show_pages(const std::vector<desk::RowPage>& pages);
    void show_outcome(const std::vector<desk::RowPage>& done);

    std::vector<std::string> rows_;
    std::vector<desk::RowPage> shown_;
};

}  // namespace jcic::ui
