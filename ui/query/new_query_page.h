#pragma once
// The foot of the form: what is missing, with a link to it, and the button that submits.

#include <QObject>
#include <QTimer>

#include "app/desk/commands/queries.h"
#include "app/desk/queries/query_desk.h"
#include "app/inquiry/form/form.h"
#include "app/inquiry/form/shown.h"
#include "ui/commands/commands.h"
#include "ui/commands/page.h"
#include "ui/query/form_fields.h"

namespace jcic::ui {
namespace Ui {
struct NewQueryPage;
}

class SubmitFoot : public QObject {
    Q_OBJECT
public:
    explicit SubmitFoot(Ui::NewQueryPage& page);
    /// `busy`: it is being submitted. `authorisations`: summary of the subject's.
    void show(const inquiry::Form& now, const inquiry::Verdict& verdict, bool busy, const FormMessage& authorisations);

Q_SIGNALS:
    void wants_field(jcic::inquiry::Field field);

private:
    Ui::NewQueryPage& page_;
    std::optional<inquiry::Field> in_the_way_;
};

}  // namespace jcic::ui

// A practice branch's example forms, in a button's menu that a real branch does not show.

class QPushButton;

namespace jcic::ui {

class ExampleForms : public QObject {
    Q_OBJECT
public:
    ExampleForms(Commands& commands, QPushButton& button);

    /// Requests them the first time.
    void show(bool practice);
    /// Has their texts requested again, in the current language.
    void retell() { asked_ = false; }

Q_SIGNALS:
    void chosen(const jcic::inquiry::Form& form);

private:
    Commands& commands_;
    QPushButton& button_;
    bool asked_ = false;
};

// Loads and shows what the branch knows before a form is filled in: templates, the officer's last case, T52's
// procedure, the approver and the latest time. Requested when the page opens.

namespace Ui {
struct NewQueryPage;
}

class KnownAids : public QObject {
    Q_OBJECT
public:
    KnownAids(Commands& commands, Ui::NewQueryPage& page);
    void ask();
    /// Clears them, so that the next person does not see them.
    void cover();
    /// Shows them in the current language.
    void show();
    /// Shows what follows after submitting, for the ticked items.
    void show_after();
    /// nullptr until loaded.
    [[nodiscard]] const desk::FormAids* aids() const { return aids_ ? &*aids_ : nullptr; }

Q_SIGNALS:
    void came();
    void failed(const jcic::Fault& fault);

private:
    Commands& commands_;
    Ui::NewQueryPage& page_;
    std::optional<desk::FormAids> aids_;
    std::uint64_t visit_ = 0;  ///< answers to an earlier person's requests are dropped
};

// A new query: fills itself in as far as the branch knows, is checked while typed, shows each fault under its field,
// whether each item is permitted, and beside the button why it cannot be submitted yet.

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
