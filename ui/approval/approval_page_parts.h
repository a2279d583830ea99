#pragma once
// Shows the page that an approver signs: query officer, subject, reason and authorisation, plus the date from which the
// officer may query; technical lines are collapsed. The page is Chinese in every language: in English its texts are
// shown as signed, with their meaning beside them.

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QWidget>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/desk/queries/approval_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/roc_date.h"
#include "ui/approval/standing_list.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class ApprovalFacts : public QWidget {
    Q_OBJECT
public:
    explicit ApprovalFacts(QWidget* parent = nullptr);
    /// `page`: "label\tvalue\n" lines; "" clears it. `since`: when the officer was designated.
    void show_page(const QString& page, std::optional<domain::RocDate> since = {});
    void retell();
    /// Places the link beside the authorisation.
    void stand_beside(QWidget& link);

private:
    struct Block {
        QLabel* title = nullptr;
        QLabel* main = nullptr;
        QLabel* more = nullptr;
    };
    QGridLayout* grid_;
    std::array<Block, 4> blocks_;
    QLabel* signed_as_;  ///< explains the Chinese text in English windows
    QString page_;
    std::optional<domain::RocDate> since_;
};

}  // namespace jcic::ui

// The requested items: a tick for each, and whether and by which rule it is permitted. Only ticked items are approved.

class QCheckBox;
class QVBoxLayout;

namespace jcic::ui {

class ApprovalItems : public QWidget {
    Q_OBJECT
public:
    explicit ApprovalItems(QWidget* parent = nullptr);
    /// Ticks all of them.
    void show_items(const desk::ApprovalView& view);
    void clear();
    [[nodiscard]] std::set<domain::Item> ticked() const;
    /// One widget for each item, from top to bottom.
    [[nodiscard]] std::vector<QWidget*> lines() const;
    [[nodiscard]] std::size_t count() const { return ticks_.size(); }

Q_SIGNALS:
    void changed();

private:
    void add(domain::Item item, const QString& name, FaultCode rule);
    QVBoxLayout* lines_;
    std::map<domain::Item, QCheckBox*> ticks_;
};

// 櫃台連線 beside the waiting queries: which of the branch's desks are reachable, so that a supervisor sees why an
// answer is pending. Hidden without a hub.

class DeskStates : public QWidget {
    Q_OBJECT
public:
    explicit DeskStates(QWidget* parent = nullptr);
    void show_desks(const std::optional<desk::HubView>& hub, UtcTime now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    std::optional<desk::HubView> hub_;
    UtcTime now_{};
};

}  // namespace jcic::ui

// The widgets of ApprovalPage, by name.

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
