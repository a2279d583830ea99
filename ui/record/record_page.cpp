#include "ui/record/record_page.h"

#include <QDialog>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/commands/queries.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/buttons.h"
#include "ui/look/flow_layout.h"
#include "ui/look/form_parts.h"
#include "ui/look/keys.h"
#include "ui/look/mark.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/pages/painted_pages.h"
#include "ui/pages/shown_pages.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/record_forms.h"
#include "ui/record/story_list.h"
#include "ui/words/case_words.h"
#include "ui/words/copy_words.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct RecordPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::RecordPage)
public:
    explicit RecordPage(QWidget& form);
    void add_head(FormParts& parts, QBoxLayout& page);
    void add_print_card(FormParts& parts, QBoxLayout& column);
    void add_story_card(FormParts& parts, QBoxLayout& column);

    QLabel* notice = nullptr;
    MarkLabel* otherName = nullptr;
    QFrame* doubtHelp = nullptr;
    QPushButton* doubt = nullptr;
    PaintedPages* pages = nullptr;
    PaintedPane* pdf = nullptr;
    QLabel* pageTitle = nullptr;
    QLabel* copy = nullptr;
    QLabel* queue = nullptr;
    MarkLabel* queueState = nullptr;
    QLabel* paperState = nullptr;
    QWidget* outWays = nullptr;
    QPushButton* print = nullptr;
    QPushButton* options = nullptr;
    QPushButton* save = nullptr;
    QPushButton* printed = nullptr;
    QPushButton* notPrinted = nullptr;
    QLabel* serial = nullptr;
    QPushButton* reveal = nullptr;
    StoryList* story = nullptr;
    QPushButton* back = nullptr;
};

/// From top to bottom.
RecordPage::RecordPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* page = lay_out<QVBoxLayout>(form, 8, {24, 20, 24, 20});
    add_head(parts, *page);
    auto* row = add_layout<QHBoxLayout>(*page, 14, 1);
    auto* column = add_layout<QVBoxLayout>(*row, 8, 1);
    pages = put(*column, parts.make<PaintedPages>("recordPages"), 1);
    pdf = &pages->pane();
    pdf->setObjectName(QStringLiteral("pdf"));
    parts.name_widget(*pdf, QT_TR_NOOP("資料頁，與紙本相同"));
    auto* column2 = add_layout<QVBoxLayout>(*row, 14);
    add_print_card(parts, *column2);
    add_story_card(parts, *column2);
    follow({pdf, print, options, save, printed, notPrinted, reveal, story, back});
}

/// What it is, and what is said with tax data.
void RecordPage::add_head(FormParts& parts, QBoxLayout& page) {
    auto* row = add_layout<QHBoxLayout>(page, 8);
    pageTitle = put(*row, parts.make_line("pageTitle", QT_TR_NOOP("資料"), "title"));
    row->setAlignment(pageTitle, Qt::AlignTop);
    copy = put(*row, parts.make_line("copy", nullptr, "soft"), 1);
    back = put(*row, parts.make_button("back", QT_TR_NOOP("回案件清單(&B)")));
    back->setProperty("kind", QStringLiteral("way"));
    notice = put(page, parts.make_text("notice"));
    otherName = put(page, parts.make<MarkLabel>("otherName"));
    otherName->setWordWrap(true);
    doubtHelp = put(page, parts.make<QFrame>("doubtHelp"));
    auto* help = lay_out<QHBoxLayout>(*doubtHelp, 8);
    put(*help,
        parts.make_text("doubtAdvice",
                        QT_TR_NOOP("申請人對資料有疑義時：財稅資料可能落後於現況，請主動向資料主管機關申請查驗，或請申"
                                   "請人檢附佐證文件，並將疑義註記於案件。"),
                        "soft"),
        1);
    doubt = put(*help, parts.make_button("doubt", QT_TR_NOOP("註記疑義(&D)")));
}

void RecordPage::add_print_card(FormParts& parts, QBoxLayout& column) {
    auto* card = put(column, parts.make<QFrame>("printCard"));
    card->setProperty("kind", QStringLiteral("card"));
    auto* lines = lay_out<QVBoxLayout>(*card, 8, {18, 14, 18, 14});
    put(*lines, parts.make_line("queueLabel", QT_TR_NOOP("印表機"), "heading"));
    auto* printer = add_layout<QHBoxLayout>(*lines, 12);
    queue = put(*printer, parts.make_line("queue"));
    queueState = put(*printer, parts.make<MarkLabel>("queueState"), 1);
    queueState->setProperty("kind", QStringLiteral("note"));
    paperState = put(*lines, parts.make_text("paperState", nullptr, "soft"));
    paperState->setMinimumSize(0, 40);
    outWays = put(*lines, parts.make<QWidget>("outWays"));
    print = parts.make_button("print", QT_TR_NOOP("列印(&P)"));
    make_primary(*print);
    options = parts.make_button("options", QT_TR_NOOP("設定列印…(&O)"));
    save = parts.make_button("save", QT_TR_NOOP("另存加密檔(&E)"));
    auto* after = add_layout<QHBoxLayout>(*lines, 8);
    printed = put(*after, parts.make_button("printed", QT_TR_NOOP("點收…(&Y)")));
    notPrinted = put(*after, parts.make_button("notPrinted", QT_TR_NOOP("未印出(&N)")));
}

