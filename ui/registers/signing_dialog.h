#pragma once
// Base of the dialogs for a register's step, of one row or several: first the step's fields, then, if a second person
// signs, the page that they sign with their password. The derived class adds further fields and sends the commands.

#include <QFormLayout>
#include <QStackedWidget>
#include <optional>
#include <vector>

#include "app/desk/commands/registers.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/registers/register.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/registers/page_to_sign.h"
#include "ui/registers/step_effect.h"
#include "ui/registers/step_form.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
