#include "ui/registers/weekly_sheet_dialog.h"

#include <optional>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/language.h"
#include "ui/look/list_line.h"
#include "ui/look/text.h"
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
    : SheetDialog("WeeklySheetDialog", {940, 520}, commands, parent), row_(std::move(row)) {
    build();
    load();
}

void WeeklySheetDialog::build() {
    parts_.title_window(QT_TR_NOOP("查詢紀錄單"));
    lead_ = parts_.add_text(column_, "sheetLead");
    lines_ = add_list({"sheetLines",
                       QT_TR_NOOP("查詢紀錄單的各筆"),
                       {{"at", QT_TR_NOOP("查詢時間")},
                        {"person", QT_TR_NOOP("使用者代碼")},
                        {"machine", QT_TR_NOOP("來源位址")},
                        {"item", QT_TR_NOOP("項目")},
                        {"subject", QT_TR_NOOP("身分證字號")},
                        {"name", QT_TR_NOOP("姓名")},
                        {"conditions", QT_TR_NOOP("查詢條件")},
                        {"case", QT_TR_NOOP("案號")},
                        {"reason", QT_TR_NOOP("查詢事由")},
                        {"approval", QT_TR_NOOP("核准")},
                        {"outcome", QT_TR_NOOP("結果")},
                        {"event", QT_TR_NOOP("日誌筆號")}},
                       "weekly-sheet",
                       [] { return tr("本週無查詢紀錄。"); }});
    steps_ = parts_.make<QWidget>("");
    steps_->setLayout(new QHBoxLayout);
    steps_->layout()->setContentsMargins(0, 0, 0, 0);
    hold({steps_});
    auto* prints = make_way("printSheet", QT_TR_NOOP("列印…(&P)"), [this] { print(); });
    auto* saves = make_way("saveSheet", QT_TR_NOOP("另存…(&A)"), [this] { save(); });
    add_saved("sheetSaved");
    add_ways({steps_, nullptr, prints, saves, make_close()});
}

void WeeklySheetDialog::load() {
    ask(command::WeeklySheet{row_}, [this](const desk::OpenedSheet& sheet) { show_sheet(sheet); });
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
                            case_number_text(line.case_number, line.case_number_before),
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
            connect(button, &QPushButton::clicked, this, [this, step, values] { take_step(*step, *values); });
            if (values->empty()) continue;
            connect(add_step(tr("登記不符…"), name + QStringLiteral("-otherwise")), &QPushButton::clicked, this,
                    [this, step] { open_step(*step); });
            continue;
        }
        connect(add_step(tr("%1…").arg(told(step->title)), name), &QPushButton::clicked, this,
                [this, step] { open_step(*step); });
    }
}

void WeeklySheetDialog::take_step(const domain::registers::Step& step, const domain::registers::Values& values) {
    if (busy_) return;
    ask(command::Take{{&domain::registers::weekly_sheets, &step, row_, values, std::nullopt}, std::nullopt},
        [this](const std::string&) {
            Q_EMIT changed();
            load();
        });
}

void WeeklySheetDialog::open_step(const domain::registers::Step& step) {
    auto* dialog = new StepDialog(commands_, &domain::registers::weekly_sheets, step, row_, {}, this);
    connect(dialog, &StepDialog::taken, this, [this] {
        Q_EMIT changed();
        load();
    });
    dialog->open();
}

void WeeklySheetDialog::print() {
    out_.print(command::WeeklySheetPage{row_}, windowTitle());
}

void WeeklySheetDialog::save() {
    out_.save(
        {"weekly-sheet", tr("查詢紀錄單")},
        [row = row_](const std::filesystem::path& file, const std::string& in_clear) {
            return command::SaveWeeklySheet{row, file, in_clear};
        },
        false);
}

}  // namespace jcic::ui
