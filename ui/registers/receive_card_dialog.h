#pragma once
// A card that is new from JCIC (R-DU-9): it lies in the reader, which says its number, and the unit head names who
// keeps it. No number is typed: the register would hold a card that nobody has seen.

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include "app/desk/commands/card.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

/// Once the card is received it says so, and leads on to the letter with its password.
class ReceiveCardDialog : public ActingDialog {
    Q_OBJECT
public:
    ReceiveCardDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    void received(const QString& card);
    void wants_letter(const QString& card);

private:
    void build();
    void show_reader();
    void allow();
    void go_on();
    void receive();
    void show_received(const std::string& card);
    /// Why what is in the reader cannot be received: "" where it can.
    [[nodiscard]] QString why_not() const;

    Commands& commands_;
    std::vector<domain::PersonId> custodians_;
    MarkLabel* reader_;
    QLabel* custodian_label_;
    QComboBox* custodian_;
    FaultPanel* fault_;
    QPushButton* close_;
    QPushButton* receive_;
    QString received_;  ///< the card's number, once it is
};

}  // namespace jcic::ui
