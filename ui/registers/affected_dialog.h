#pragma once
// What an incident touched (R-LO-6): a scope that a person chooses, and what the ledger says of it; entered into the
// incident, saved, and its ways to a stop of queries and to the letters. Of a subject who asks (R-PA-7) the same list,
// without a choice, and what of it is not given.

#include <QProgressBar>
#include <map>
#include <optional>

#include "app/base/random.h"
#include "app/desk/commands/incidents.h"
#include "app/desk/commands/registers.h"
#include "ui/commands/list_dialog.h"
#include "ui/registers/affected_scope_form.h"

namespace jcic::ui {

class AffectedDialog : public ListDialog {
    Q_OBJECT
public:
    /// Of a row of the register of incidents, or of access by the subject.
    AffectedDialog(Commands& commands, command::Book book, std::string row, QWidget* parent);

private:
    void build();
    void build_progress();
    void build_buttons();
    /// Hears how many queries were read.
    [[nodiscard]] std::function<void(const command::QueriesRead&)> progress();
    /// Only what this person may do is offered.
    void ask_what_may_be_done();
    /// The scope as it is typed, or who asks. Told where it cannot be.
    [[nodiscard]] std::optional<command::WhatIsHeld> what();
    void list();
    void show_found(const desk::papers::Affected& found);
    void show_nothing(const Fault& fault);
    void enter();
    void save();
    /// The first step of that register, from what the incident says.
    void begin(command::Book book, std::string_view action, const domain::registers::Values& known);
    void stop_queries();
    void write_letter();
    void set_busy(bool busy) override;

    command::Book book_;
    std::string row_;
    SystemRandom random_;
    bool of_incident_;
    bool listed_ = false;  ///< what stands there is of the scope that stands there
    AffectedScopeForm* scope_ = nullptr;
    QTreeWidget* rows_ = nullptr;
    QLabel* lead_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* end_ = nullptr;
    QPushButton* enter_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* letter_ = nullptr;
    std::map<const QPushButton*, std::string_view> begun_by_{};  ///< the step that a button takes, where it is offered
};

}  // namespace jcic::ui
