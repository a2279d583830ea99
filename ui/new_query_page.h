#pragma once
// A new query: it fills itself in as far as the branch knows, is checked while it is typed, each fault under its field,
// each item with yes or the rule against it, and says beside the button why it cannot be sent yet.

#include <QTimer>
#include <map>

#include "app/desk/commands/practice.h"
#include "app/desk/commands/queries.h"
#include "app/inquiry/shown.h"
#include "ui/mark.h"
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
    /// Many queries out of a file.
    void many();
    [[nodiscard]] inquiry::Form form() const;
    /// What was typed and not sent: kept as a draft when the seat is left.
    [[nodiscard]] std::optional<inquiry::Form> unsent() const;

Q_SIGNALS:
    void submitted(const jcic::inquiry::QueryId& query);
    void wants_register(const std::string& book, const std::string& row);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What a line below a field says.
    struct Said {
        Mark mark = Mark::not_yet;
        QString text{};
        QString advice{};
        int wrong_at = 0;  ///< character of a number, from 1
    };
    void name_choices();
    void listen();
    void edited(inquiry::Field field);
    void check();
    void show_form(const inquiry::Form& form);
    void show_verdict(const inquiry::Verdict& verdict);
    [[nodiscard]] Said said_of(inquiry::Field field, const inquiry::Form& now) const;
    void show_note(inquiry::Field field, const inquiry::Form& now);
    void show_why();
    void go_there();
    void submit();
    void keep();
    void take();
    /// Once more: what was cleared comes back, as long as nothing else was done with the form.
    void clear_or_undo();
    void name_clear();

    // What the branch knows already (new_query_known.cpp).
    void ask_aids();
    void show_aids();
    void show_examples(const desk::PracticeFacts& world);
    void repeat_last();
    void ask_authorisations(const std::string& subject);
    void take_offered(std::vector<inquiry::Offered> offered, const std::string& named);
    void forget_authorisations(const std::string& named);
    /// Another subject: what an authorisation of the last one filled in goes with it.
    void give_back_taken();
    void lean_on_chosen();
    /// What the authorisations of the subject come to.
    [[nodiscard]] Said found_authorisations(const inquiry::Form& now) const;
    [[nodiscard]] domain::RocDate today() const;

    std::unique_ptr<Ui::NewQueryPage> ui_;
    std::map<inquiry::Field, MarkLabel*> notes_;
    std::map<inquiry::Field, QWidget*> places_;
    std::set<inquiry::Field> touched_;      ///< an empty field nobody has come to yet is no fault to shout about
    std::string authorisations_of_;         ///< the subject whose authorisations are asked for or shown
    std::optional<inquiry::Form> cleared_;  ///< what a person has just cleared
    inquiry::Form taken_;                   ///< what an authorisation filled in, not a person
    bool taken_alone_ = false;              ///< the one that stands there was the only one that fits
    std::optional<desk::FormAids> aids_;
    inquiry::Verdict verdict_;
    std::optional<inquiry::Field> in_the_way_;
    QTimer wait_;                   ///< until the typing pauses
    std::uint64_t generation_ = 0;  ///< answers to older questions are dropped
    std::uint64_t visit_ = 0;       ///< the same, over what somebody else at the seat asked for
    bool examples_asked_ = false;
    bool busy_ = false;
};

}  // namespace jcic::ui
