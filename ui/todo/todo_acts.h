#pragma once
// Actions of the to-do's buttons, on any page: each leads to the work. Actions about people ask for confirmation first.

#include <QObject>
#include <functional>

#include "ui/commands/act_question.h"
#include "ui/commands/page.h"

namespace jcic::ui {

class TodoActs : public QObject {
    Q_OBJECT
public:
    /// Questions open over `page`.
    TodoActs(Commands& commands, QWidget* page);
    void act(const desk::Owed& row);
    void unlock(const domain::PersonId& person, const QString& name);
    void confirm_recovered(const domain::PersonId& person, const QString& name);

Q_SIGNALS:
    void wants_page(jcic::ui::PageId page);
    void wants_register(const std::string& book, const std::string& row);
    /// For the hub: whether this desk reaches it, and if not, why.
    void wants_self_check();
    void wants_many();  ///< cases: several at once, from a file or the loan system
    void wants_record(const jcic::inquiry::QueryId& query, jcic::domain::Item item);
    /// Performs the step of that query's case.
    void wants_case(const jcic::inquiry::QueryId& query, jcic::desk::CaseStep step);
    void failed(const jcic::Fault& fault);

private:
    /// R-PA-6: still needed, with a reason; or no longer needed. There is no default.
    void decide(const desk::Owed& row);
    void decide_basis(const desk::Owed& row);
    [[nodiscard]] Asking decided_alike(const desk::Owed& with) const;
    /// Deletes before a witness; if a copy is not destroyed yet, opens its page first.
    void erase(const desk::Owed& row);
    /// Asks for confirmation before the action.
    void ask_first(const QString& title, const QString& text, const QString& act, std::function<void()> then);
    [[nodiscard]] Then<void> or_fail();
    Commands& commands_;
    QWidget* page_;
};

}  // namespace jcic::ui
