#pragma once
// Draws an IC card with its unit, number and state. No picture file is loaded.

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QWidget>
#include <vector>

#include "app/desk/registers/register_desk.h"
#include "ui/look/form_parts.h"

namespace jcic::ui {

class CardPicture : public QWidget {
    Q_OBJECT
public:
    explicit CardPicture(QWidget* parent = nullptr);
    /// `number` "": there is no card.
    void show_card(const QString& number, const QString& unit, const QString& state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString number_, unit_, state_;
};

// The card's latest loans from the register of loans: time, borrower, purpose, duration, wrong entries.

class CardLoans : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t shown = 5;
    explicit CardLoans(QWidget* parent = nullptr);
    /// Shows only that card's loans, newest first.
    void show_loans(const desk::RegisterView& loans, const std::string& card);
    void clear();
    void retell();

private:
    void fill();
    void add_row(const desk::RegisterRow& row, int at);
    std::vector<desk::RegisterRow> rows_;
    bool known_ = false;
    QGridLayout* grid_;
};

// Shows a card's hand-over: two persons with an arrow between them.

class ElidedLine;

class HandsLine : public QWidget {
    Q_OBJECT
public:
    explicit HandsLine(QWidget* parent = nullptr);
    struct Person {
        QString role;
        QString name;
        QString how;  ///< their present task: sign here, or enter their password
    };
    void show_hands(const Person& from, const Person& to);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Shown {
        QWidget* place = nullptr;
        ElidedLine* role = nullptr;
        ElidedLine* name = nullptr;
        ElidedLine* how = nullptr;
    };
    Shown add_person(const char* name);
    static void show_person(const Shown& where, const Person& person);
    Shown from_;
    Shown to_;
};

// The widgets of CardPage, by name.

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
