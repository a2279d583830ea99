#pragma once
// A new query: checked while it is typed, each fault under its field, each item with yes or the rule against it.

#include <QTimer>
#include <map>

#include "app/desk/commands/practice.h"
#include "ui/page.h"

class QLineEdit;
class QMenu;

namespace jcic::ui {
namespace Ui {
class NewQueryPage;
}
class MarkLabel;

class NewQueryPage : public Page {
    Q_OBJECT
public:
    explicit NewQueryPage(Commands& commands, QWidget* parent = nullptr);
    ~NewQueryPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

    void fill(const inquiry::Form& form);
    /// Shows a draft that the desk keeps, and lets it go there.
    void take_draft(const inquiry::Form& draft);
    [[nodiscard]] inquiry::Form form() const;
    /// What was typed and not sent: kept as a draft when the seat is left.
    [[nodiscard]] std::optional<inquiry::Form> unsent() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void name_choices();
    void add_reasons();
    void listen();
    void edited(inquiry::Field field);
    void check();
    void show_verdict(const inquiry::Verdict& verdict);
    void show_note(inquiry::Field field, const Fault* fault);
    void show_authorisations(const std::vector<domain::Authorisation>& held);
    void ask_authorisations(const std::string& subject);
    void show_examples(const desk::PracticeFacts& world);
    void submit();
    void keep();
    void take();

    std::unique_ptr<Ui::NewQueryPage> ui_;
    std::map<inquiry::Field, MarkLabel*> notes_;
    std::set<inquiry::Field> touched_;  ///< an empty field nobody has come to yet is no fault to shout about
    std::string authorisations_of_;     ///< the subject whose authorisations the picker holds
    std::string wanted_authorisation_;  ///< of a form filled in before the picker has them
    inquiry::Verdict verdict_;
    QTimer wait_;                   ///< until the typing pauses
    std::uint64_t generation_ = 0;  ///< answers to older questions are dropped
    bool examples_asked_ = false;
    bool busy_ = false;
};

}  // namespace jcic::ui
