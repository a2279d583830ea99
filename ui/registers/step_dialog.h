#pragma once
// One step of a register: what it asks, and, where somebody signs beside, the page that they sign with their password.

#include "app/desk/commands/proof.h"
#include "ui/look/form_look.h"
#include "ui/registers/signing_dialog.h"

namespace jcic::ui {

class StepDialog : public SigningDialog {
    Q_OBJECT
public:
    /// `row`: "" for a step that begins one. `known`: what it says already.
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
    [[nodiscard]] std::optional<office::StepWanted> typed_so_far() const override;
    void say_what_was_counted(const domain::registers::Values& known);
    void add_chosen_password();
    void attach(const QString& field, const QString& file);
    void take_attached(const QString& field, const QString& file, const Result<desk::Attaching>& attached);
    void scan(const QString& field);
    void take_scanned(const QString& field, const Result<command::ScannedForm>& scanned);
    void end_look();
    void look_at(const QString& file, const Digest& digest);

    std::string row_;
    FormLook* form_look_;
    std::stop_source attaching_{std::nostopstate};  ///< ends the look at a file that was chosen
    bool is_attaching_ = false;
    bool is_scanning_ = false;
    int attachings_ = 0;                       ///< of several the last one counts
    std::stop_source look_{std::nostopstate};  ///< ends the look at a form's image
    int looks_ = 0;                            ///< of several files that were chosen the last one counts
    bool looking_ = false;                     ///< what is seen is told before the step is taken
    SecretField* chosen_ = nullptr;            ///< what the row's own person will sign in with, and once more
    SecretField* chosen_again_ = nullptr;
    std::optional<Secret> kept_;          ///< of both fields, while the page stands there that is signed beside
    std::optional<desk::StepText> page_;  ///< that was shown
};

}  // namespace jcic::ui
