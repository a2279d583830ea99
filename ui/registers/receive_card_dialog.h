#pragma once
// A card that is new from JCIC (R-DU-9): it lies in the reader, which says its number, and the unit head names who
// keeps it. No number is typed: the register would hold a card that nobody has seen.

#include "app/desk/commands/card.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

/// Once the card is received it says so, and leads on to the letter with its password.
class ReceiveCardDialog : public ListDialog {
    Q_OBJECT
public:
    ReceiveCardDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    void received(const QString& card);
    void wants_letter(const QString& card);

private:
    void build();
    void show_reader();
    void go_on();
    void receive();
    void show_received(const std::string& card);
    /// Why what is in the reader cannot be received: "" where it can.
    [[nodiscard]] QString why_not() const;

    std::vector<domain::PersonId> custodians_;
    MarkLabel* reader_ = nullptr;
    QLabel* custodian_label_ = nullptr;
    ChoiceBox* custodian_ = nullptr;
    QPushButton* close_ = nullptr;
    QPushButton* receive_ = nullptr;
    QString received_;  ///< the card's number, once it is
};

}  // namespace jcic::ui