void RecordPage::add_story_card(FormParts& parts, QBoxLayout& column) {
    auto* card = put(column, parts.make<QFrame>("storyCard"), 1);
    card->setProperty("kind", QStringLiteral("card"));
    auto* lines = lay_out<QVBoxLayout>(*card, 8, {18, 14, 18, 14});
    put(*lines, parts.make_line("storyTitle", QT_TR_NOOP("本筆查詢"), "heading"));
    auto* row = add_layout<QHBoxLayout>(*lines, 8);
    serial = put(*row, parts.make_line("serial", QT_TR_NOOP("調閱序號已遮蔽")));
    row->addStretch();
    reveal = put(*row, parts.make_button("reveal", QT_TR_NOOP("顯示(&V)")));
    parts.say_tip(*reveal, QT_TR_NOOP("顯示完整調閱序號將記入日誌"));
    story = put(*lines, parts.make<StoryList>("story", QT_TR_NOOP("本筆查詢之辦理經過")), 1);
}

}  // namespace Ui

namespace {

void show_printer(Ui::RecordPage& ui, const desk::PrinterView& printer) {
    ui.queue->setText(printer.queue.empty() ? RecordPage::tr("（無）") : q(printer.queue));
    const bool ready = printer.state == desk::PrinterState::ready;
    ui.queueState->show_state(ready ? Mark::good : Mark::barred, ready ? RecordPage::tr("可列印")
                                                                 : printer.trouble
                                                                     ? words::words_for(*printer.trouble).title
                                                                     : RecordPage::tr("詢問列印服務中…"));
}

/// What became of a numbered copy, and what comes next. `known`: as the desk tells of it, or nullptr.
QString said_of_copy(domain::CopyState state, const desk::CopyRow* known) {
    if (state == domain::CopyState::reserved) return RecordPage::tr("尚未列印；未列印即離開者，份號作廢。");
    if (known != nullptr && known->job) return job_text(*known);
    if (state == domain::CopyState::at_printer) return RecordPage::tr("已送印。請至印表機取件後返回確認。");
    if (state == domain::CopyState::exported)
        return RecordPage::tr("已存成加密檔，如需列印請再次開啟，另編份號。檔案使用後刪除，並至「列印控管」登記。");
    if (state == domain::CopyState::void_) return RecordPage::tr("本份號已作廢，重新檢視後另編份號。");
    if (state == domain::CopyState::out)
        return RecordPage::tr("已點收，尚未歸檔：請按「點收」辦理歸檔，或至「列印控管」歸檔或登記銷毀。");
    return words::word_for(state);
}

}  // namespace

RecordPage::RecordPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::RecordPage>(*this)) {
    // On a small screen one below the other: a wider column would push the page out of sight.
    auto* ways = new FlowLayout(ui_->outWays);
    for (auto* button : {ui_->print, ui_->options, ui_->save}) ways->addWidget(button);
    const auto to_the_branch = [this] {
        if (ui_->print->isEnabled()) copy_.print({});
    };
    connect(ui_->print, &QPushButton::clicked, this, to_the_branch);
    connect(ui_->options, &QPushButton::clicked, &copy_, &LeavingCopy::choose_print);
    add_key(QKeySequence::Print, this, QT_TRANSLATE_NOOP("Keys", "列印"), to_the_branch);
    connect(ui_->printed, &QPushButton::clicked, this, &RecordPage::count_and_file);
    connect(ui_->notPrinted, &QPushButton::clicked, &copy_, &LeavingCopy::count_fewer_or_cancel);
    connect(ui_->save, &QPushButton::clicked, &copy_, &LeavingCopy::save);
    // A button that goes grey hands the focus on: to none that reveals something.
    connect(&copy_, &LeavingCopy::begun, this, [this] { ui_->pdf->setFocus(); });
    connect(&copy_, &LeavingCopy::changed, this, &RecordPage::show_paper);
    connect(&copy_, &LeavingCopy::numbered, this, &RecordPage::show_copy);
    connect(&copy_, &LeavingCopy::sent, this, [this] { lead_to(ui_->printed); });
    connect(&copy_, &LeavingCopy::ended, this, [this] { lead_to(ui_->back); });
    connect(&copy_, &LeavingCopy::failed, this, &RecordPage::failed);
    connect(ui_->reveal, &QPushButton::clicked, this, &RecordPage::reveal);
    connect(ui_->doubt, &QPushButton::clicked, this, &RecordPage::note_doubt);
    connect(ui_->back, &QPushButton::clicked, this, [this] { Q_EMIT wants_page(PageId::board); });
    cover();
}

