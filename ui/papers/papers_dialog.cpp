#include "ui/papers/papers_dialog.h"

#include <QFileInfo>
#include <QScrollArea>

#include "app/desk/papers/gather.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/buttons.h"
#include "ui/look/choice_box.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui/look/work_panel.h"
#include "ui/papers/sheet_out.h"
#include "ui/papers/statistics_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// What stands for a remark that was there and is taken away: the register keeps the last that was given.
constexpr const char* no_remark = "-";

/// Who fills it, and where it cannot be stored from here, why.
QString head_of(const desk::CheckSheet& sheet) {
    const auto half = q(sheet.half);
    const auto filler = q(sheet.filler);
    if (sheet.is_signed) return AnswersDialog::tr("%1 的答覆已由二人簽章，不得再改。").arg(half);
    if (sheet.row.empty())
        return sheet.may_fill
                   ? AnswersDialog::tr(
                         "%1 尚無填寫人員，儲存後由本人為填寫人員；填妥後於自行查核答覆簿與另一人員會同簽章。")
                         .arg(half)
                   : AnswersDialog::tr("%1 尚未指定填寫人員：由單位主管、核准主管或覆核人員在自行查核答覆簿指定。")
                         .arg(half);
    if (!sheet.may_fill) return AnswersDialog::tr("%1 由 %2 填寫：僅填寫人員得存入。").arg(half, filler);
    return AnswersDialog::tr("%1 由 %2 填寫。填妥後於自行查核答覆簿與另一人簽章。").arg(half, filler);
}

}  // namespace

AnswersDialog::AnswersDialog(Commands& commands, std::string half, QWidget* parent)
    : ListDialog("AnswersDialog", {880, 500}, commands, parent), half_(std::move(half)) {
    build();
    ask(command::OpenCheck{half_}, [this](const desk::CheckSheet& sheet) { show_sheet(sheet); });
}

void AnswersDialog::build() {
    parts_.title_window(QT_TR_NOOP("聯徵1 的答覆"));
    head_ = parts_.add_text(column_, "");
    head_->setTextFormat(Qt::PlainText);
    inside_ = new QWidget;
    grid_ = new QGridLayout(inside_);
    grid_->setColumnStretch(2, 2);
    grid_->setColumnStretch(3, 1);
    auto* frame = parts_.make<QScrollArea>("");
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    frame->setWidget(inside_);
    column_.addWidget(frame, 1);
    add_fault();  // the keys come to nothing before the ways that it could follow
    auto* saves = make_way(
        "saveAnswers", QT_TR_NOOP("存入答覆簿(&S)"), [this] { save(); },
        [this] { return !may_fill_              ? head_->text()
                        : new_answers().empty() ? tr("無新增答覆")
                                                : QString(); });
    make_primary(*saves);
    add_ways({nullptr, saves, make_close(false)});
}

void AnswersDialog::show_sheet(const desk::CheckSheet& sheet) {
    may_fill_ = sheet.may_fill;
    head_->setText(head_of(sheet));
    const auto last_time = sheet.before.empty() ? QString() : tr("上次（%1）：%2").arg(q(sheet.before));
    for (const auto& line : sheet.lines) add_line(line, last_time);
    inside_->setEnabled(may_fill_);
    if (!lines_.empty() && may_fill_) lines_.front().verdict->setFocus();
    allow();
}

void AnswersDialog::add_line(const desk::CheckLine& line, const QString& last_time) {
    const auto title = told(line.question->title);
    auto* label = new QLabel(title, inside_);
    label->setWordWrap(true);
    label->setMinimumWidth(200);
    auto* verdict = new ChoiceBox(inside_);
    verdict->setObjectName(q(line.question->answer));
    verdict->setAccessibleName(title);
    // Nothing is chosen for anybody.
    verdict->addItem(tr("未答"), QString());
    for (const auto& one : domain::registers::check_verdicts()) verdict->addItem(told(one.title), q(one.name));
    verdict->setCurrentIndex(std::max(0, verdict->findData(q(line.verdict))));
    auto* note = new QLineEdit(q(line.note), inside_);
    note->setObjectName(q(line.question->note));
    note->setAccessibleName(told(line.question->note_title));
    auto* before = new QLabel(line.before.empty() ? QString() : last_time.arg(q(line.before)), inside_);
    before->setObjectName(QStringLiteral("before-%1").arg(q(line.question->item)));
    before->setProperty("kind", QStringLiteral("soft"));
    before->setTextFormat(Qt::PlainText);
    before->setWordWrap(true);
    const auto row = static_cast<int>(lines_.size());
    grid_->addWidget(label, row, 0);
    grid_->addWidget(verdict, row, 1);
    grid_->addWidget(note, row, 2);
    grid_->addWidget(before, row, 3);
    connect(verdict, &QComboBox::currentIndexChanged, this, &AnswersDialog::allow);
    connect(note, &QLineEdit::textChanged, this, &AnswersDialog::allow);
    lines_.push_back({line.question, verdict, note, line.verdict, line.note});
}

