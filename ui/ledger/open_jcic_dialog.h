#pragma once
// Layer 2: the card's password. How many tries are left stands there before anything is typed; the last one needs
// consent. Where layer 1 has ended, the account's password is asked first; where the card's is its custodian's to type,
// they sign for it here.

#include <QDialog>
#include <functional>

#include "ui/commands/commands.h"
#include "ui/seat/card_typist.h"

namespace jcic::ui {
namespace Ui {
struct OpenJcicDialog;
}

class OpenJcicDialog : public QDialog {
    Q_OBJECT
public:
    OpenJcicDialog(Commands& commands, QWidget* parent);
    ~OpenJcicDialog() override;

private:
    static QString custody_words(const desk::CardView& card);
    void show_card(const desk::CardView& card);
    void show_account(const desk::HostView& host);
    void allow();
    void cancel();
    void lead_on();
    void proceed();
    void go_on_to_card();
    void open_card();
    void refused(const Fault& fault, QWidget* again);
    Commands& commands_;
    std::unique_ptr<Ui::OpenJcicDialog> ui_;
    CardTypist* typist_;           ///< who steps in to type the card's password
    std::string number_;           ///< of the card that the password is typed for
    bool account_closed_ = false;  ///< layer 1 has ended: card pulled, or JCIC was not there at sign-in
    bool last_try_ = false;
    bool usable_ = false;
    bool busy_ = false;
    bool at_reader_ = false;                 ///< the card's password is typed at the reader's keys
    bool can_cancel_ = true;                 ///< what is under way
    std::optional<std::stop_source> entry_;  ///< at the reader's keys, under way
};

/// Does `then` once JCIC is open: at once where it is, else after the card's password. Without a card in the reader it
/// gives false and does nothing.
bool with_jcic_open(Commands& commands, QWidget* parent, std::function<void()> then);

}  // namespace jcic::ui
