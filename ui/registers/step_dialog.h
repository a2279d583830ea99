#pragma once
// One step of a register: what it asks, and, where somebody signs beside, the page that they sign with their password.

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include "app/desk/commands/proof.h"
#include "app/desk/commands/registers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/fact_rows.h"
#include "ui/look/form_look.h"
#include "ui/registers/beside_box.h"
#include "ui/registers/step_form.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class StepDialog : public ActingDialog {
    Q_OBJECT
public:
    /// `row`: "" for a step that begins one. `known`: what it says already.
    StepDialog(Commands& commands, command::Book book, const domain::registers::Step& step, std::string row,
               const domain::registers::Values& known, QWidget* parent);
    ~StepDialog() override { look_.request_stop(); }
    StepDialog(const StepDialog&) = delete;
    StepDialog& operator=(const StepDialog&) = delete;

    /// Above the fields: what holds now.
    void say(const QString& what);

Q_SIGNALS:
    void taken(const QString& row);

private:
    void build_form(const domain::registers::Values& known);
    void say_what_was_counted(const domain::registers::Values& known);
    void build_page();
    void add_chosen_password(QFormLayout& form);
    void allow();
    void attach(const QString& field, const QString& file);
    void look_at(const QString& file);
    void go_on();
    void take();
    void show_page(const desk::StepText& page);
    void show_fault(const Fault& fault);
    [[nodiscard]] office::StepWanted wanted() const;
    [[nodiscard]] bool signing() const { return layers_->currentIndex() == 1; }

    Commands& commands_;
    command::Book book_;
    const domain::registers::Step& step_;
    std::string row_;
    QLabel* note_;
    QStackedWidget* layers_;
    StepForm* form_ = nullptr;
    FormLook* form_look_ = nullptr;
    std::stop_source look_{std::nostopstate};  ///< ends the look at a form's image
    int looks_ = 0;                            ///< of several files that were chosen the last one counts
    bool looking_ = false;                     ///< what is seen is told before the step is taken
    BesideBox* beside_ = nullptr;
    FactRows* facts_ = nullptr;
    QLabel* digest_ = nullptr;
    QLabel* password_label_ = nullptr;
    SecretField* password_ = nullptr;
    FaultPanel* fault_;
    QPushButton* back_;
    QPushButton* act_;
    SecretField* chosen_ = nullptr;  ///< what the row's own person will sign in with, and once more
    SecretField* chosen_again_ = nullptr;
    std::optional<desk::StepText> page_;
    int form_height_ = 0;  ///< that it would like to have
};

}  // namespace jcic::ui
