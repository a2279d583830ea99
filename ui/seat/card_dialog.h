#pragma once
// Choice of the person who types the card's password, and their own password to sign for it (R-DU-2); part of a
// CardDialog. Hidden if the branch requires no such person. A change of person clears what was typed.

#include <QCoreApplication>
#include <QWidget>
#include <optional>
#include <vector>

#include "app/desk/commands/card.h"
#include "app/desk/rooms/command.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/look/mark.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class CardTypist : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(CardTypist)
public:
    explicit CardTypist(QWidget* parent);
    /// Updates the choices; clears what was typed for a person who is no longer a choice.
    void show_asked(const desk::Snapshot& snapshot);
    [[nodiscard]] bool asked() const { return asked_; }
    /// Whether no person is required, or one has typed.
    [[nodiscard]] bool ready() const;
    [[nodiscard]] std::optional<domain::PersonId> chosen() const;
    [[nodiscard]] SecretField& password() { return *password_; }
    /// Appends the person's password to what was typed for the card, if required.
    [[nodiscard]] desk::Typed beside(desk::Typed typed);
    /// Places it between these in the tab order.
    void between(QWidget* before, QWidget* after);

private:
    bool asked_ = false;
    std::vector<domain::PersonId> may_;     ///< possible persons at the last update
    std::vector<domain::PersonId> people_;  ///< in the order of the choices
    ChoiceBox* who_;
    SecretField* password_;
};

// Base of dialogs that take the card's password: typed here, or at the reader's own keys. It shows the remaining tries
// before anything is typed, and the last one needs consent. Removing the card clears what was typed. If the custodian
// of the password types it, they sign for it here.

class CardDialog : public ActingDialog {
    Q_OBJECT
protected:
    CardDialog(const char* name, Commands& commands, QWidget* parent);

    /// Adds the card's number.
    void add_number(const char* heading);
    /// Adds the choice of the typist and the field of the first secret; returns the field's label.
    QLabel* add_first(const char* name, const char* title);
    /// Adds the text shown instead of these fields if everything is typed at the reader.
    void add_at_reader(std::initializer_list<QWidget*> typed_here = {});
    void add_tries();
    /// `other`: may be null.
    void add_foot(QPushButton* other, QPushButton* act);

    virtual void show_snapshot(const desk::Snapshot& snapshot);
    virtual void show_card(const desk::CardView& card) = 0;
    /// False if another card or none is in the reader: the dialog is then rejected.
    [[nodiscard]] bool show_number(const desk::CardView& card, bool at_reader, int passwords);
    void show_tries(const desk::CardView& card, const QString& locked);
    [[nodiscard]] bool has_consent() const { return !last_try_ || consent_->isChecked(); }
    [[nodiscard]] desk::Consent consent() const;
    /// Why the card cannot be used now; else `lacks`.
    [[nodiscard]] QString why_not(const QString& lacks) const;
    [[nodiscard]] SecretField& first_field() const { return typist_->asked() ? typist_->password() : *first_; }
    void allow() override;

    /// Sends `Here` with what was typed, or `AtReader`, which uses the reader's keys. Accepts the dialog, or calls
    /// `failed` with the fault.
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

    CardTypist* typist_;            ///< the person who types the card's password
    SecretField* first_ = nullptr;  ///< below the typist
    MarkLabel* tries_ = nullptr;
    QCheckBox* consent_ = nullptr;  ///< to the last try
    QPushButton* cancel_ = nullptr;
    std::string number_;     ///< of the card whose password is typed
    bool last_try_ = false;  ///< the next try may be the last
    bool usable_ = false;
    bool at_reader_ = false;  ///< everything is typed at the reader's keys

private:
    void leave() override;

    QLabel* number_line_ = nullptr;
    QLabel* at_reader_text_ = nullptr;
    std::vector<QWidget*> typed_here_;
    bool can_cancel_ = true;  ///< the running command
    bool doubted_ = false;    ///< the consent is to an unknown number of tries
};

// Changes the card's password with the old one, or resets it with the PUK.

class CardPasswordDialog : public CardDialog {
    Q_OBJECT
public:
    enum class Purpose { change, unblock };
    CardPasswordDialog(Commands& commands, Purpose purpose, QWidget* parent);

private:
    void build();
    void name_fields();
    void show_card(const desk::CardView& card) override;
    [[nodiscard]] QString lacking() const;
    void proceed();
    void show_refused(const Fault& fault);

    const Purpose purpose_;
    QLabel* first_label_ = nullptr;
    QLabel* rules_ = nullptr;
    SecretField* wanted_ = nullptr;
    SecretField* again_ = nullptr;
    MarkLabel* note_ = nullptr;
    QPushButton* change_ = nullptr;
    bool puk_last_ = false;  ///< the card reported that the PUK has one try left
};

}  // namespace jcic::ui
