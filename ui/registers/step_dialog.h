#pragma once
// One step of a register: its fields and, if a second person signs, the page that they sign with their password.

#include <QPushButton>
#include <functional>

#include "app/desk/commands/proof.h"
#include "ui/look/form_look.h"
#include "ui/registers/signing_dialog.h"

namespace jcic::ui {

class StepDialog : public SigningDialog {
    Q_OBJECT
public:
    /// `row`: "" for a step that begins one. `known`: present values.
    StepDialog(Commands& commands, command::Book book, const domain::registers::Step& step, std::string row,
               const domain::registers::Values& known, QWidget* parent);
    ~StepDialog() override {
        attaching_.request_stop();
        look_.request_stop();
    }
    StepDialog(const StepDialog&) = delete;
    StepDialog& operator=(const StepDialog&) = delete;

private:
    [[nodiscard]] bool holds_more() const override {
        return kept_ || (chosen_ != nullptr && !(chosen_->empty() && chosen_again_->empty()));
    }
    [[nodiscard]] QString lacking() const override;
    void ask_page() override;
    void take_step() override;
    void left_page() override;
    [[nodiscard]] bool chosen_twice();
    [[nodiscard]] std::optional<domain::registers::StepRequest> typed_so_far() const override;
    void say_what_was_counted(const domain::registers::Values& known);
    void add_chosen_password();
    void attach(const QString& field, const QString& file, desk::EmptyPages empty = desk::EmptyPages::refuse);
    void take_attached(const QString& field, const QString& file, const Result<desk::Attaching>& attached);
    void scan(const QString& field, desk::EmptyPages empty = desk::EmptyPages::refuse);
    void offer_anyway(const Fault& fault, std::function<void()> again);
    void take_scanned(const QString& field, const Result<command::ScannedForm>& scanned);
    void end_look();
    void look_at(const QString& file, const Digest& digest);

    std::string row_;
    FormLook* form_look_;
    QPushButton* anyway_;  ///< the second word for a file with a blank or black page
    std::function<void()> again_;
    std::stop_source attaching_{std::nostopstate};  ///< stops the examination of a selected file
    bool is_attaching_ = false;
    bool is_scanning_ = false;
    int attachings_ = 0;                       ///< only the last of several counts
    std::stop_source look_{std::nostopstate};  ///< stops the examination of a form's image
    int looks_ = 0;                            ///< only the last of several selected files counts
    bool looking_ = false;                     ///< results are shown before the step is taken
    SecretField* chosen_ = nullptr;            ///< new sign-in password of the row's own person, typed twice
    SecretField* chosen_again_ = nullptr;
    std::optional<Secret> kept_;          ///< content of both fields, while the page to be signed is shown
    std::optional<desk::StepText> page_;  ///< the shown page
};

}  // namespace jcic::ui
