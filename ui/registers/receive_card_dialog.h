#pragma once
// Registers a new card from JCIC (R-DU-9): its number is read in the reader, and the unit head names its custodian. The
// number cannot be typed, so that no card is registered unseen.

#include "app/desk/commands/card.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

/// After receiving the card, offers to register the letter with its password.
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
    /// Why the card in the reader cannot be received: "" if it can.
    [[nodiscard]] QString why_not() const;

    std::vector<domain::PersonId> custodians_;
    MarkLabel* reader_ = nullptr;
    QLabel* custodian_label_ = nullptr;
    ChoiceBox* custodian_ = nullptr;
    QPushButton* close_ = nullptr;
    QPushButton* receive_ = nullptr;
    QString received_;  ///< the card's number, once received
};

}  // namespace jcic::ui
