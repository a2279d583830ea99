#pragma once
// Changes the card's password with the old one, or resets it with the PUK.

#include "ui/seat/card_dialog.h"

namespace jcic::ui {

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
