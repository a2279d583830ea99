#pragma once
// A dialog that takes the card's password: typed here, or at the reader's own keys. How many tries are left stands
// there before anything is typed, and the last one needs consent. A pulled card takes with it what was typed. Where the
// password is its custodian's to type, they sign for it here.

#include "app/desk/commands/card.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/mark_label.h"
#include "ui/seat/card_typist.h"

namespace jcic::ui {

class CardDialog : public ActingDialog {
    Q_OBJECT
protected:
    CardDialog(const char* name, Commands& commands, QWidget* parent);

    /// Which card it is.
    void add_number(const char* heading);
    /// The field of what it is opened with, below who steps in to type it; its label.
    QLabel* add_first(const char* name, const char* title);
    /// In place of these and the first, where all is typed at the reader.
    void add_at_reader(std::initializer_list<QWidget*> typed_here = {});
    void add_tries();
    /// `other`: may be null.
    void add_foot(QPushButton* other, QPushButton* act);

    virtual void show_snapshot(const desk::Snapshot& snapshot);
    virtual void show_card(const desk::CardView& card) = 0;
    /// False where it is another's, or none any more: then the dialog is over.
    [[nodiscard]] bool show_number(const desk::CardView& card, bool at_reader, int passwords);
    void show_tries(const desk::CardView& card, const QString& locked);
    [[nodiscard]] bool has_consent() const { return !last_try_ || consent_->isChecked(); }
    [[nodiscard]] desk::Consent consent() const;
    /// Why nothing can be done with it now, or what is lacking.
    [[nodiscard]] QString why_not(const QString& lacks) const;
    [[nodiscard]] SecretField& first_field() const { return typist_->asked() ? typist_->password() : *first_; }
    void allow() override;

    /// By `Here`, with what was typed, or by `AtReader`, which takes it from the keys. It ends the dialog, or `failed`
    /// hears why it does not.
    template <class Here, class AtReader>
    void ask_card(Failed failed, desk::Typed typed) {
        const auto end = [this] { accept(); };
        const auto steps_in = typist_->chosen();
        auto signed_by = typist_->beside(std::move(typed));
        if (!at_reader_) {
            ask(Here{consent(), steps_in}, end, std::move(failed), std::move(signed_by));
            return;
        }
        let_stop(ask(AtReader{consent(), steps_in}, end, std::move(failed), std::move(signed_by)));
        cancel_->setEnabled(can_cancel_);
    }

    CardTypist* typist_;            ///< who steps in to type the card's password
    SecretField* first_ = nullptr;  ///< below it
    MarkLabel* tries_ = nullptr;
    QCheckBox* consent_ = nullptr;  ///< to the last try
    QPushButton* cancel_ = nullptr;
    std::string number_;     ///< of the card that is typed for
    bool last_try_ = false;  ///< the next one may be
    bool usable_ = false;
    bool at_reader_ = false;  ///< everything is typed at the reader's keys

private:
    void leave() override;

    QLabel* number_line_ = nullptr;
    QLabel* at_reader_text_ = nullptr;
    std::vector<QWidget*> typed_here_;
    bool can_cancel_ = true;  ///< what is under way
    bool doubted_ = false;    ///< the consent is to a number of tries that is not known
};

}  // namespace jcic::ui
