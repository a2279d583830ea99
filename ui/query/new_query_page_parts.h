#pragma once
// The widgets of NewQueryPage, by name.

#include <QFrame>
#include <QLineEdit>
#include <QStackedWidget>

#include "ui/look/choice_box.h"
#include "ui/look/down_scroll.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"
#include "ui/query/after_sending.h"
#include "ui/query/authorisation_box.h"
#include "ui/query/item_choices.h"
#include "ui/query/note_row.h"
#include "ui/query/origin_line.h"
#include "ui/query/reason_chips.h"
#include "ui/query/warning_lines.h"
#include "ui/secrets/id_line.h"

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
