#pragma once
// Fields for the part of the ledger to be searched for an incident: days, person, item, and one further criterion.

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <map>
#include <optional>

#include "app/base/random.h"
#include "app/desk/commands/incidents.h"
#include "app/desk/commands/registers.h"
#include "app/desk/papers/affected.h"
#include "ui/commands/acting_dialog.h"

namespace jcic::ui {

class AffectedScopeForm : public QWidget {
    Q_OBJECT
public:
    AffectedScopeForm(UtcTime now, QWidget* parent);

    /// As typed. Faults of the fields, and of papers::check.
    [[nodiscard]] Result<desk::papers::AffectedScope> scope() const;

protected:
    /// Makes its button the default only when shown: hidden, it must not receive Enter.
    void showEvent(QShowEvent* event) override;

Q_SIGNALS:
    void edited();
    void wanted();  ///< the list is requested

private:
    /// The further criterion.
    enum class Named { none, case_number, query, card, workstation, subject };
    void fill_choices();
    UtcTime now_;
    QLineEdit* from_ = nullptr;
    QLineEdit* to_ = nullptr;
    QLineEdit* person_ = nullptr;
    QComboBox* item_ = nullptr;
    QComboBox* kind_ = nullptr;  ///< kind of the criterion in `value_`
    QLineEdit* value_ = nullptr;
    QLineEdit* copy_ = nullptr;
    QPushButton* list_ = nullptr;
};

// Lists what an incident affected (R-LO-6), for a scope chosen by the user; enters the list in the incident, saves it,
// and leads to stopping queries and to the letters. For a subject's request (R-PA-7) shows the same list without a
// choice, and what is withheld.

class AffectedDialog : public ListDialog {
    Q_OBJECT
public:
    /// For a row of the register of incidents, or of access by the subject.
    AffectedDialog(Commands& commands, command::Book book, std::string row, QWidget* parent);

private:
    void build();
    void build_progress();
    void build_buttons();
    /// Shows how many queries were read.
    [[nodiscard]] std::function<void(const command::QueriesRead&)> progress();
    /// Shows only what this person may do.
    void ask_what_may_be_done();
    /// Returns the typed scope, or the requesting subject; if invalid, shows the fault.
    [[nodiscard]] std::optional<command::WhatIsHeld> what();
    void list();
    void show_found(const desk::papers::Affected& found);
    void show_nothing(const Fault& fault);
    void enter();
    void save();
    /// Begins a row in that register with values from the incident.
    void open_first_step(command::Book book, std::string_view action, const domain::registers::Values& known);
    void stop_queries();
    void write_letter();
    void set_busy(bool busy) override;

    command::Book book_;
    std::string row_;
    SystemRandom random_;
    bool of_incident_;
    bool no_such_case_ = false;
    bool listed_ = false;  ///< the list matches the present scope
    AffectedScopeForm* scope_ = nullptr;
    QTreeWidget* rows_ = nullptr;
    QLabel* lead_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* end_ = nullptr;
    QPushButton* enter_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* letter_ = nullptr;
    std::map<const QPushButton*, std::string_view> begun_by_{};  ///< step of each offered button
};

}  // namespace jcic::ui
