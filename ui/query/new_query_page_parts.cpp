#include "ui/query/new_query_page_parts.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include "app/words/words.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {
constexpr int year_width = 64;
constexpr int below_tick = 26;  ///< where its text begins
/// "R-EL-2" of rule.R-EL-2.
QString rule_id(FaultCode rule) {
    return q(code_text(rule)).section(QLatin1Char('.'), 1);
}
}  // namespace

/// Why it may be asked, or not, in as many lines as it takes, and which rule says so. Two lines keep their place.
class ItemChoices::Reason : public QWidget {
public:
    Reason(const QString& code, QWidget* parent) : QWidget(parent), words_(new QLabel(this)), rule_(new QLabel(this)) {
        words_->setObjectName(QStringLiteral("reason") + code);
        words_->setWordWrap(true);
        rule_->setObjectName(QStringLiteral("rule") + code);
        rule_->setProperty("kind", QStringLiteral("small"));
        for (auto* label : {words_, rule_}) {
            label->setTextFormat(Qt::PlainText);
            label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        }
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(below_tick, 0, 0, 0);
        row->setSpacing(12);
        row->addWidget(words_, 1);
        row->addWidget(rule_);
        look(false);
    }
    void show_reason(const QString& rule, const QString& words, bool forbids) {
        look(forbids);
        words_->setText(words);
        rule_->setText(rule);
        words_->setToolTip(words);
    }

private:
    /// What is against it is read, what allows it only looked up.
    void look(bool forbids) {
        const auto kind = forbids ? QStringLiteral("note") : QStringLiteral("small");
        if (words_->property("kind") != kind) {
            words_->setProperty("kind", kind);
            words_->style()->unpolish(words_);
            words_->style()->polish(words_);
        }
        words_->setMinimumHeight(2 * line_height(words_->font()));
    }
    QLabel* words_;
    QLabel* rule_;
};

ItemChoices::ItemChoices(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const auto item : domain::all_items) add_row(item);
    retell();
}

void ItemChoices::add_row(domain::Item item) {
    Row row;
    const auto code = q(domain::code_of(item));
    row.tick = new QCheckBox(this);
    row.tick->setObjectName(QStringLiteral("tick") + code);
    row.verdict = new MarkLabel(this);
    row.verdict->setObjectName(QStringLiteral("verdict") + code);
    row.reason = new Reason(code, this);
    auto* across = new QHBoxLayout;
    across->setSpacing(8);
    across->addWidget(row.tick);
    if (domain::info(item).needs_year) {
        add_year(row, *across);
        row.year->setObjectName(QStringLiteral("year") + code);
    }
    across->addStretch();
    across->addWidget(row.verdict);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(across);
    column->addWidget(row.reason);
    if (domain::info(item).has_procedure) {
        row.procedure = new MarkLabel(this);
        row.procedure->setObjectName(QStringLiteral("procedure") + code);
        row.procedure->setProperty("kind", QStringLiteral("note"));
        row.procedure->setWordWrap(true);
        row.procedure->hide();
        column->addWidget(row.procedure);
        connect(row.tick, &QCheckBox::toggled, this, &ItemChoices::show_procedures);
    }
    connect(row.tick, &QCheckBox::clicked, this, &ItemChoices::edited);
    auto* rule = new QFrame(this);
    rule->setProperty("kind", QStringLiteral("rule"));
    column->addWidget(rule);
    rows_[item] = row;
}

void ItemChoices::add_year(Row& row, QHBoxLayout& across) {
    row.year_label = new QLabel(this);
    row.year_label->setProperty("kind", QStringLiteral("field"));
    row.year = new QLineEdit(this);
    row.year->setFixedWidth(year_width);
    row.year_label->setBuddy(row.year);
    row.year_from = new OriginLine(this);
    row.year_from->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    across.addWidget(row.year_label);
    across.addWidget(row.year);
    across.addWidget(row.year_from);
    connect(row.year, &QLineEdit::textEdited, this, &ItemChoices::edited);
}

