#pragma once
// The widgets of CardPage, by name.

#include <QFrame>
#include <QLineEdit>
#include <QListWidget>

#include "ui/look/form_parts.h"

namespace jcic::ui {
class CardLoans;
class CardPicture;
class HandsLine;
class MarkLabel;
}  // namespace jcic::ui

namespace jcic::ui::Ui {

struct CardPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::CardPage)
public:
    explicit CardPage(QWidget& form);

    /// A fact beside the card's picture; both labels are hidden if it is unknown.
    struct Fact {
        QLabel* title = nullptr;
        QLabel* value = nullptr;
    };

    // The card, its borrower, and the one button.
    CardPicture* picture = nullptr;
    QLabel* hands = nullptr;
    QLabel* since = nullptr;
    Fact loanPurpose, tries, keeper, due, counted, owed;
    HandsLine* line = nullptr;
    QLabel* purposeLabel = nullptr;
    QLineEdit* purpose = nullptr;
    QPushButton* takeBack = nullptr;
    QPushButton* handBack = nullptr;
    QPushButton* handOut = nullptr;
    QLabel* note = nullptr;
    // The card's password, and incidents with it.
    MarkLabel* passwordNote = nullptr;
    QPushButton* changePassword = nullptr;
    QPushButton* unblock = nullptr;
    QPushButton* byJcic = nullptr;
    QPushButton* reportCard = nullptr;
    QPushButton* loseCard = nullptr;
    QPushButton* damageCard = nullptr;
    // Beside: the unit's cards, the latest loans, and custody.
    QLabel* cardsTitle = nullptr;
    QPushButton* cardsRegister = nullptr;
    QListWidget* cards = nullptr;
    QPushButton* loansRegister = nullptr;
    CardLoans* loans = nullptr;
    QPushButton* countCard = nullptr;
    QPushButton* changeCustodian = nullptr;
    QPushButton* receiveCard = nullptr;
    QPushButton* receiveLetter = nullptr;
    QPushButton* selfCheck = nullptr;

private:
    void add_card(FormParts& parts, QBoxLayout& column);
    void add_facts(FormParts& parts, QBoxLayout& column);
    void add_loan(FormParts& parts, QBoxLayout& column);
    void add_password(FormParts& parts, QBoxLayout& column);
    void add_beside(FormParts& parts, QBoxLayout& column);
};

}  // namespace jcic::ui::Ui
