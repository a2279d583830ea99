#include "ui/registers/weekly_sheet_dialog.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/lists/list_ways.h"
#include "ui/look/language.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/registers/sheet_out.h"
#include "ui/registers/step_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// What one key says: of each choice that must be made the first, which is that all is well. nullopt for a step that
/// asks more, or that somebody stands beside.
std::optional<domain::registers::Values> all_is_well(const domain::registers::Step& step) {
    domain::registers::Values out;
    if (step.beside) return std::nullopt;
    for (const auto& field : step.asks) {
        if (field.times != domain::events::Times::once) {
            if (field.kind == domain::events::Kind::attachment) return std::nullopt;
            continue;
        }
        if (field.kind != domain::events::Kind::choice) return std::nullopt;
        out.emplace(std::string(field.name), std::string(field.choices.front().name));
    }
    return out;
}

}  // namespace

WeeklySheetDialog::WeeklySheetDialog(Commands& commands, std::string row, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      row_(std::move(row)),
      out_(new SheetOut(commands, this)),
      lead_(new QLabel(this)),
      lines_(new QTreeWidget(this)),
      steps_(new QWidget(this)),
      print_(new QPushButton(tr("列印…(&P)"), this)),
      save_(new QPushButton(tr("另存…(&A)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      saved_(new QLabel(this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("WeeklySheetDialog"));
    setWindowTitle(tr("查詢紀錄單"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {940, 520});
    build();
    connect(out_, &SheetOut::busy, this, [this](bool busy) { set_busy(busy); });
    connect(out_, &SheetOut::failed, fault_, [this](const Fault& fault) { fault_->show_fault(fault); });
    connect(out_, &SheetOut::said, saved_, [this](const QString& what) {
        saved_->setText(what);
        saved_->show();
    });
    connect(print_, &QPushButton::clicked, this, &WeeklySheetDialog::print);
    connect(save_, &QPushButton::clicked, this, &WeeklySheetDialog::save);
    load();
}

void WeeklySheetDialog::build() {
    auto* column = new QVBoxLayout(this);
    lead_->setObjectName(QStringLiteral("sheetLead"));
    lead_->setWordWrap(true);
    column->addWidget(lead_);
    lines_->setObjectName(QStringLiteral("sheetLines"));
    lines_->setAccessibleName(tr("查詢紀錄單的各筆"));
    lines_->setHeaderLabels({tr("查詢時間"), tr("使用者代號"), tr("來源位址"), tr("項目"), tr("身分證字號"), tr("姓名"),
                             tr("查詢條件"), tr("案號"), tr("查詢理由"), tr("核准"), tr("結果"), tr("日誌筆號")});
    key_columns(*lines_, {"at", "person", "machine", "item", "subject", "name", "conditions", "case", "reason",
                          "approval", "outcome", "event"});
    lines_->setRootIsDecorated(false);
    lines_->setTabKeyNavigation(false);
    let_sort(*lines_);
    auto* ways = new ListWays(*lines_, QStringLiteral("weekly-sheet"), ListWays::Widths::by_contents);
    ways->when_empty([] { return tr("本週無查詢紀錄。"); });
    column->addWidget(ways->add_search());
    column->addWidget(lines_, 1);
    saved_->setObjectName(QStringLiteral("sheetSaved"));
    saved_->setProperty("kind", QStringLiteral("soft"));
    saved_->hide();
    column->addWidget(saved_);
    column->addWidget(fault_);
    fault_->clear();
    steps_->setLayout(new QHBoxLayout);
    steps_->layout()->setContentsMargins(0, 0, 0, 0);
    print_->setObjectName(QStringLiteral("printSheet"));
    save_->setObjectName(QStringLiteral("saveSheet"));
    close_->setObjectName(QStringLiteral("close"));
    for (auto* button : {print_, save_, close_}) button->setAutoDefault(false);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(steps_);
    buttons->addStretch();
    for (auto* button : {print_, save_, close_}) buttons->addWidget(button);
    column->addLayout(buttons);
}

void WeeklySheetDialog::load() {
    set_busy(true);
    commands_.send(this, command::WeeklySheet{row_}, [this](Result<desk::OpenedSheet> sheet) {
        set_busy(false);
        if (!sheet) return fault_->show_fault(sheet.error());
        show_sheet(*sheet);
    });
}

void WeeklySheetDialog::show_sheet(const desk::OpenedSheet& sheet) {
    const auto week = tr("%1 至 %2").arg(q(sheet.sheet.week.from.dashed()), q(sheet.sheet.week.to.dashed()));
    QStringList said{week, sheet.querier.empty() ? tr("本週無查詢紀錄") : q(sheet.querier),
                     tr("%Ln 筆", nullptr, words::counted(sheet.lines.size())), told(sheet.state->title)};
    if (!sheet.confirmed.empty()) said << tr("確認：%1").arg(q(sheet.confirmed));
    if (!sheet.approved.empty()) said << tr("核可：%1").arg(q(sheet.approved));
    lead_->setText(said.join(QStringLiteral("　")));
    lines_->clear();
    for (const auto& line : sheet.lines) add_line(line);
    offer(sheet.possible);
}

void WeeklySheetDialog::add_line(const desk::SheetLine& line) {
    const auto missing = line.erased ? tr("（已刪除）") : line.sealed ? tr("（不可讀）") : QString();
    const auto personal = [&](const std::string& value) { return missing.isEmpty() ? q(value) : missing; };
    const QStringList cells{roc_time(line.at),
                            q(line.user_code),
                            q(line.address),
                            q(domain::code_of(line.item)),
                            personal(line.subject_id),
                            personal(line.subject_name),
                            personal(line.conditions),
                            q(line.case_number),
                            personal(line.reason),
                            q(line.approver),
                            words::word_for(line.state),
                            QString::number(line.event)};
    (new ListLine(lines_, cells))->setData(0, ListLine::meant_role, in_other_language([&] {
                                               return words::word_for(line.state);
                                           }));
}

QPushButton* WeeklySheetDialog::add_step(const QString& text, const QString& name) {
    auto* button = new QPushButton(text, steps_);
    button->setObjectName(name);
    button->setAutoDefault(false);
    steps_->layout()->addWidget(button);
    return button;
}

/// What needs no question is one key; beside it, what is said otherwise.
void WeeklySheetDialog::offer(const std::vector<const domain::registers::Step*>& steps) {
    qDeleteAll(steps_->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
    bool first = true;
    for (const auto* step : steps) {
        const auto name = QStringLiteral("step-%1").arg(q(step->action));
        if (const auto values = all_is_well(*step)) {
            auto* button = add_step(first ? tr("%1(&Y)").arg(told(step->title)) : told(step->title), name);
            if (first) {
                button->setProperty("kind", QStringLiteral("primary"));
                button->setDefault(true);
                button->setFocus();
            }
            first = false;
            connect(button, &QPushButton::clicked, this, [this, step, values] { take(*step, *values); });
            if (values->empty()) continue;
            connect(add_step(tr("有不符…"), name + QStringLiteral("-otherwise")), &QPushButton::clicked, this,
                    [this, step] { ask(*step); });
            continue;
        }
        connect(add_step(tr("%1…").arg(told(step->title)), name), &QPushButton::clicked, this,
                [this, step] { ask(*step); });
    }
}

void WeeklySheetDialog::take(const domain::registers::Step& step, const domain::registers::Values& values) {
    if (busy_) return;
    set_busy(true);
    commands_.send(this,
                   command::Take{{&domain::registers::weekly_sheets, &step, row_, values, std::nullopt}, std::nullopt},
                   [this](Result<std::string> taken) {
                       set_busy(false);
                       if (!taken) return fault_->show_fault(taken.error());
                       Q_EMIT changed();
                       load();
                   });
}

void WeeklySheetDialog::ask(const domain::registers::Step& step) {
    auto* dialog = new StepDialog(commands_, &domain::registers::weekly_sheets, step, row_, {}, this);
    connect(dialog, &StepDialog::taken, this, [this] {
        Q_EMIT changed();
        load();
    });
    dialog->open();
}

void WeeklySheetDialog::print() {
    out_->print(command::WeeklySheetPage{row_}, windowTitle());
}

void WeeklySheetDialog::save() {
    out_->save(
        [row = row_](const std::filesystem::path& file, const std::string& in_clear) {
            return command::SaveWeeklySheet{row, file, in_clear};
        },
        false);
}

void WeeklySheetDialog::set_busy(bool busy) {
    busy_ = busy;
    if (busy) {
        fault_->clear();
        saved_->hide();
    }
    for (auto* one : std::initializer_list<QWidget*>{steps_, print_, save_, close_}) one->setEnabled(!busy);
}

}  // namespace jcic::ui
