#include "ui/registers/affected_dialog.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <algorithm>

#include "app/base/numbers.h"
#include "app/desk/papers/affected.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/incidents.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/typed_number.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/look/file_picker.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"
#include "ui/look/work_panel.h"
#include "ui/registers/step_dialog.h"
#include "ui/words/ledger_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

AffectedScopeForm::AffectedScopeForm(UtcTime now, QWidget* parent) : QWidget(parent), now_(now) {
    auto& parts = *new FormParts(*this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    from_ = parts.add_field<QLineEdit>(*grid, 0, "affectedFrom", QT_TR_NOOP("起日(&F)"));
    to_ = parts.add_field<QLineEdit>(*grid, 1, "affectedTo", QT_TR_NOOP("迄日(&T)"));
    person_ = parts.add_field<QLineEdit>(*grid, 2, "affectedPerson", QT_TR_NOOP("使用者代碼(&P)"));
    item_ = parts.add_field<ChoiceBox>(*grid, 3, "affectedItem", QT_TR_NOOP("項目(&D)"));
    kind_ = parts.add_field<ChoiceBox>(*grid, 4, "affectedKind", QT_TR_NOOP("另行指明(&K)"));
    value_ = parts.add_field<QLineEdit>(*grid, 5, "affectedValue", QT_TR_NOOP("指明內容(&V)"));
    copy_ = parts.add_field<QLineEdit>(*grid, 6, "affectedCopy", QT_TR_NOOP("份號(&N)"));
    fill_choices();
    list_ = parts.make_button("listAffected", QT_TR_NOOP("列出(&L)"), [this] { Q_EMIT wanted(); });
    list_->setProperty("kind", QStringLiteral("primary"));
    grid->addWidget(list_, 1, 7);
    for (auto* line : {from_, to_, person_, value_, copy_})
        connect(line, &QLineEdit::textChanged, this, &AffectedScopeForm::edited);
    for (auto* choice : {item_, kind_})
        connect(choice, &QComboBox::currentIndexChanged, this, &AffectedScopeForm::edited);
}

void AffectedScopeForm::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    list_->setDefault(true);
}

void AffectedScopeForm::fill_choices() {
    item_->addItem(tr("全部"), QString());
    for (const auto item : domain::all_items) item_->addItem(q(domain::code_of(item)), q(domain::code_of(item)));
    const auto name = [this](const QString& text, Named what) { kind_->addItem(text, static_cast<int>(what)); };
    name(tr("不限"), Named::none);
    name(tr("案號"), Named::case_number);
    name(tr("查詢編號"), Named::query);
    name(tr("晶片卡卡號"), Named::card);
    name(tr("工作站"), Named::workstation);
    name(tr("當事人身分證字號"), Named::subject);
}

Result<desk::papers::AffectedScope> AffectedScopeForm::scope() const {
    desk::papers::AffectedScope out;
    const auto typed = [](const QLineEdit* line) { return from_typed(line->text()); };
    if (!typed(from_).empty() || !typed(to_).empty()) {
        JCIC_TRY(const auto from, domain::RocDate::parse(typed(from_)));
        out.span = {from, domain::roc_date_at(now_)};
        if (!typed(to_).empty()) {
            JCIC_TRY(out.span->to, domain::RocDate::parse(typed(to_)));
        }
    }
    out.person = typed(person_);
    if (const auto item = domain::parse_item(item_->currentData().toString().toStdString())) out.items = {*item};
    const auto value = typed(value_);
    switch (static_cast<Named>(kind_->currentData().toInt())) {
        case Named::none:
            break;
        case Named::case_number:
            out.case_number = value;
            break;
        case Named::query:
            out.query = value;
            break;
        case Named::card:
            out.card = value;
            break;
        case Named::workstation:
            out.workstation = value;
            break;
        case Named::subject: {
            JCIC_TRY(out.subject, domain::PersonalId::parse(value));
            break;
        }
    }
    if (const auto copy = typed(copy_); !copy.empty()) {
        const auto number = whole_number<int>(domain::plain_form(copy), 1);
        if (!number) return fail(FaultCode::input_form, "incidents", {{"field", "copy"}, {"reason", "one-record"}});
        out.copy = *number;
    }
    JCIC_CHECK(desk::papers::check(out));
    return out;
}

