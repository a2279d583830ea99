#pragma once
// What a line of the to-do does when its button is pressed, on whichever page it stands: each goes to the work. What is
// about people asks first whether it is them.

#include <QObject>
#include <functional>

#include "ui/commands/page.h"

namespace jcic::ui {

class TodoActs : public QObject {
    Q_OBJECT
public:
    /// Questions stand over `page`.
    TodoActs(Commands& commands, QWidget* page);
    void act(const desk::TodoRow& row);
    void unlock(const domain::PersonId& person, const QString& name);
    void confirm_recovered(const domain::PersonId& person, const QString& name);

Q_SIGNALS:
    void wants_page(jcic::ui::PageId page);
    void wants_register(const std::string& book, const std::string& row);
    /// Of the hub: how far this desk gets there, and why no further.
    void wants_self_check();
    void wants_many();  ///< cases: many at once, out of a file or the loan system's
    void wants_record(const jcic::inquiry::QueryId& query, jcic::domain::Item item);
    /// The step of that query's case.
    void wants_case(const jcic::inquiry::QueryId& query, jcic::desk::CaseStep step);
    void failed(const jcic::Fault& fault);

private:
    /// R-PA-6: needed still, and why; or used up. There is no default.
    void decide(const desk::TodoRow& row);
    void decide_basis(const desk::TodoRow& row);
    void still_needed(const inquiry::QueryId& query, domain::Item item);
    /// R-PA-11.
    void file(const inquiry::QueryId& query, domain::Item item);
    void withdraw_filing(const inquiry::QueryId& query, domain::Item item);
    /// Before a witness; where a copy is not destroyed yet, its page first.
    void erase(const desk::TodoRow& row);
    /// What it is about is asked before it is done.
    void ask_first(const QString& title, const QString& text, const QString& act, std::function<void()> then);
    [[nodiscard]] Then<void> or_fail();
    Commands& commands_;
    QWidget* page_;
};

}  // namespace jcic::ui
