#include "ui/registers/sheet_dialogs.h"

#include <algorithm>
#include <optional>

#include "app/domain/branch/rights.h"
#include "app/domain/registers/named_steps.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/list_line.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"
#include "ui/registers/step_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

SheetDialog::SheetDialog(const char* name, QSize size, Commands& commands, QWidget* parent)
    : ListDialog(name, size, commands, parent), out_(*new SheetOut(commands, this)) {
    connect(&out_, &SheetOut::busy, this, [this](bool busy) { set_busy(busy); });
    connect(&out_, &SheetOut::failed, this, [this](const Fault& fault) { show_fault(fault); });
    connect(&out_, &SheetOut::said, this, [this](const QString& what) {
        saved_->setText(what);
        saved_->show();
    });
}

void SheetDialog::add_saved(const char* name) {
    saved_ = parts_.add_text(column_, name, nullptr, "soft");
    saved_->hide();
}

void SheetDialog::set_busy(bool busy) {
    if (busy) saved_->hide();
    ListDialog::set_busy(busy);
}

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

namespace {

constexpr int halves_offered = 4;

const domain::registers::Register& people_book() {
    return domain::registers::people;
}

QString day_of_use(const std::optional<UtcTime>& at) {
    return at ? q(domain::roc_date_at(*at).dashed()) : RightsDialog::tr("未曾");
}

/// Labels alone leave what an earlier list had more of.
void set_columns(QTreeWidget& rows, const QStringList& titles, const std::vector<std::string_view>& as) {
    rows.setColumnCount(static_cast<int>(titles.size()));
    rows.setHeaderLabels(titles);
    key_columns(rows, as);
}

void add_cells(QTreeWidget& rows, const QStringList& cells) {
    new ListLine(&rows, cells);
}

}  // namespace

RightsDialog::RightsDialog(Commands& commands, QWidget* parent)
    : SheetDialog("RightsDialog", {940, 520}, commands, parent) {
    build();
    fill_sheets();
    connect(which_, &QComboBox::currentIndexChanged, this, &RightsDialog::load);
    connect(rows_, &QTreeWidget::itemActivated, this, &RightsDialog::open_row);
    load();
}

void RightsDialog::build() {
    parts_.title_window(QT_TR_NOOP("權限與盤點"));
    auto* head = new QHBoxLayout;
    column_.addLayout(head);
    which_ = parts_.add_field<ChoiceBox>(*head, "rightsSheet", QT_TR_NOOP("內容(&K)"));
    hold({which_});
    lead_ = parts_.add_text(*head, "rightsLead", nullptr, "soft");
    head->setStretchFactor(lead_, 1);
    rows_ = add_list({"rightsRows", QT_TR_NOOP("權限與盤點"), {}, "rights", {}});
    review_ = make_way(
        "reviewAccount", QT_TR_NOOP("審查…(&R)"), [this] { review(); }, [this] { return why_not_reviewed(); });
    make_primary(*review_);
    auto* open = make_way(
        "openAccount", QT_TR_NOOP("開啟本筆(&O)"), [this] { open_row(); }, [this] { return no_account(); });
    auto* prints = make_way("printRights", QT_TR_NOOP("列印…(&P)"), [this] { print(); });
    auto* saves = make_way("saveRights", QT_TR_NOOP("另存…(&A)"), [this] { save(); });
    add_saved("rightsSaved");
    add_ways({review_, open, nullptr, prints, saves, make_close()});
}

/// The half that goes on first: what is due is reviewed there.
void RightsDialog::fill_sheets() {
    auto half = desk::papers::half_at(domain::roc_date_at(commands_.snapshot()->now));
    for (int i = 0; i < halves_offered; ++i, half = half.before())
        which_->addItem(tr("%1的盤點").arg(words::half_year(half.year, half.second)), q(half.name()));
    which_->addItem(tr("權限一覽"));
}

desk::RightsSheet RightsDialog::sheet() const {
    const auto span = desk::papers::parse_span(which_->currentData().toString().toStdString());
    return span ? desk::RightsSheet(*span) : std::nullopt;
}

const desk::ReviewedAccount* RightsDialog::chosen() const {
    const auto at = place_of(rows_->currentItem());
    return at < 0 || static_cast<std::size_t>(at) >= lines_.size() ? nullptr : &lines_[static_cast<std::size_t>(at)];
}

void RightsDialog::load() {
    fault_->clear();
    saved_->hide();
    if (const auto* line = chosen()) kept_ = line->account.code;
    lines_.clear();
    rows_->clear();
    lead_->clear();
    allow();
    const auto wanted = sheet();
    ways_of(*rows_).rename(wanted ? QStringLiteral("account-review") : QStringLiteral("rights"));
    if (!wanted) return show_rights();
    const auto show = [this](std::vector<desk::ReviewedAccount> lines) {
        lines_ = std::move(lines);
        show_review();
    };
    look(command::AccountReview{*wanted}, show, {},
         [this, at = which_->currentIndex()] { return which_->currentIndex() == at; });
}