domain::registers::Values AnswersDialog::new_answers() const {
    domain::registers::Values out;
    for (const auto& line : lines_) {
        const auto verdict = line.verdict->currentData().toString().toStdString();
        const auto note = from_typed(line.note->text());
        if (!verdict.empty() && verdict != line.verdict_before) out.emplace(line.question->answer, verdict);
        if (note != line.note_before) out.emplace(line.question->note, note.empty() ? no_remark : note);
    }
    return out;
}

void AnswersDialog::save() {
    auto answers = new_answers();
    const auto many = answers.size();
    ask(command::AnswerCheck{half_, std::move(answers)}, [this, many](const std::string& row) {
        Q_EMIT said(tr("已存入自行查核答覆簿第 %1 筆：%2 欄。").arg(q(row)).arg(many));
        accept();
    });
}

BranchReportsDialog::BranchReportsDialog(Commands& commands, const ChoiceBox& periods, QWidget* parent)
    : ListDialog("BranchReportsDialog", {720, 480}, commands, parent) {
    build(periods);
    connect(folder_, &QLineEdit::textChanged, this, &BranchReportsDialog::allow);
    allow();
}

void BranchReportsDialog::build(const ChoiceBox& periods) {
    parts_.title_window(QT_TR_NOOP("報總機構與彙總"));
    period_ = parts_.add_field<ChoiceBox>(column_, "reportPeriod", QT_TR_NOOP("期間(&P)"));
    for (int i = 0; i < periods.count(); ++i) period_->addItem(periods.itemText(i), periods.itemData(i));
    period_->setCurrentIndex(periods.currentIndex());
    folder_ = parts_.make<QLineEdit>("reportFolder", QT_TR_NOOP("各單位報告所在的資料夾（總機構彙總用）(&R)"));
    column_.addWidget(parts_.make_label(*folder_, QT_TR_NOOP("各單位報告所在的資料夾（總機構彙總用）(&R)")));
    hold({period_, folder_});
    auto* choose = make_way("chooseReports", QT_TR_NOOP("選擇資料夾…(&D)"), [this] { choose_folder(); });
    auto* expected = make_way("chooseExpected", QT_TR_NOOP("選擇應報名單…(&E)"), [this] { choose_expected(); });
    add_row(column_, {folder_, choose, expected})->setStretchFactor(folder_, 1);
    told_ = parts_.make<QPlainTextEdit>("reportsTold", QT_TR_NOOP("結果"));
    told_->setReadOnly(true);
    told_->setTabChangesFocus(true);
    told_->setPlainText(
        tr("報告僅含統計數字及答覆，不含個人資料，由工作站金鑰簽署。未選應報單位名單者，採用全部已送報告，無法判斷未送"
           "單位。"));
    column_.addWidget(told_, 1);
    auto* writes = make_way("writeReport", QT_TR_NOOP("產出本單位的報告…(&W)"), [this] {
        auto* picker = open_save_picker(this, tr("產出本單位的報告"), tr("報告 (*.report)"), QStringLiteral("report"),
                                        dated(tr("單位報告"), commands_.snapshot()->now));
        connect(picker, &QFileDialog::fileSelected, this, &BranchReportsDialog::write);
    });
    const auto gather = [this] {
        auto* picker = open_save_picker(this, tr("彙總"), tr("Excel 活頁簿 (*.xlsx);;CSV (*.csv)"),
                                        QStringLiteral("xlsx"), dated(tr("單位報告彙總"), commands_.snapshot()->now));
        connect(picker, &QFileDialog::fileSelected, this, &BranchReportsDialog::gather);
    };
    auto* gathers = make_way("gatherReports", QT_TR_NOOP("彙總…(&G)"), gather, [this] {
        return still_lacking({{!folder_->text().trimmed().isEmpty(), folder_}});
    });
    add_ways({writes, gathers, nullptr, make_close()});
}

