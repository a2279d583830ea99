#pragma once
// The widgets of ApprovalPage, by name.

#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>

#include "ui/approval/approval_facts.h"
#include "ui/approval/approval_items.h"
#include "ui/approval/desk_states.h"
#include "ui/approval/standing_list.h"
#include "ui/look/choice_box.h"
#include "ui/look/fact_rows.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui::Ui {

struct ApprovalPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::ApprovalPage)
public:
    explicit ApprovalPage(QWidget& form);

    QVBoxLayout* layout1 = nullptr;
    QHBoxLayout* layout3 = nullptr;
    MarkLabel* done = nullptr;
    QFrame* listCard = nullptr;
    QVBoxLayout* layout4 = nullptr;
    QListWidget* list = nullptr;
    QPushButton* tickAll = nullptr;
    QPushButton* together = nullptr;
    DeskStates* desks = nullptr;
    QLabel* own = nullptr;
    QScrollArea* scroll = nullptr;
    ApprovalFacts* facts = nullptr;
    QFrame* ruleFacts = nullptr;
    QHBoxLayout* below = nullptr;
    QLabel* itemsTitle = nullptr;
    ApprovalItems* items = nullptr;
    QLabel* standingTitle = nullptr;
    QLabel* standingOrder = nullptr;
    StandingList* standing = nullptr;
    FactRows* page = nullptr;
    QWidget* sign = nullptr;
    QVBoxLayout* layoutSignInside = nullptr;
    QLineEdit* remark = nullptr;
    QWidget* causePart = nullptr;  ///< with its title
    ChoiceBox* cause = nullptr;
    QHBoxLayout* layout15 = nullptr;
    QHBoxLayout* layoutFields = nullptr;
    QWidget* approverPart = nullptr;
    ChoiceBox* approver = nullptr;
    QLabel* signer = nullptr;  ///< if no other person can sign
    SecretField* password = nullptr;
    QHBoxLayout* layoutButtons = nullptr;
    QPushButton* refuse = nullptr;
    QPushButton* refuseNow = nullptr;
    QPushButton* approve = nullptr;
    QPushButton* fold = nullptr;
    QLabel* foldHint = nullptr;
    QLabel* digest = nullptr;

private:
    void add_list();
    void add_page();
    [[nodiscard]] QWidget* make_facts();
    void add_decision();
    void add_signer();
    void add_buttons();
    FormParts& parts_;
};

}  // namespace jcic::ui::Ui
