#pragma once
// A new query: fills itself in as far as the branch knows, is checked while typed, shows each fault under its field,
// whether each item is permitted, and beside the button why it cannot be submitted yet.

#include <QTimer>

#include "app/desk/commands/queries.h"
#include "app/inquiry/form/shown.h"
#include "ui/commands/page.h"

namespace jcic::ui {
namespace Ui {
struct NewQueryPage;
}
class BatchPanel;
class ExampleForms;
class FieldNotes;
class FormFields;
class KnownAids;
class SubjectAuthorisations;
class SubmitFoot;
class TypingKeeper;

class NewQueryPage : public Page {
    Q_OBJECT
public:
    explicit NewQueryPage(Commands& commands, QWidget* parent = nullptr);
    ~NewQueryPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

    void fill(const inquiry::Form& form);
    /// Shows a draft that the desk kept, and deletes the desk's copy.
    void take_draft(const inquiry::Form& draft);
    /// Shows the batch panel, or the form of one query.
    void show_many(bool many);
    [[nodiscard]] inquiry::Form form() const;
    /// The form that was typed and not submitted: kept as a draft when the seat is left.
    [[nodiscard]] std::optional<inquiry::Form> unsent() const;

Q_SIGNALS:
    void submitted(const jcic::inquiry::QueryId& query);

protected:
    void changeEvent(QEvent* event) override;

private:
    void listen();
    void edited(inquiry::Field field);
    void propose_case_number();
    void check();
    void show_verdict(const inquiry::Verdict& verdict);
    void show_why();
    void name_way();
    void submit();
    void keep();
    void load_draft();
    /// Clears the form; pressed again, restores it if it was not changed since.
    void clear_or_undo();
    void name_clear();

    // Prefilled values (new_query_known.cpp).
    void take_template(const std::string& text);
    void repeat_last();

    std::unique_ptr<Ui::NewQueryPage> ui_;
    BatchPanel* batch_;
    std::unique_ptr<FormFields> fields_;
    std::unique_ptr<FieldNotes> notes_;
    std::unique_ptr<SubjectAuthorisations> authorisations_;
    std::unique_ptr<ExampleForms> examples_;
    std::unique_ptr<SubmitFoot> foot_;
    std::unique_ptr<KnownAids> aids_;
    std::unique_ptr<TypingKeeper> keeper_;
    std::optional<inquiry::Form> cleared_;  ///< just cleared by the person
    inquiry::Verdict verdict_;
    QTimer wait_;                   ///< until typing pauses
    std::uint64_t generation_ = 0;  ///< answers to older requests are dropped
    bool proposed_ = false;         ///< the next case number was proposed, once for each form
    bool busy_ = false;
};

}  // namespace jcic::ui
