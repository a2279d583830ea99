#pragma once
// The origin of a field's value, at the right of its label.

#include <QFrame>
#include <QLineEdit>
#include <QStackedWidget>
#include <QWidget>
#include <map>

#include "app/inquiry/form/form.h"
#include "ui/look/choice_box.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/scroll_frame.h"
#include "ui/query/after_sending.h"
#include "ui/query/form_lines.h"
#include "ui/query/subject_authorisations.h"
#include "ui/secrets/id_line.h"

namespace jcic::ui {

class OriginLine : public ElidedLine {
    Q_OBJECT
public:
    explicit OriginLine(QWidget* parent = nullptr) : ElidedLine(parent) {
        setProperty("kind", QStringLiteral("origin"));
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
};

}  // namespace jcic::ui

// The items to request, one line each: tick, year if needed, whether permitted, and below it the reason and rule id.

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace jcic::ui {

class MarkLabel;
class OriginLine;

class ItemChoices : public QWidget {
    Q_OBJECT
public:
    explicit ItemChoices(QWidget* parent = nullptr);
    void fill(const std::set<domain::Item>& items, const std::string& year);
    [[nodiscard]] std::set<domain::Item> items() const;
    [[nodiscard]] std::string year() const;
    /// Disables and unticks an item that a rule forbids, unless because of its year, which can be corrected.
    void show_verdict(const inquiry::Verdict& verdict);
    /// Shows where the year came from.
    void show_origin_of_year(const QString& text);
    void retell();
    /// Shows the procedure of R-IT-11 if T52 is ticked; `in_force`: there is one.
    void show_procedure(const QString& text, bool in_force);
    /// Focuses the first item that may be ticked, or the year of a ticked one.
    void focus_items();
    void focus_year();

Q_SIGNALS:
    void edited();

private:
    class Reason;
    struct Row {
        QCheckBox* tick = nullptr;
        QLabel* year_label = nullptr;
        QLineEdit* year = nullptr;
        OriginLine* year_from = nullptr;
        MarkLabel* verdict = nullptr;
        Reason* reason = nullptr;
        MarkLabel* procedure = nullptr;  ///< R-IT-11
    };
    void add_row(domain::Item item);
    void add_year(Row& row, QHBoxLayout& across);
    void show_procedures();
    std::map<domain::Item, Row> rows_;
};

}  // namespace jcic::ui

// The widgets of NewQueryPage, by name.

namespace jcic::ui::Ui {

struct NewQueryPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::NewQueryPage)
public:
    explicit NewQueryPage(QWidget& form);

    QLabel* pageTitle = nullptr;
    QWidget* oneTools = nullptr;
    QPushButton* repeatLast = nullptr;
    QPushButton* reasons = nullptr;
    QPushButton* examples = nullptr;
    QPushButton* single = nullptr;
    QPushButton* many = nullptr;
    QLabel* lead = nullptr;
    QStackedWidget* ways = nullptr;
    QWidget* oneQuery = nullptr;
    OriginLine* subjectIdFrom = nullptr;
    IdLine* subjectId = nullptr;
    OriginLine* subjectNameFrom = nullptr;
    QLineEdit* subjectName = nullptr;
    NoteLine* subjectIdNote = nullptr;
    NoteLine* subjectNameNote = nullptr;
    OriginLine* businessFrom = nullptr;
    ChoiceBox* business = nullptr;
    OriginLine* subjectKindFrom = nullptr;
    ChoiceBox* subjectKind = nullptr;
    NoteLine* businessNote = nullptr;
    NoteLine* subjectKindNote = nullptr;
    OriginLine* borrowerIdFrom = nullptr;
    IdLine* borrowerId = nullptr;
    OriginLine* borrowerNameFrom = nullptr;
    QLineEdit* borrowerName = nullptr;
    OriginLine* caseNumberFrom = nullptr;
    QLineEdit* caseNumber = nullptr;
    NoteLine* borrowerIdNote = nullptr;
    NoteLine* borrowerNameNote = nullptr;
    NoteLine* caseNumberNote = nullptr;
    QWidget* borrowerCheckedRow = nullptr;
    QLineEdit* borrowerChecked = nullptr;
    OriginLine* authorisationFrom = nullptr;
    AuthorisationBox* authorisation = nullptr;
    QPushButton* toRegister = nullptr;
    NoteLine* authorisationNote = nullptr;
    OriginLine* reasonFrom = nullptr;
    QLabel* reasonCount = nullptr;
    QLineEdit* reason = nullptr;
    NoteLine* reasonNote = nullptr;
    ReasonChips* chips = nullptr;
    OriginLine* itemsFrom = nullptr;
    ItemChoices* items = nullptr;
    NoteLine* itemsNote = nullptr;
    NoteLine* yearNote = nullptr;
    MarkLabel* remarksNone = nullptr;
    WarningLines* remarks = nullptr;
    AfterSending* after = nullptr;
    MarkLabel* submitWhy = nullptr;
    QPushButton* goThere = nullptr;
    ElidedLine* draftState = nullptr;
    QPushButton* clear = nullptr;
    QPushButton* take = nullptr;
    QPushButton* keep = nullptr;
    QPushButton* submit = nullptr;

private:
    struct Cell {
        int row;
        int column;
        int wide;
    };
    void build_head(QVBoxLayout& column);
    void build_form(QVBoxLayout& card);
    void build_subject(QGridLayout& grid);
    void build_borrower(QGridLayout& grid);
    void build_reason(QGridLayout& grid);
    void build_items(QVBoxLayout& card);
    void build_foot(QVBoxLayout& column);
    [[nodiscard]] QVBoxLayout* add_scrolled(QHBoxLayout& in, const char* name, int stretch, const char* card,
                                            int spacing, QMargins margins);
    [[nodiscard]] QVBoxLayout* add_labelled(QGridLayout& grid, Cell cell, QWidget& field, OriginLine*& from,
                                            const char* title, const char* tip = nullptr);
    [[nodiscard]] NoteRow* add_notes(QGridLayout& grid, const char* name, int row);
    [[nodiscard]] NoteLine* add_note(NoteRow& row, const char* name, int column);
    FormParts& parts_;
};

}  // namespace jcic::ui::Ui