void BranchReportsDialog::choose_folder() {
    auto* picker = open_folder_picker(this, tr("選擇資料夾"));
    connect(picker, &QFileDialog::fileSelected, folder_, &QLineEdit::setText);
}

void BranchReportsDialog::choose_expected() {
    auto* picker = open_file_picker(this, tr("應報單位名單"), tr("表格 (*.csv)"));
    connect(picker, &QFileDialog::fileSelected, this, &BranchReportsDialog::expect);
}

void BranchReportsDialog::expect(const QString& file) {
    ask(command::LookAtExpected{file.toStdString()},
        [this, file](const command::LookAtExpected::Answer& branches) { show_expected(file, branches); });
}

void BranchReportsDialog::show_expected(const QString& file,
                                        const std::vector<desk::papers::ExpectedBranch>& branches) {
    expected_ = file;
    QStringList lines{
        tr("應報單位名單：%1，%L2 個單位。").arg(q(QFileInfo(file).fileName().toStdString())).arg(branches.size())};
    for (const auto& one : branches)
        lines << (one.fingerprint.empty() ? tr("%1 %2：無憑證指紋，未核對憑證") : QStringLiteral("%1 %2"))
                     .arg(q(one.institution), q(one.branch));
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

void BranchReportsDialog::write(const QString& file) {
    ask(command::WriteBranchReport{half(), file.toStdString()},
        [this](const desk::ReportWritten& written) { show_written(written); });
}

void BranchReportsDialog::show_written(const desk::ReportWritten& written) {
    auto text = tr("已產出報總機構的檔案：%L1 個月，答覆 %L2 項；不含任何人的個人資料。\n簽署憑證的指紋：%3")
                    .arg(written.said.months.size())
                    .arg(written.said.answers.size())
                    .arg(q(written.fingerprint));
    if (desk::papers::is_early(written.said)) text += QLatin1Char('\n') + words::report_is_early();
    told_->setPlainText(text);
}

void BranchReportsDialog::gather(const QString& file) {
    ask(command::GatherBranchReports{half(), folder_->text().toStdString(), expected_.toStdString(),
                                     file.toStdString()},
        [this](const desk::papers::Gathered& gathered) { show_gathered(gathered); });
}

void BranchReportsDialog::show_gathered(const desk::papers::Gathered& gathered) {
    QStringList lines{tr("採用 %L1 個單位，不採用 %L2 個檔案，缺 %L3 個單位。")
                          .arg(gathered.taken.size())
                          .arg(gathered.refused.size())
                          .arg(gathered.missing.size())};
    for (const auto& one : gathered.refused)
        lines << tr("%1：%2").arg(q(one.file), words::why_report_not_taken(one.reason, q(one.what)));
    for (const auto& one : gathered.missing) lines << tr("未送：%1 %2").arg(q(one.institution), q(one.branch));
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

InspectionDialog::InspectionDialog(Commands& commands, QWidget* parent)
    : ListDialog("InspectionDialog", {540, 440}, commands, parent) {
    build();
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] { set_busy(busy_); });
    set_busy(false);
}