void RightsDialog::show_rights() {
    QStringList titles{tr("對象"), tr("事項")};
    std::vector<std::string_view> as{"about", "what"};
    const auto* duties = people_book().field("duties");
    for (const auto duty : domain::all_duties) {
        titles << register_value_text(*duties, name_of(duty));
        as.push_back(name_of(duty));
    }
    titles << tr("限制");
    as.emplace_back("limit");
    set_columns(*rows_, titles, as);
    for (const auto& right : domain::rights()) {
        QStringList cells{told(right.about), told(right.title)};
        for (const auto duty : domain::all_duties) {
            const auto part = part_of(right, duty);
            cells << (part == domain::Part::none ? QString() : told(title_of(part)));
        }
        cells << (right.of_others ? told(limit_of(right)) : QString());
        add_cells(*rows_, cells);
    }
    lead_->setText(tr("依日誌規定及各登記簿產生；會同者應為另一人員。"));
    allow();
}

void RightsDialog::show_review() {
    rows_->clear();
    set_columns(
        *rows_,
        {tr("使用者代碼"), tr("姓名"), tr("授權辦理事項"), tr("授權起日"), tr("授權迄日"), tr("帳號狀態"),
         tr("最近登入"), tr("最近作業"), tr("審查結果"), tr("審查人員"), tr("審查日期"), tr("下次期限")},
        {"person", "name", "duties", "from", "until", "state", "signed-in", "acted", "outcome", "by", "at", "due"});
    int open = 0;
    for (const auto& line : lines_) {
        const auto& one = line.account;
        if (line.outcome == desk::ReviewedAccount::Outcome::open) ++open;
        const auto state = told(title_of(one.state));
        const auto due = line.due ? q(line.due->dashed()) : QString();
        add_cells(*rows_,
                  {q(one.code), q(one.name), words::words_for(one.duties), q(one.from.dashed()),
                   one.until ? q(one.until->dashed()) : QString(), one.unused ? tr("%1，逾期未使用").arg(state) : state,
                   day_of_use(one.use.signed_in), day_of_use(one.use.acted), told(title_of(line.outcome)), q(line.by),
                   line.at ? q(domain::roc_date_at(*line.at).dashed()) : QString(),
                   line.overdue ? tr("%1（逾期）").arg(due) : due});
    }
    lead_->setText(
        tr("%Ln 個帳號，尚未審查 %L1 個；各帳號由本人以外之人員審查。", nullptr, words::counted(lines_.size()))
            .arg(open));
    choose_again();
    allow();
}

/// Who goes down the list goes on where they were.
void RightsDialog::choose_again() {
    const auto at = std::ranges::find(lines_, kept_, [](const auto& line) { return line.account.code; });
    const auto row = at == lines_.end() ? 0 : std::ranges::distance(lines_.begin(), at);
    rows_->setCurrentItem(rows_->topLevelItem(static_cast<int>(row)));
}

QString RightsDialog::no_account() const {
    return chosen() == nullptr ? tr("請先選取一個帳號") : QString();
}

QString RightsDialog::why_not_reviewed() const {
    const auto* line = chosen();
    if (line == nullptr) return no_account();
    // What is reviewed today stands in today's half, and would leave an earlier one as open as before.
    const auto half = sheet();
    if (!half || !half->holds(domain::roc_date_at(commands_.snapshot()->now))) return tr("非本期，過去各期僅供查閱");
    return line->ours ? QString() : tr("本帳號應由本人以外具審查職務之人員審查");
}

void RightsDialog::review() {
    const auto* line = chosen();
    const auto* step = people_book().step(domain::registers::person_rights_confirmed);
    if (line == nullptr || step == nullptr || !review_->isEnabled()) return;
    auto* dialog = new StepDialog(commands_, &people_book(), *step, line->account.code, {}, this);
    connect(dialog, &StepDialog::taken, this, [this] {
        Q_EMIT changed();
        load();
    });
    dialog->open();
}

void RightsDialog::open_row() {
    const auto* line = chosen();
    if (busy_ || line == nullptr) return;
    Q_EMIT wants_row(line->account.code);
    accept();
}

void RightsDialog::print() {
    out_.print(command::RightsPage{sheet()}, windowTitle());
}

void RightsDialog::save() {
    out_.save(
        {"rights", tr("權限清單")},
        [wanted = sheet()](const std::filesystem::path& file, const std::string& in_clear) {
            return command::SaveRights{wanted, file, in_clear};
        },
        true);
}

}  // namespace jcic::ui
