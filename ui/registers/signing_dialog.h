#pragma once
// The frame of a step of a register, whether of one row or of several: what it asks is filled in first; where somebody
// signs beside, the page follows that they sign with their password. A dialog says what else it asks, and what it
// sends.

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

/// Who signs a step beside whoever takes it: whom the row names, or somebody to be chosen. Who may sign is the desk's
/// to say.
class BesideBox : public ChoiceBox {
    Q_OBJECT
public:
    /// `known`: what the row says already.
    BesideBox(const domain::registers::Beside& beside, const domain::registers::Values& known,
              const desk::Snapshot& snapshot, QWidget* parent);
    /// nullopt while nobody is chosen.
    [[nodiscard]] std::optional<domain::PersonId> person() const;

private:
    std::vector<domain::PersonId> people_;  ///< in the order of the choices, after that of nobody
};

class SigningDialog : public ActingDialog {
    Q_OBJECT
public:
    /// Above the fields, or the page: what holds now, or what became of it.
    void show_text(const QString& what);
    /// Something was typed or chosen, is shown to be signed, or is being taken, that would be lost.
    [[nodiscard]] bool is_touched() const;
    /// 登記聯徵中心回覆　2: which step of which row it is.
    [[nodiscard]] QString about() const { return about_; }
    /// On top of all: why one is brought back to it, or that another row is looked at; "" takes it away.
    void remind(const QString& why);
    /// The keys go to where something is to be typed.
    void take_focus();

Q_SIGNALS:
    void taken(const QString& row);

protected:
    /// `about`: the row, or how many. `known`: what it says already. With a StepPlace as its parent it stands there,
    /// beside the rows; else it is a window.
    SigningDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                  const domain::registers::Values& known, const QString& about, QWidget* parent);

    void hideEvent(QHideEvent* event) override;
    /// The dialog's own fields stand in it: the last of each constructor.
    void begin();
    /// Something of its own was typed.
    [[nodiscard]] virtual bool holds_more() const { return false; }
    /// What of its own is still to be given: "" where nothing is.
    [[nodiscard]] virtual QString lacking() const { return {}; }
    /// Asks for what the second person is to sign.
    virtual void ask_page() = 0;
    virtual void take_step() = 0;
    /// What is signed beside is on the screen no more: the fields are, or nothing of the dialog is.
    virtual void left_page() {}
    void back_to_fields();
    /// What is taken as it is typed so far, to be judged; nullopt where that waits for the page.
    [[nodiscard]] virtual std::optional<office::StepWanted> typed_so_far() const { return std::nullopt; }

    [[nodiscard]] office::StepWanted wanted(const std::string& row) const;
    [[nodiscard]] bool signing() const { return layers_->currentIndex() == 1; }
    /// `text`: the lines of the page, or of several. `digests`: what says which they are.
    void show_page(const QString& text, const QString& digests);
    /// What was typed stays: it is mended, not typed again. What was signed for is another page by then, unless the
    /// password was wrong.
    void show_fault(const Fault& fault) override;
    void allow() override;

    command::Book book_;
    const domain::registers::Step& step_;
    StepForm* form_ = nullptr;
    QVBoxLayout* below_form_ = nullptr;  ///< what a dialog shows below the step's own fields
    QFormLayout* lines_ = nullptr;       ///< and what it asks besides
    BesideBox* beside_ = nullptr;
    PageToSign* to_sign_ = nullptr;  ///< of who signs beside
    QPushButton* back_ = nullptr;
    QPushButton* act_ = nullptr;
    QLabel* why_ = nullptr;  ///< act_ is grey

private:
    [[nodiscard]] QLabel* add_note(const char* name, const char* kind = nullptr);
    void add_head(const QString& about);
    [[nodiscard]] QWidget* make_fields(const domain::registers::Values& known);
    void add_beside(const domain::registers::Values& known);
    void add_foot();
    void judge();
    void forget_judged();
    void show_judged(const desk::Judged& judged);
    void show_vacancies(const std::vector<domain::registers::Vacancy>& vacancies);
    void go_on();
    void ask_or_take();
    [[nodiscard]] QString lacking_now() const;
    [[nodiscard]] int fields_height() const;

    StepEffect* effect_ = nullptr;
    QString about_;
    int beside_first_ = -1;                              ///< who was chosen by itself to sign beside
    bool placed_;                                        ///< in a StepPlace
    int judged_ = 0;                                     ///< of several questions the last one counts
    std::vector<domain::registers::Vacancy> vacancies_;  ///< that are shown
    QLabel* reminder_ = nullptr;
    QLabel* note_ = nullptr;
    QStackedWidget* layers_ = nullptr;
    QWidget* inside_ = nullptr;  ///< of what scrolls around the fields
};

}  // namespace jcic::ui
