#pragma once
// Layer 2: the card's password. If layer 1 has ended, also asks for the account's password.

#include "ui/seat/card_dialog.h"

namespace jcic::ui {

class OpenJcicDialog : public CardDialog {
    Q_OBJECT
public:
    OpenJcicDialog(Commands& commands, QWidget* parent);

private:
    void build();
    static QString custody_words(const desk::CardView& card);
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void show_card(const desk::CardView& card) override;
    void show_account(const desk::HostView& host);
    [[nodiscard]] QString lacking() const;
    void lead_on();
    void proceed();
    void go_on_to_card();
    void open_card();

    QLabel* custody_ = nullptr;
    QLabel* account_label_ = nullptr;
    SecretField* account_password_ = nullptr;
    QPushButton* change_account_ = nullptr;
    QPushButton* open_ = nullptr;
    bool account_closed_ = false;  ///< layer 1 has ended: the card was removed, or JCIC was unavailable at sign-in
};

/// Calls `then` once the user is signed in to JCIC: at once, or after the card's password. Returns false and does
/// nothing without a card in the reader that is borrowed.
bool with_jcic_open(Commands& commands, QWidget* parent, std::function<void()> then);

}  // namespace jcic::ui