void ItemChoices::retell() {
    for (auto& [item, row] : rows_) {
        row.tick->setText(QStringLiteral("%1 %2").arg(q(domain::code_of(item)), words::short_title_of(item)));
        row.tick->setToolTip(words::title_of(item));
        row.tick->setAccessibleName(QStringLiteral("%1 %2").arg(q(domain::code_of(item)), words::title_of(item)));
        if (row.year == nullptr) continue;
        row.year_label->setText(tr("年度(&Y)"));
        row.year_label->setToolTip(tr("調閱年度，民國年"));
        row.year->setAccessibleName(QStringLiteral("%1 %2").arg(q(domain::code_of(item)), tr("調閱年度，民國年")));
    }
}

void ItemChoices::fill(const std::set<domain::Item>& items, const std::string& year) {
    for (auto& [item, row] : rows_) {
        row.tick->setChecked(items.contains(item));
        if (row.year != nullptr) row.year->setText(q(year));
    }
}

std::set<domain::Item> ItemChoices::items() const {
    std::set<domain::Item> out;
    for (const auto& [item, row] : rows_)
        if (row.tick->isChecked()) out.insert(item);
    return out;
}

std::string ItemChoices::year() const {
    for (const auto& [item, row] : rows_)
        if (row.year != nullptr && row.tick->isChecked()) return from_typed(row.year->text());
    return {};
}

void ItemChoices::show_origin_of_year(const QString& text) {
    for (auto& [item, row] : rows_)
        if (row.year_from != nullptr) row.year_from->setText(row.tick->isChecked() ? text : QString());
}

void ItemChoices::show_procedure(const QString& text, bool in_force) {
    for (auto& [item, row] : rows_)
        if (row.procedure != nullptr) row.procedure->show_state(in_force ? Mark::plain : Mark::barred, text);
    show_procedures();
}

void ItemChoices::show_procedures() {
    for (auto& [item, row] : rows_)
        if (row.procedure != nullptr) {
            const bool said = row.tick->isChecked() && !row.procedure->text().isEmpty();
            row.procedure->setVisible(said);
            row.reason->setVisible(!said);  // in its place: that it may be asked is said above
        }
}

void ItemChoices::focus_items() {
    for (auto& [item, row] : rows_)
        if (row.tick->isEnabled()) return row.tick->setFocus();
}

void ItemChoices::focus_year() {
    for (auto& [item, row] : rows_)
        if (row.year != nullptr && row.tick->isChecked()) return row.year->setFocus();
}

void ItemChoices::show_verdict(const inquiry::Verdict& verdict) {
    const auto ticked = items();
    for (auto& [item, row] : rows_) {
        const auto judged = verdict.items.find(item);
        if (judged == verdict.items.end()) {
            row.verdict->show_state(Mark::not_yet, {});
            row.reason->show_reason({}, {}, false);
            continue;
        }
        const auto& result = judged->second;
        const bool missing = !result && result.error().code == FaultCode::input_missing;
        const bool forbidden = !result && !missing && result.error().code != FaultCode::rule_it_6;
        if (forbidden) row.tick->setChecked(false);
        row.tick->setEnabled(!forbidden);
        if (result) {
            row.verdict->show_state(Mark::good, tr("得查詢"));
            row.reason->show_reason(rule_id(*result), words::permission(*result), false);
        } else {
            const auto told = words::words_for(result.error());
            row.verdict->show_state(missing ? Mark::not_yet : Mark::barred, missing ? tr("待填寫") : tr("不得查詢"));
            if (missing)
                row.reason->show_reason({}, tr("請先選取業務別及對象別"), false);
            else
                row.reason->show_reason(rule_id(result.error().code), told.cause, true);
        }
    }
    if (items() != ticked) Q_EMIT edited();
}

}  // namespace jcic::ui

// What NewQueryPage is made of, from top to bottom.