void InspectionDialog::build() {
    parts_.title_window(QT_TR_NOOP("金融檢查清單"));
    auto* form = new QFormLayout;
    column_.addLayout(form);
    kind_ = parts_.add_field<ChoiceBox>(*form, "listKind", QT_TR_NOOP("清單(&L)"));
    from_ = parts_.add_field<QLineEdit>(*form, "listFrom", QT_TR_NOOP("起日(&F)"));
    to_ = parts_.add_field<QLineEdit>(*form, "listTo", QT_TR_NOOP("迄日(&U)"));
    officer_ = parts_.add_field<QLineEdit>(*form, "listOfficer", QT_TR_NOOP("使用者代碼，空白為全部(&O)"));
    item_ = parts_.add_field<ChoiceBox>(*form, "listItem", QT_TR_NOOP("項目(&M)"));
    state_ = parts_.add_field<ChoiceBox>(*form, "listState", QT_TR_NOOP("狀態(&A)"));
    hold({kind_, from_, to_});
    kind_->addItems({tr("查詢"), tr("授權書")});
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    from_->setText(q(desk::papers::half_of(today).from.text()));
    to_->setText(q(today.text()));
    item_->addItem(tr("全部"));
    for (const auto item : domain::all_items) item_->addItem(q(domain::code_of(item)), q(domain::code_of(item)));
    state_->addItem(tr("全部"));
    for (const auto name : desk::papers::item_states())
        state_->addItem(words::word_for(desk::papers::parse_item_state(name).value()), q(name));
    parts_.add_text(column_, "", QT_TR_NOOP("清單含全部欄位及完整身分證字號；檔案以密碼加密，匯出作業記入日誌。"),
                    "soft");
    progress_ = parts_.make<QProgressBar>("listProgress", QT_TR_NOOP("清單的進度"));
    column_.addWidget(progress_);
    stop_ = parts_.make_button("stopList", QT_TR_NOOP("停止(&T)"), [this] { stop_asked(); });
    auto* save = make_way("saveList", QT_TR_NOOP("另存…(&S)"), [this] { ask_for_file(); });
    make_primary(*save);
    add_fault();
    column_.addStretch(1);
    add_ways({stop_, nullptr, save, make_close()});
}

/// Who, which item and how it stands are asked of queries alone.
void InspectionDialog::set_busy(bool busy) {
    ListDialog::set_busy(busy);
    for (auto* one : std::initializer_list<QWidget*>{officer_, item_, state_}) one->setEnabled(!busy && of_queries());
    stop_->setVisible(busy);
    progress_->setVisible(busy);
}

Result<desk::papers::ListWanted> InspectionDialog::wanted() const {
    JCIC_TRY(const auto from, domain::RocDate::parse(from_typed(from_->text())));
    JCIC_TRY(const auto to, domain::RocDate::parse(from_typed(to_->text())));
    JCIC_TRY(const auto span, desk::papers::span_between(from, to));
    desk::papers::ListWanted out{span};
    if (!of_queries()) return out;
    out.officer = from_typed(officer_->text().trimmed());
    if (item_->currentIndex() > 0) {
        JCIC_TRY(out.item, domain::parse_item(item_->currentData().toString().toStdString()));
    }
    if (state_->currentIndex() > 0) {
        JCIC_TRY(out.state, desk::papers::parse_item_state(state_->currentData().toString().toStdString()));
    }
    return out;
}

void InspectionDialog::ask_for_file() {
    fault_->clear();
    const auto asked = wanted();
    if (!asked) return show_fault(asked.error());
    auto* dialog = new SaveDialog(random_, {"inspection", dated(tr("金融檢查清單"), commands_.snapshot()->now)}, this);
    dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)"), QStringLiteral("zip"));
    connect(dialog, &SaveDialog::chosen, this,
            [this, dialog, wanted = *asked] { save(wanted, dialog->file(), dialog->take_password()); });
    dialog->open();
}

void InspectionDialog::save(const desk::papers::ListWanted& wanted, const std::filesystem::path& file,
                            Secret password) {
    show_progress(*progress_, 0, 0);
    const auto told = [this](const command::QueriesRead& now) { show_progress(*progress_, now.done, now.total); };
    const auto then = [this](std::size_t saved) {
        Q_EMIT said(tr("已存 %Ln 筆，以密碼加密。", nullptr, words::counted(saved)));
        accept();
    };
    auto typed = together(std::move(password));
    let_stop(of_queries()
                 ? ask_long(command::SaveQueryList{wanted, file}, told, then, {}, std::move(typed))
                 : ask_long(command::SaveAuthorisationList{wanted.span, file}, told, then, {}, std::move(typed)));
}

PapersDialog::PapersDialog(Commands& commands, QWidget* parent)
    : ListDialog("PapersDialog", {520, 430}, commands, parent) {
    build();
    fill_periods();
}