RecordPage::~RecordPage() = default;

void RecordPage::show_snapshot(const desk::Snapshot& snapshot) {
    show_printer(*ui_, commands_.snapshot()->printer);
    show_paper();
    if (shown_.record && snapshot.ledger.events != events_) show_story();
    events_ = snapshot.ledger.events;
}

void RecordPage::open(const inquiry::QueryId& query, domain::Item item) {
    cover();
    copy_.look_for(query, item);
    be_about(query);
    const auto first = [this, generation = generation_](const std::shared_ptr<const Bytes>& pdf) {
        if (generation == generation_) show_first(pdf);
    };
    const auto whole = [this, generation = generation_](const Result<desk::OpenRecord>& record) {
        if (generation != generation_) return;  // too late: it is shown to nobody
        if (record) return show_record(*record);
        Q_EMIT failed(record.error());
        Q_EMIT wants_page(PageId::board);
    };
    commands_.send(this, command::ViewRecord{query, item}, first, whole);
}

void RecordPage::show_first(const std::shared_ptr<const Bytes>& pdf) {
    first_seen_ = true;
    ui_->pdf->open(pdf, PaintedPane::Of::beginning);
    show_paper();
}

void RecordPage::show_record(const desk::OpenRecord& record) {
    copy_.look_at(record);
    first_seen_ = false;
    ui_->pdf->open(record.pdf);
    show_paper();
    show_story();
    // The next step, where it can be taken: never a button that reveals something, which would be next in line.
    lead_to(ui_->print->isEnabled() ? static_cast<QWidget*>(ui_->print) : ui_->pdf);
}

void RecordPage::show_copy() {
    ui_->pdf->open(shown_.record->pdf);
}

/// As a case's are, in the same dialog.
void RecordPage::count_and_file() {
    const auto snapshot = commands_.snapshot();
    const auto is_shown = [this](const desk::CaseItem& one) {
        return one.row.query == shown_.query && one.row.item == shown_.item;
    };
    const auto found = std::ranges::find_if(
        snapshot->cases, [&](const desk::CaseRow& one) { return std::ranges::any_of(one.items, is_shown); });
    if (found == snapshot->cases.end()) return Q_EMIT wants_page(PageId::copies);
    const auto* known = shown_.row(*snapshot);
    const int sheets = known != nullptr && known->copy.sheets > 0 ? known->copy.sheets : shown_.sheets;
    auto* dialog = new PrintCaseDialog(commands_, *found, this, false, SentCopy{shown_.id(), sheets});
    connect(dialog, &QDialog::accepted, this, [this] { lead_to(ui_->back); });
    dialog->open();
}

void RecordPage::lead_to(QWidget* next) {
    if (!ui_->pages->bar().is_typed_in()) next->setFocus();
}

void RecordPage::show_paper() {
    const auto snapshot = commands_.snapshot();
    const auto& now = *snapshot;
    const bool open = shown_.record.has_value();
    ui_->notice->setText(q(domain::tax_notice));
    // Tax data on screen, be it one page of many: the notice stands with it (R-PA-3), and its help (R-PA-8).
    const bool tax_data = (open || first_seen_) && domain::info(shown_.item).tax_data;
    ui_->notice->setVisible(tax_data);
    ui_->doubtHelp->setVisible(tax_data);
    const auto named = std::ranges::find_if(now.board, [this](const desk::BoardRow& row) {
        return row.query == shown_.query && row.item == shown_.item && row.other_name;
    });
    ui_->otherName->setVisible((open || first_seen_) && named != now.board.end());
    ui_->otherName->show_state(Mark::barred, words::record_names_another());
    ui_->pageTitle->setText(open || first_seen_ ? item_text(shown_.item) : tr("資料"));
    ui_->copy->setText(
        !open ? QString()
        : shown_.numbered()
            ? tr("第 %1 份，共 %n 頁", nullptr, words::counted(shown_.record->pages)).arg(shown_.record->copy)
            : tr("預覽，共 %n 頁", nullptr, words::counted(shown_.record->pages)));
    ui_->print->setText(open ? tr("列印第 %1 份(&P)").arg(shown_.number(now)) : tr("列印(&P)"));
    const bool to_print = open && !copy_.busy() && shown_.state(now) == domain::CopyState::reserved;
    const bool at_printer = open && !copy_.busy() && shown_.state(now) == domain::CopyState::at_printer;
    const bool counted = open && !copy_.busy() && shown_.state(now) == domain::CopyState::out;
    const auto* known = shown_.row(now);
    const auto* focus = focusWidget();
    const auto stands = first_seen_          ? tr("其餘各頁排版中…")
                        : !open              ? QString()
                        : !shown_.numbered() ? tr("尚未編號，於列印或存檔時編號；僅檢視者不編號。")
                                             : said_of_copy(shown_.state(now), known);
    const auto why_not = stands.isEmpty() ? tr("請先開啟一份資料") : stands;
    const auto no_printer = now.printer.queues.empty() ? tr("無可用印表機") : QString();
    enable_unless(*ui_->print, copy_.busy(), to_print ? no_printer : why_not);
    enable_unless(*ui_->options, copy_.busy(), to_print ? no_printer : why_not);
    enable_unless(*ui_->save, copy_.busy(), to_print ? QString() : why_not);
    enable_unless(*ui_->printed, copy_.busy(), at_printer || counted ? QString() : why_not);
    const bool may_be_fewer = at_printer && known != nullptr && known->job.has_value();
    enable_unless(*ui_->notPrinted, copy_.busy(), may_be_fewer ? QString() : why_not);
    ui_->notPrinted->setText(known != nullptr && job_open(*known) ? tr("取消列印(&N)") : tr("列印未完成…(&N)"));
    for (auto* button : {ui_->doubt, ui_->reveal}) enable_unless(*button, open ? QString() : why_not);
    ui_->paperState->setText(stands);
    // From a button that went grey the focus falls on the next: never on one that reveals something.
    if (ui_->reveal->hasFocus() && focus != ui_->reveal) ui_->pdf->setFocus();
}