namespace {

constexpr std::size_t affected_shown_at_most = 500;  ///< items; the file has all

using desk::papers::AffectedItem;

QString day_and_time(UtcTime at) {
    return q(domain::roc_time_text(at));
}

QStringList line_of(const AffectedItem& one) {
    const auto state = one.fetched ? words::word_for(one.record) : AffectedDialog::tr("未取得資料");
    const auto gone = one.erased ? AffectedDialog::tr("（已刪除）") : AffectedDialog::tr("（不可讀）");
    return {q(one.case_number),
            q(domain::code_of(one.item)),
            one.masked.empty() ? gone : q(one.masked),
            q(one.subject_name),
            state,
            q(one.asked_by)};
}

QString copy_words(const AffectedItem& one, int number) {
    const auto copy = std::ranges::find(one.copies, number, &desk::papers::AffectedCopy::number);
    if (copy == one.copies.end()) return {};
    return AffectedDialog::tr("第 %1 份：%2").arg(number).arg(words::word_for(copy->state));
}

void add_rows(QTreeWidget& rows, const AffectedItem& one) {
    auto* top = new QTreeWidgetItem(&rows, line_of(one));
    for (const auto& touch : one.touches) {
        auto* line = new QTreeWidgetItem(
            top, {day_and_time(touch.at), q(touch.by), action_text(touch.action), copy_words(one, touch.copy),
                  q(touch.workstation), AffectedDialog::tr("事件 %L1").arg(touch.event)});
        if (discloses(touch)) {  // seen or taken out: not by its look alone, the words say which
            auto font = line->font(2);
            font.setBold(true);
            line->setFont(2, font);
        }
    }
}

void add_row(QTreeWidget& rows, const domain::registers::Row& authorisation) {
    const auto& state = domain::registers::authorisations.state(authorisation.state);
    new QTreeWidgetItem(&rows, {AffectedDialog::tr("授權書 %1").arg(q(authorisation.id)),
                                q(authorisation.value("items")), q(authorisation.value("application")),
                                q(authorisation.value("name")), told(state.title), q(authorisation.story.front().by)});
}

/// A line for each item, with what was done with it below; then one for each authorisation.
void show_affected(QTreeWidget& rows, const desk::papers::Affected& found) {
    for (std::size_t i = 0; i < std::min(found.items.size(), affected_shown_at_most); ++i)
        add_rows(rows, found.items[i]);
    for (const auto& one : found.authorisations) add_row(rows, one);
}

}  // namespace

using desk::papers::Affected;

AffectedDialog::AffectedDialog(Commands& commands, command::Book book, std::string row, QWidget* parent)
    : ListDialog("AffectedDialog", {940, 520}, commands, parent),
      book_(book),
      row_(std::move(row)),
      of_incident_(book == &domain::registers::incidents) {
    setWindowTitle(of_incident_ ? tr("資安事件第 %1 筆：受影響資料").arg(q(row_))
                                : tr("查閱第 %1 筆：所存資料").arg(q(row_)));
    build();
    set_busy(false);
    if (of_incident_)
        ask_what_may_be_done();
    else
        list();
}

void AffectedDialog::build() {
    scope_ = new AffectedScopeForm(commands_.snapshot()->now, this);
    column_.addWidget(scope_);
    scope_->setVisible(of_incident_);
    hold({scope_});
    connect(scope_, &AffectedScopeForm::wanted, this, &AffectedDialog::list);
    connect(scope_, &AffectedScopeForm::edited, this, [this] {
        listed_ = false;
        allow();
    });
    lead_ = parts_.add_text(column_, "affectedLead", nullptr, "soft");
    if (of_incident_) lead_->setText(tr("選定範圍後按「列出」；期間、人員、晶片卡與工作站須屬同一事件。"));
    rows_ = parts_.make_list("affectedRows", QT_TR_NOOP("資料及經手人員"),
                             {{"case", QT_TR_NOOP("案號／時間")},
                              {"item", QT_TR_NOOP("項目／人員")},
                              {"subject", QT_TR_NOOP("身分證字號／事項")},
                              {"name", QT_TR_NOOP("姓名／列印本")},
                              {"record", QT_TR_NOOP("資料／工作站")},
                              {"by", QT_TR_NOOP("承辦／事件")}});
    rows_->setRootIsDecorated(true);
    rows_->setSortingEnabled(false);
    rows_->header()->resizeSections(QHeaderView::ResizeToContents);
    auto* ways = new ListWays(*rows_, of_incident_ ? QStringLiteral("affected") : QStringLiteral("held"));
    ways->when_empty([this] {
        return !listed_        ? QString()
               : no_such_case_ ? told(domain::registers::no_query_has_this_case)
               : of_incident_ ? tr("此範圍內無查詢：請放寬期間，或減少限定條件，再按「列出」。")
                              : tr("未保有該當事人資料。");
    });
    column_.addWidget(ways->add_finder());  // all of it is entered and saved, seen or not
    column_.addWidget(rows_, 1);
    if (!of_incident_) {
        QStringList lines;
        for (const auto* sentence : desk::papers::what_is_not_given()) lines << told(sentence);
        auto* note = parts_.add_text(column_, "notGiven");
        note->setTextFormat(Qt::PlainText);
        note->setText(lines.join(QLatin1Char('\n')));
    }
    build_progress();
    build_buttons();
}

