#pragma once
// The card's password, changed with the old one or set anew with the PUK. How many tries are left stands there before
// anything is typed, the last one needs consent, and a pulled card takes with it what was typed. Where the passwords
// are the custodian's to type, they sign for it here.

#include <QDialog>

#include "app/desk/commands/card.h"
#include "ui/commands/commands.h"
#include "ui/seat/card_typist.h"

namespace jcic::ui {
namespace Ui {
struct CardPasswordDialog;
}

class CardPasswordDialog : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { change, unblock };
    CardPasswordDialog(Commands& commands, Purpose purpose, QWidget* parent);
    ~CardPasswordDialog() override;

private:
    void name_fields();
    void show_card(const desk::CardView& card);
    [[nodiscard]] SecretField* first_field() const;
    void allow();
    void cancel();
    void proceed();
    void proceed_at_reader(const desk::Consent& consent, const Then<void>& then);
    void answered(const Result<void>& done);
    Commands& commands_;
    std::unique_ptr<Ui::CardPasswordDialog> ui_;
    CardTypist* typist_;  ///< who steps in to type them
    Purpose purpose_;
    std::string number_;  ///< of the card that the passwords are typed for
    bool last_try_ = false;
    bool puk_last_ = false;  ///< the card said that the PUK has one try left
    bool usable_ = false;
    bool busy_ = false;
    bool at_reader_ = false;                 ///< everything is typed at the reader's keys
    bool can_cancel_ = true;                 ///< what is under way
    std::optional<std::stop_source> entry_;  ///< at the reader's keys, under way
};

}  // namespace jcic::ui