namespace jcic::ui::Ui {

NewQueryPage::NewQueryPage(QWidget& form) : parts_(*new FormParts(form)) {
    auto* column = lay_out<QVBoxLayout>(form, 2, {24, 20, 24, 0});
    build_head(*column);
    lead = put(*column, parts_.make_text("lead", nullptr, "soft"));
    ways = put(*column, parts_.make<QStackedWidget>("ways"), 1);
    oneQuery = parts_.make<QWidget>("oneQuery");
    auto* whole = lay_out<QVBoxLayout>(*oneQuery, 8);
    auto* side_by_side = add_layout<QHBoxLayout>(*whole, 16, 1);
    build_form(*add_scrolled(*side_by_side, "scroll", 4, "formCard", 0, {18, 8, 18, 6}));
    build_items(*add_scrolled(*side_by_side, "scrollItems", 3, "itemsCard", 2, {18, 8, 18, 6}));
    build_foot(*whole);
    ways->addWidget(oneQuery);
    follow({repeatLast,      reasons,       examples,    single,     many,         subjectId,
            subjectName,     business,      subjectKind, borrowerId, borrowerName, caseNumber,
            borrowerChecked, authorisation, toRegister,  reason,     chips,        items,
            goThere,         clear,         take,        keep,       submit});
}

void NewQueryPage::build_head(QVBoxLayout& column) {
    auto* head = add_layout<QHBoxLayout>(column, 8);
    pageTitle = put(*head, parts_.make_line("pageTitle", QT_TR_NOOP("新查詢"), "title"), 1);
    head->setAlignment(pageTitle, Qt::AlignTop);
    draftState = put(*head, parts_.make<ElidedLine>("draftState"), 1);
    draftState->setProperty("kind", QStringLiteral("small"));
    draftState->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    oneTools = put(*head, parts_.make<QWidget>("oneTools"));
    auto* tools = lay_out<QHBoxLayout>(*oneTools, 8);
    repeatLast = put(*tools, parts_.make_button("repeatLast", QT_TR_NOOP("帶入前筆(&L)")));
    repeatLast->setEnabled(false);
    reasons = put(*tools, parts_.make_button("reasons", QT_TR_NOOP("分行範本(&T)")));
    examples = put(*tools, parts_.make_button("examples", QT_TR_NOOP("填入範例(&E)")));
    auto* switches = add_layout<QHBoxLayout>(*head, 0);
    switches->setContentsMargins(4, 0, 0, 0);
    single = put(*switches, parts_.make_button("single", QT_TR_NOOP("單筆(&U)")));
    single->setProperty("kind", QStringLiteral("segment-first"));
    parts_.say_tip(*single, QT_TR_NOOP("單筆填寫"));
    many = put(*switches, parts_.make_button("many", QT_TR_NOOP("整批 CSV(&D)")));
    many->setProperty("kind", QStringLiteral("segment-last"));
    parts_.say_tip(*many, QT_TR_NOOP("由 CSV 檔送出多筆查詢，每列一筆（Shift+F2）"));
    for (auto* way : {single, many}) {
        way->setCheckable(true);
        way->setAutoExclusive(true);
    }
    single->setChecked(true);
}

QVBoxLayout* NewQueryPage::add_scrolled(QHBoxLayout& in, const char* name, int stretch, const char* card, int spacing,
                                        QMargins margins) {
    auto* scroll = put(in, parts_.make<DownScroll>(name), stretch);
    auto* content = parts_.make<QWidget>("scrollContent");
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins({});
    auto* inside = put(*cards, parts_.make<QFrame>(card));
    inside->setProperty("kind", QStringLiteral("card"));
    scroll->setWidget(content);
    return lay_out<QVBoxLayout>(*inside, spacing, margins);
}

/// Where a field stands below its label, beside which it says where its value comes from.
QVBoxLayout* NewQueryPage::add_labelled(QGridLayout& grid, Cell cell, QWidget& field, OriginLine*& from,
                                        const char* title, const char* tip) {
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    grid.addLayout(column, cell.row, cell.column, 1, cell.wide);
    auto* head = add_layout<QHBoxLayout>(*column, 8);
    auto* label = put(*head, parts_.make_label(field, title));
    if (tip != nullptr) parts_.say_tip(*label, tip);
    from = put(*head, parts_.make<OriginLine>(""), 1);
    from->setObjectName(field.objectName() + QStringLiteral("From"));
    return column;
}

NoteLine* NewQueryPage::add_note(NoteRow& row, const char* name, int column) {
    auto* note = parts_.make<NoteLine>(name);
    note->setProperty("column", column);
    note->setParent(&row);
    return note;
}

NoteRow* NewQueryPage::add_notes(QGridLayout& grid, const char* name, int row) {
    auto* notes = parts_.make<NoteRow>(name);
    grid.addWidget(notes, row, 0, 1, NoteRow::columns);
    return notes;
}

void NewQueryPage::build_form(QVBoxLayout& card) {
    auto* grid = new QGridLayout;
    card.addLayout(grid);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(1);
    for (int column = 0; column < NoteRow::columns; ++column) grid->setColumnStretch(column, 1);
    build_subject(*grid);
    build_borrower(*grid);
    build_reason(*grid);
    card.addStretch(1);
}

void NewQueryPage::build_subject(QGridLayout& grid) {
    subjectId = parts_.make<IdLine>("subjectId", QT_TR_NOOP("受查人身分證字號或居留證號"));
    put(*add_labelled(grid, {0, 0, 3}, *subjectId, subjectIdFrom, QT_TR_NOOP("身分證字號(&I)"),
                      QT_TR_NOOP("受查人的身分證字號或居留證號")),
        subjectId);
    subjectName = parts_.make<QLineEdit>("subjectName", QT_TR_NOOP("受查人姓名"));
    put(*add_labelled(grid, {0, 3, 3}, *subjectName, subjectNameFrom, QT_TR_NOOP("姓名(&N)")), subjectName);
    auto* notes = add_notes(grid, "notes1", 1);
    subjectIdNote = add_note(*notes, "subjectIdNote", 0);
    subjectNameNote = add_note(*notes, "subjectNameNote", 3);
    business = parts_.make<ChoiceBox>("business", QT_TR_NOOP("業務別"));
    put(*add_labelled(grid, {2, 0, 3}, *business, businessFrom, QT_TR_NOOP("業務別(&B)")), business);
    subjectKind = parts_.make<ChoiceBox>("subjectKind", QT_TR_NOOP("對象別"));
    put(*add_labelled(grid, {2, 3, 3}, *subjectKind, subjectKindFrom, QT_TR_NOOP("對象別(&S)")), subjectKind);
    for (auto* box : {business, subjectKind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    notes = add_notes(grid, "notes3", 3);
    businessNote = add_note(*notes, "businessNote", 0);
    subjectKindNote = add_note(*notes, "subjectKindNote", 3);
}

void NewQueryPage::build_borrower(QGridLayout& grid) {
    borrowerId = parts_.make<IdLine>("borrowerId", QT_TR_NOOP("授信戶身分證字號或統一編號"));
    put(*add_labelled(grid, {4, 0, 2}, *borrowerId, borrowerIdFrom, QT_TR_NOOP("授信戶證號(&J)"),
                      QT_TR_NOOP("授信戶的身分證字號，企業則為統一編號")),
        borrowerId);
    borrowerName = parts_.make<QLineEdit>("borrowerName", QT_TR_NOOP("授信戶姓名或名稱"));
    put(*add_labelled(grid, {4, 2, 2}, *borrowerName, borrowerNameFrom, QT_TR_NOOP("授信戶姓名(&M)"),
                      QT_TR_NOOP("授信戶的姓名，企業則為名稱")),
        borrowerName);
    caseNumber = parts_.make<QLineEdit>("caseNumber", QT_TR_NOOP("案號"));
    put(*add_labelled(grid, {4, 4, 2}, *caseNumber, caseNumberFrom, QT_TR_NOOP("案號(&C)")), caseNumber);
    auto* notes = add_notes(grid, "notes5", 5);
    borrowerIdNote = add_note(*notes, "borrowerIdNote", 0);
    borrowerNameNote = add_note(*notes, "borrowerNameNote", 2);
    caseNumberNote = add_note(*notes, "caseNumberNote", 4);
    borrowerCheckedRow = parts_.make<QWidget>("borrowerCheckedRow");
    borrowerCheckedRow->setVisible(false);
    auto* checked = lay_out<QVBoxLayout>(*borrowerCheckedRow, 2, {0, 0, 0, 8});
    borrowerChecked = parts_.add_field<QLineEdit>(*checked, "borrowerChecked", QT_TR_NOOP("統一編號查證處所(&V)"));
    parts_.say_tip(*borrowerChecked, QT_TR_NOOP("檢查碼不符之統一編號係於何處查得，例如經濟部商工登記公示資料"));
    grid.addWidget(borrowerCheckedRow, 6, 0, 1, NoteRow::columns);
}

void NewQueryPage::build_reason(QGridLayout& grid) {
    authorisation = parts_.make<AuthorisationBox>("authorisation", QT_TR_NOOP("授權書"));
    authorisation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    authorisation->setMinimumContentsLength(16);
    auto* authorised =
        add_labelled(grid, {7, 0, NoteRow::columns}, *authorisation, authorisationFrom, QT_TR_NOOP("授權書(&A)"));
    auto* across = add_layout<QHBoxLayout>(*authorised, 8);
    put(*across, authorisation, 1);
    toRegister = put(*across, parts_.make_button("toRegister", QT_TR_NOOP("前往授權書登記簿(&W)")));
    toRegister->setVisible(false);
    authorisationNote = add_note(*add_notes(grid, "notes7", 8), "authorisationNote", 0);
    reason = parts_.make<QLineEdit>("reason", QT_TR_NOOP("事由"));
    auto* why = add_labelled(grid, {9, 0, NoteRow::columns}, *reason, reasonFrom, QT_TR_NOOP("事由(&R)"));
    reasonCount = parts_.make_line("reasonCount", nullptr, "small");
    why->itemAt(0)->layout()->addWidget(reasonCount);
    put(*why, reason);
    reasonNote = add_note(*add_notes(grid, "notes9", 10), "reasonNote", 0);
    chips = parts_.make<ReasonChips>("chips");
    grid.addWidget(chips, 11, 0, 1, NoteRow::columns);
}

void NewQueryPage::build_items(QVBoxLayout& card) {
    auto* head = add_layout<QHBoxLayout>(card, 8);
    put(*head, parts_.make_line("itemsTitle", QT_TR_NOOP("查詢項目"), "heading"));
    itemsFrom = put(*head, parts_.make<OriginLine>("itemsFrom"), 1);
    items = put(card, parts_.make<ItemChoices>("items"));
    auto* notes = put(card, parts_.make<NoteRow>("notesItems"));
    itemsNote = add_note(*notes, "itemsNote", 0);
    yearNote = add_note(*notes, "yearNote", 3);
    put(card, parts_.make_line("remarksTitle", QT_TR_NOOP("送出前提醒"), "heading"));
    remarksNone = put(card, parts_.make<MarkLabel>("remarksNone"));
    remarksNone->setWordWrap(true);
    remarksNone->setProperty("kind", QStringLiteral("note"));
    remarks = put(card, parts_.make<WarningLines>("remarks"));
    card.addStretch(1);
    put(card, parts_.make_line("afterTitle", QT_TR_NOOP("送出之後"), "heading"));
    after = put(card, parts_.make<AfterSending>("after"));
}

void NewQueryPage::build_foot(QVBoxLayout& column) {
    auto* card = put(column, parts_.make<QFrame>("submitCard"));
    card->setProperty("kind", QStringLiteral("card"));
    constexpr int two_lines = 44;
    card->setMinimumHeight(two_lines + 12);  // a long reason moves nothing
    auto* foot = lay_out<QHBoxLayout>(*card, 8, {18, 6, 18, 6});
    submitWhy = put(*foot, parts_.make<MarkLabel>("submitWhy"), 1);
    submitWhy->setWordWrap(true);
    goThere = put(*foot, parts_.make_button("goThere", QT_TR_NOOP("移至該欄(&O)")));
    goThere->setProperty("kind", QStringLiteral("link"));
    clear = put(*foot, parts_.make_button("clear", QT_TR_NOOP("清除(&Z)")));
    take = put(*foot, parts_.make_button("take", QT_TR_NOOP("取回草稿(&G)")));
    keep = put(*foot, parts_.make_button("keep", QT_TR_NOOP("存為草稿(&F)")));
    submit = put(*foot, parts_.make_button("submit", QT_TR_NOOP("送出核准(&K)")));
    make_primary(*submit);
}

}  // namespace jcic::ui::Ui