void PapersDialog::build() {
    parts_.title_window(QT_TR_NOOP("查核工作底稿"));
    paper_ = parts_.add_field<ChoiceBox>(column_, "paper", QT_TR_NOOP("底稿(&K)"));
    period_ = parts_.add_field<ChoiceBox>(column_, "paperPeriod", QT_TR_NOOP("查核期間(&P)"));
    reviewer_ = parts_.add_field<QLineEdit>(column_, "paperReviewer", QT_TR_NOOP("查核人(&R)"));
    paper_->addItem(tr("聯徵1 查核報告"), 1);
    paper_->addItem(tr("聯徵2 抽查紀錄"), 2);
    paper_->addItem(tr("聯徵3 查詢設備"), 3);
    paper_->addItem(tr("聯徵4 人員授權登記簿"), 4);
    parts_.add_text(column_, "", QT_TR_NOOP("依日誌及登記簿產生；須人工判斷者留白。"), "soft");
    auto* answers = make_way("fillAnswers", QT_TR_NOOP("填寫答覆…(&F)"), [this] { fill_answers(); });
    auto* lists = make_way("inspectionLists", QT_TR_NOOP("金融檢查清單…(&L)"), [this] { save_list(); });
    auto* reports = make_way("branchReports", QT_TR_NOOP("報總機構與彙總…(&H)"),
                             [this] { (new BranchReportsDialog(commands_, *period_, this))->open(); });
    auto* statistics = make_way("statistics", QT_TR_NOOP("產出統計…(&T)"), [this] { show_statistics(); });
    auto* saves = make_way("savePaper", QT_TR_NOOP("另存…(&S)"), [this] { save(); });
    make_primary(*saves);
    add_fault();
    column_.addStretch(1);
    add_row(column_, {lists, reports, statistics, nullptr});
    add_ways({answers, nullptr, saves, make_close()});
}

/// The half that goes on, the two before it, and both years: a check looks back.
void PapersDialog::fill_periods() {
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    constexpr int halves_looked_at = 3;
    auto half = desk::papers::half_at(today);
    for (int i = 0; i < halves_looked_at; ++i, half = half.before())
        period_->addItem(words::half_year(half.year, half.second), q(half.name()));
    for (const int year : {today.year(), today.year() - 1})
        period_->addItem(tr("%1 年全年").arg(year), QStringLiteral("%1").arg(year, 3, 10, QLatin1Char('0')));
}

void PapersDialog::fill_answers() {
    auto* dialog = new AnswersDialog(commands_, period_->currentData().toString().toStdString(), this);
    connect(dialog, &AnswersDialog::said, this, &PapersDialog::said);
    dialog->open();
}

void PapersDialog::save_list() {
    auto* dialog = new InspectionDialog(commands_, this);
    connect(dialog, &InspectionDialog::said, this, &PapersDialog::said);
    dialog->open();
}

void PapersDialog::show_statistics() {
    auto* dialog = new StatisticsDialog(commands_, this);
    connect(dialog, &StatisticsDialog::said, this, &PapersDialog::said);
    dialog->open();
}

void PapersDialog::save() {
    fault_->clear();
    const auto span = desk::papers::parse_span(period_->currentData().toString().toStdString());
    if (!span) return show_fault(span.error());
    desk::PaperWanted wanted{paper_->currentData().toInt(), *span};
    wanted.reviewer = from_typed(reviewer_->text());
    auto* dialog = new SaveDialog(random_, {"working-paper", dated(tr("工作底稿"), commands_.snapshot()->now)}, this);
    dialog->save_as(tr("加密 PDF (*.pdf);;Excel，加密壓縮 (*.zip)"), QStringLiteral("pdf"));
    offer_in_clear(*dialog, commands_, tr("PDF 文件 (*.pdf);;Excel 活頁簿 (*.xlsx)"), QStringLiteral("pdf"));
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, wanted] {
        const auto saved = [this, in_clear = !dialog->in_clear().empty()](std::size_t) {
            Q_EMIT said(in_clear ? tr("底稿已儲存（未加密），使用後請刪除；查核結果及處理意見請人工填寫。")
                                 : tr("已存底稿，以密碼加密；查核結果與處理意見由人填寫。"));
            accept();
        };
        ask(command::SavePaper{wanted, dialog->file(), dialog->in_clear()}, saved, {},
            together(dialog->take_password()));
    });
    dialog->open();
}

}  // namespace jcic::ui