/// The whole ledger is read: that takes its time, and nobody has to wait for it.
void AffectedDialog::build_progress() {
    progress_ = parts_.make<QProgressBar>("affectedProgress", QT_TR_NOOP("讀取進度"));
    end_ = parts_.make_button("endReading", QT_TR_NOOP("停止(&H)"), [this] {
        stop_asked();
        end_->setEnabled(false);
    });
    add_row(column_, {progress_, end_})->setStretchFactor(progress_, 1);
}

std::function<void(const command::QueriesRead&)> AffectedDialog::progress() {
    return [this](const command::QueriesRead& now) { show_progress(*progress_, now.done, now.total); };
}

/// What may be entered or saved is what stands there.
void AffectedDialog::build_buttons() {
    const auto why = [this] { return listed_ ? QString() : tr("請先按「列出」，僅所列資料得登記或存檔"); };
    enter_ = make_way(
        "enterAffected", QT_TR_NOOP("記入事件(&E)"), [this] { enter(); }, why);
    stop_ = make_way("stopQueries", QT_TR_NOOP("停止查詢…(&S)"), [this] { stop_queries(); });
    letter_ = make_way("writeLetter", QT_TR_NOOP("登記通報函…(&M)"), [this] { write_letter(); });
    auto* saves = make_way(
        "saveAffected", QT_TR_NOOP("另存…(&A)"), [this] { save(); }, why);
    for (auto* button : {enter_, stop_, letter_}) button->hide();
    add_ways({enter_, stop_, letter_, nullptr, saves, make_close()});
}

void AffectedDialog::ask_what_may_be_done() {
    desk::RowFilter one;
    one.limit = 1;
    const auto nobody_minds = [](const Fault&) {};  // what cannot be learnt is not offered
    const auto offer_if_begun = [this, one, nobody_minds](command::Book book,
                                                          const std::vector<std::string_view>& actions,
                                                          QPushButton* button) {
        look(
            command::Rows{book, one},
            [this, actions, button](const desk::RegisterView& view) {
                const auto step = std::ranges::find_if(view.begins, [&](const auto* begun) {
                    return std::ranges::find(actions, begun->action) != actions.end();
                });
                button->setVisible(step != view.begins.end());
                if (step != view.begins.end()) begun_by_[button] = (*step)->action;
            },
            nobody_minds);
    };
    offer_if_begun(&domain::registers::stops,
                   {domain::registers::stop_ordered, domain::registers::stop_ordered_in_absence}, stop_);
    offer_if_begun(&domain::registers::letters, {domain::registers::letter_prepared}, letter_);
    look(
        command::Row{book_, row_},
        [this](const desk::RowView& row) {
            const auto* step = book_->step(domain::registers::incident_assessed);
            enter_->setVisible(std::ranges::find(row.counted, step) != row.counted.end());
        },
        nobody_minds);
}

std::optional<command::WhatIsHeld> AffectedDialog::what() {
    fault_->clear();
    if (!of_incident_) return command::WhatIsHeld{{}, row_};
    auto wanted = scope_->scope();
    if (wanted) return command::WhatIsHeld{*std::move(wanted), {}};
    show_fault(wanted.error());
    return std::nullopt;
}

