#include "ui/registers/affected_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/domain/registers/incidents.h"
#include "app/domain/registers/named_steps.h"
#include "app/words/counted.h"
#include "ui/commands/save_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"
#include "ui/look/progress.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/registers/affected_rows.h"
#include "ui/registers/step_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

using desk::papers::Affected;

AffectedDialog::AffectedDialog(Commands& commands, command::Book book, std::string row, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      book_(book),
      row_(std::move(row)),
      of_incident_(book == &domain::registers::incidents),
      scope_(new AffectedScopeForm(commands.snapshot()->now, this)),
      lead_(new QLabel(this)),
      rows_(new QTreeWidget(this)),
      progress_(new QProgressBar(this)),
      end_(new QPushButton(tr("中止(&H)"), this)),
      enter_(new QPushButton(tr("記入事件(&E)"), this)),
      stop_(new QPushButton(tr("停止查詢…(&S)"), this)),
      letter_(new QPushButton(tr("通報函…(&M)"), this)),
      save_(new QPushButton(tr("另存…(&A)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("AffectedDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(of_incident_ ? tr("事件第 %1 號：受影響的資料").arg(q(row_))
                                : tr("查閱第 %1 號：所存的資料").arg(q(row_)));
    build();
    open_at_size(*this, {940, 520});
    offer();
    if (of_incident_)
        ask_what_may_be_done();
    else
        list();
}

void AffectedDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->addWidget(scope_);
    scope_->setVisible(of_incident_);
    connect(scope_, &AffectedScopeForm::wanted, this, &AffectedDialog::list);
    connect(scope_, &AffectedScopeForm::edited, this, [this] {
        listed_ = false;
        offer();
    });
    lead_->setObjectName(QStringLiteral("affectedLead"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    lead_->setWordWrap(true);
    lead_->setText(of_incident_ ? tr("選定範圍後按「列出」；期間、人員、卡片與工作站須是同一件事的。") : QString());
    column->addWidget(lead_);
    rows_->setObjectName(QStringLiteral("affectedRows"));
    rows_->setAccessibleName(tr("資料與經手的人"));
    rows_->setTabKeyNavigation(false);
    rows_->setHeaderLabels(
        {tr("案號／時間"), tr("項目／人員"), tr("證號／事項"), tr("姓名／複本"), tr("資料／工作站"), tr("承辦／事件")});
    key_columns(*rows_, {"case", "item", "subject", "name", "record", "by"});
    rows_->header()->resizeSections(QHeaderView::ResizeToContents);
    auto* ways = new ListWays(*rows_, of_incident_ ? QStringLiteral("affected") : QStringLiteral("held"));
    ways->when_empty([this] {
        return !listed_       ? QString()
               : of_incident_ ? tr("這個範圍內沒有查詢：放寬期間，或少限定一項，再按「列出」。")
                              : tr("沒有存這個人的資料。");
    });
    column->addWidget(ways->add_finder());  // all of it is entered and saved, seen or not
    column->addWidget(rows_, 1);
    if (!of_incident_) {
        QStringList lines;
        for (const auto* sentence : desk::papers::what_is_not_given()) lines << told(sentence);
        auto* note = new QLabel(lines.join(QLatin1Char('\n')), this);
        note->setObjectName(QStringLiteral("notGiven"));
        note->setTextFormat(Qt::PlainText);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    build_progress(*column);
    column->addWidget(fault_);
    build_buttons(*column);
    fault_->clear();
}

/// The whole ledger is read: that takes its time, and nobody has to wait for it.
void AffectedDialog::build_progress(QLayout& column) {
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    progress_->setObjectName(QStringLiteral("affectedProgress"));
    progress_->setAccessibleName(tr("已讀的查詢"));
    end_->setObjectName(QStringLiteral("endReading"));
    end_->setAutoDefault(false);
    line->addWidget(progress_, 1);
    line->addWidget(end_);
    column.addWidget(box);
    connect(end_, &QPushButton::clicked, this, [this] {
        working_.request_stop();
        end_->setEnabled(false);
    });
}

std::function<void(const command::QueriesRead&)> AffectedDialog::progress() {
    return [this](const command::QueriesRead& now) { show_progress(*progress_, now.done, now.total); };
}

void AffectedDialog::build_buttons(QLayout& column) {
    auto* box = new QWidget(this);
    auto* buttons = new QHBoxLayout(box);
    buttons->setContentsMargins(0, 0, 0, 0);
    enter_->setObjectName(QStringLiteral("enterAffected"));
    stop_->setObjectName(QStringLiteral("stopQueries"));
    letter_->setObjectName(QStringLiteral("writeLetter"));
    save_->setObjectName(QStringLiteral("saveAffected"));
    close_->setObjectName(QStringLiteral("close"));
    for (auto* button : {enter_, stop_, letter_}) {
        buttons->addWidget(button);
        button->hide();
    }
    buttons->addStretch();
    for (auto* button : {save_, close_}) buttons->addWidget(button);
    for (auto* button : {enter_, stop_, letter_, save_, close_}) button->setAutoDefault(false);
    column.addWidget(box);
    connect(enter_, &QPushButton::clicked, this, &AffectedDialog::enter);
    connect(stop_, &QPushButton::clicked, this, &AffectedDialog::stop_queries);
    connect(letter_, &QPushButton::clicked, this, &AffectedDialog::write_letter);
    connect(save_, &QPushButton::clicked, this, &AffectedDialog::save);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
}

void AffectedDialog::ask_what_may_be_done() {
    desk::RowFilter one;
    one.limit = 1;
    const auto offer_if_begun = [this, one](command::Book book, const std::vector<std::string_view>& actions,
                                            QPushButton* button) {
        commands_.send(this, command::Rows{book, one}, [this, actions, button](Result<desk::RegisterView> view) {
            if (!view) return;
            const auto step = std::ranges::find_if(view->begins, [&](const auto* begun) {
                return std::ranges::find(actions, begun->action) != actions.end();
            });
            button->setVisible(step != view->begins.end());
            if (step != view->begins.end()) begun_by_[button] = (*step)->action;
        });
    };
    offer_if_begun(&domain::registers::stops,
                   {domain::registers::stop_ordered, domain::registers::stop_ordered_in_absence}, stop_);
    offer_if_begun(&domain::registers::letters, {domain::registers::letter_prepared}, letter_);
    commands_.send(this, command::Row{book_, row_}, [this](Result<desk::RowView> row) {
        if (!row) return;
        const auto* step = book_->step(domain::registers::incident_assessed);
        enter_->setVisible(std::ranges::find(row->counted, step) != row->counted.end());
    });
}

std::optional<command::WhatIsHeld> AffectedDialog::what() {
    fault_->clear();
    if (!of_incident_) return command::WhatIsHeld{{}, row_};
    auto wanted = scope_->scope();
    if (wanted) return command::WhatIsHeld{*std::move(wanted), {}};
    fault_->show_fault(wanted.error());
    return std::nullopt;
}

void AffectedDialog::list() {
    auto wanted = what();
    if (!wanted) return;
    set_busy(true);
    working_ = commands_.send(this, command::ListAffected{*std::move(wanted)}, progress(),
                              [this](Result<Affected> found) { show_found(std::move(found)); });
}

void AffectedDialog::show_found(Result<Affected> found) {
    set_busy(false);
    rows_->clear();
    listed_ = found.has_value();
    offer();
    if (!found) {
        lead_->clear();
        return fault_->show_fault(found.error());
    }
    show_affected(*rows_, *found);
    for (int column = 0; column < rows_->columnCount(); ++column) rows_->resizeColumnToContents(column);
    auto text = tr("查詢 %L1 件、資料 %L2 筆、當事人 %L3 人、複本 %L4 份（尚存 %L5 份），%L6 人看過或取出。")
                    .arg(found->queries)
                    .arg(found->records)
                    .arg(found->people.size())
                    .arg(found->copies)
                    .arg(found->copies_left)
                    .arg(found->seen_by.size());
    if (found->unnamed != 0) text += tr("另有 %Ln 件的當事人不可讀或已刪除。", nullptr, words::counted(found->unnamed));
    if (found->items.size() > affected_shown_at_most)
        text += tr("只列出前 %L1 筆，另存的檔案有全部。").arg(affected_shown_at_most);
    lead_->setText(text);
    rows_->setCurrentItem(rows_->topLevelItem(0));
}

void AffectedDialog::enter() {
    auto wanted = what();
    if (!wanted) return;
    set_busy(true);
    working_ = commands_.send(this, command::AssessIncident{row_, std::move(wanted->scope)}, progress(),
                              [this](Result<Affected> found) {
                                  const bool entered = found.has_value();
                                  show_found(std::move(found));
                                  if (!entered) return;
                                  lead_->setText(tr("已記入事件。") + lead_->text());
                                  Q_EMIT changed();
                              });
}

void AffectedDialog::save() {
    auto wanted = what();
    if (!wanted) return;
    auto* dialog = new SaveDialog(random_, this);
    dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)"), QStringLiteral("zip"));
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, what = *std::move(wanted)] {
        set_busy(true);
        working_ = commands_.send(
            this, command::SaveAffected{what, dialog->file()}, progress(),
            [this](Result<std::size_t> saved) {
                set_busy(false);
                if (!saved) return fault_->show_fault(saved.error());
                lead_->setText(tr("已存 %Ln 筆，以密碼加密。", nullptr, words::counted(*saved)));
            },
            together(dialog->take_password()));
    });
    dialog->open();
}

void AffectedDialog::begin(command::Book book, std::string_view action, const domain::registers::Values& known) {
    fault_->clear();
    auto* dialog = new StepDialog(commands_, book, *book->step(action), {}, known, this);
    connect(dialog, &StepDialog::taken, this, [this, book](const QString& row) {
        lead_->setText(tr("已登記於%1第 %2 號。").arg(told(book->title), row));
        Q_EMIT changed();
    });
    dialog->open();
}

/// The unit head stops at once, or a supervisor in their absence; closing the incident asks that this was lifted.
void AffectedDialog::stop_queries() {
    domain::registers::Values known{{std::string(domain::registers::incident_field), row_}, {"cause", "incident"}};
    known["why"] = tr("事件第 %1 號").arg(q(row_)).toStdString();
    if (const auto wanted = scope_->scope(); wanted) {  // where nothing is chosen: all
        if (wanted->items.size() == 1) known["item"] = domain::code_of(*wanted->items.begin());
        if (!wanted->person.empty()) known["person"] = wanted->person;
    }
    begin(&domain::registers::stops, begun_by_.at(stop_), known);
}

void AffectedDialog::write_letter() {
    begin(&domain::registers::letters, begun_by_.at(letter_),
          {{std::string(domain::registers::incident_field), row_}, {"kind", "incident-jcic"}});
}

void AffectedDialog::set_busy(bool busy) {
    busy_ = busy;
    show_progress(*progress_, 0, 0);
    offer();
}

/// What may be entered or saved is what stands there.
void AffectedDialog::offer() {
    scope_->setEnabled(!busy_);
    const auto why = listed_ ? QString() : tr("先列出來：列在那裡的才登記或存檔");
    enable_unless(*enter_, busy_, why);
    enable_unless(*save_, busy_, why);
    stop_->setEnabled(!busy_);
    letter_->setEnabled(!busy_);
    close_->setEnabled(!busy_);
    progress_->setVisible(busy_);
    end_->setVisible(busy_);
    end_->setEnabled(busy_);
}

}  // namespace jcic::ui