void RecordPage::show_story() {
    commands_.send(this, command::Story{shown_.query},
                   [this, generation = generation_](Result<std::vector<desk::StoryLine>> story) {
                       if (story && generation == generation_) ui_->story->show_story(*story);
                   });
}

void RecordPage::reveal() {
    commands_.send(this, command::RevealSerial{shown_.query, shown_.item},
                   [this, generation = generation_](Result<std::string> serial) {
                       if (generation != generation_) return;
                       if (!serial) return Q_EMIT failed(serial.error());
                       ui_->serial->setText(q(*serial));
                   });
}

void RecordPage::note_doubt() {
    if (!shown_.record) return;
    RecordForms::note_doubt(commands_, this, [this, generation = generation_](const domain::acts::Values& typed) {
        if (generation != generation_) return;
        commands_.send(this, command::TakeAct{"record.doubt", {{shown_.query, shown_.item}}, typed},
                       [this, generation](Result<void> noted) {
                           if (generation != generation_) return;
                           if (!noted) return Q_EMIT failed(noted.error());
                           show_story();
                       });
    });
}

void RecordPage::cover() {
    ++generation_;
    for (auto* dialog : findChildren<QDialog*>())  // their answers would be for nothing
        if (dialog->isVisible()) dialog->done(QDialog::Rejected);
    copy_.leave();
    be_about({});
    first_seen_ = false;
    ui_->pages->bar().close_search();
    ui_->pdf->close_file();
    ui_->story->clear();
    ui_->serial->setText(tr("調閱序號已遮蔽"));
    show_paper();
}

void RecordPage::arrive() {
    ui_->pdf->setFocus();
}

void RecordPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    show_printer(*ui_, commands_.snapshot()->printer);
    show_paper();
    if (shown_.record) show_story();
}

ReviewedRecordDialog::ReviewedRecordDialog(const desk::OpenRecord& record, const std::string& review, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("ReviewedRecordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("查核 %1 的資料").arg(q(review)));
    auto* column = new QVBoxLayout(this);
    if (record.tax_data) {  // R-PA-3: screens too
        auto* notice = new QLabel(q(domain::tax_notice), this);
        notice->setObjectName(QStringLiteral("taxNotice"));
        notice->setWordWrap(true);
        column->addWidget(notice);
    }
    auto* pages = new PaintedPages(this);
    pages->name_pages("reviewedRecord", tr("查詢所得資料，僅供查核閱覽"));
    pages->pane().setMinimumSize(560, 400);
    column->addWidget(pages, 1);
    pages->pane().open(record.pdf);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    open_at_size(*this, {760, 860});
}

void open_reviewed_record(Commands& commands, const std::string& review, QWidget* over,
                          std::function<void(const Fault&)> failed) {
    const auto who = [&commands] {
        const auto snapshot = commands.snapshot();
        return snapshot->seat ? std::optional(snapshot->seat->person.code) : std::nullopt;
    };
    commands.send(over, command::ViewRecordInReview{review},
                  [over, who, review, asked = who(), failed](Result<desk::OpenRecord> record) {
                      if (who() != asked) return;
                      if (!record) return failed(record.error());
                      (new ReviewedRecordDialog(*record, review, over))->open();
                  });
}

}  // namespace jcic::ui