void AffectedDialog::list() {
    auto wanted = what();
    if (!wanted) return;
    let_stop(ask_long(
        command::ListAffected{*std::move(wanted)}, progress(), [this](const Affected& found) { show_found(found); },
        [this](const Fault& fault) { show_nothing(fault); }));
}

void AffectedDialog::show_nothing(const Fault& fault) {
    rows_->clear();
    lead_->clear();
    listed_ = false;
    allow();
    show_fault(fault);
}

void AffectedDialog::show_found(const Affected& found) {
    rows_->clear();
    listed_ = true;
    no_such_case_ = found.no_such_case;
    allow();
    show_affected(*rows_, found);
    for (int column = 0; column < rows_->columnCount(); ++column) rows_->resizeColumnToContents(column);
    auto text = tr("查詢 %L1 筆、資料 %L2 筆、當事人 %L3 人、列印本及檔案 %L4 份（尚存 %L5 份），檢視或取出者 %L6 人。")
                    .arg(found.queries)
                    .arg(found.records)
                    .arg(found.people.size())
                    .arg(found.copies)
                    .arg(found.copies_left)
                    .arg(found.seen_by.size());
    if (found.unnamed != 0) text += tr("另有 %Ln 筆之當事人無法讀取或已刪除。", nullptr, words::counted(found.unnamed));
    if (found.items.size() > affected_shown_at_most)
        text += tr("僅列前 %L1 筆，另存檔案含全部。").arg(affected_shown_at_most);
    lead_->setText(text);
    rows_->setCurrentItem(rows_->topLevelItem(0));
}

void AffectedDialog::enter() {
    auto wanted = what();
    if (!wanted) return;
    const auto entered = [this](const Affected& found) {
        show_found(found);
        lead_->setText(tr("已記入事件。") + lead_->text());
        Q_EMIT changed();
    };
    let_stop(ask_long(command::AssessIncident{row_, std::move(wanted->scope)}, progress(), entered,
                      [this](const Fault& fault) { show_nothing(fault); }));
}

void AffectedDialog::save() {
    auto wanted = what();
    if (!wanted) return;
    auto* dialog = new SaveDialog(random_, {"affected", dated(tr("受影響人員清單"), commands_.snapshot()->now)}, this);
    dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)"), QStringLiteral("zip"));
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, what = *std::move(wanted)] {
        const auto saved = [this](std::size_t many) {
            lead_->setText(tr("已存 %Ln 筆，以密碼加密。", nullptr, words::counted(many)));
        };
        let_stop(ask_long(command::SaveAffected{what, dialog->file()}, progress(), saved, {},
                          together(dialog->take_password())));
    });
    dialog->open();
}

void AffectedDialog::open_first_step(command::Book book, std::string_view action,
                                     const domain::registers::Values& known) {
    fault_->clear();
    auto* dialog = new StepDialog(commands_, book, *book->step(action), {}, known, this);
    connect(dialog, &StepDialog::taken, this, [this, book](const QString& row) {
        lead_->setText(tr("已登記於%1第 %2 筆。").arg(told(book->title), row));
        Q_EMIT changed();
    });
    dialog->open();
}

/// The unit head stops at once, or a supervisor in their absence; closing the incident asks that this was lifted.
void AffectedDialog::stop_queries() {
    domain::registers::Values known{{std::string(domain::registers::incident_field), row_}, {"cause", "incident"}};
    known["why"] = tr("資安事件第 %1 筆").arg(q(row_)).toStdString();
    if (const auto wanted = scope_->scope(); wanted) {  // where nothing is chosen: all
        if (wanted->items.size() == 1) known["item"] = domain::code_of(*wanted->items.begin());
        if (!wanted->person.empty()) known["person"] = wanted->person;
    }
    open_first_step(&domain::registers::stops, begun_by_.at(stop_), known);
}

void AffectedDialog::write_letter() {
    open_first_step(&domain::registers::letters, begun_by_.at(letter_),
                    {{std::string(domain::registers::incident_field), row_}, {"kind", "incident-jcic"}});
}

void AffectedDialog::set_busy(bool busy) {
    show_progress(*progress_, 0, 0);
    ListDialog::set_busy(busy);
    progress_->setVisible(busy);
    end_->setVisible(busy);
    end_->setEnabled(busy);
}

}  // namespace jcic::ui
