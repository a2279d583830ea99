#include "ui/ledger/ledger_page_parts.h"

#include <QEvent>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QStyle>
#include <array>

#include "app/domain/items.h"
#include "app/domain/roc_date.h"
#include "app/domain/trail_access.h"
#include "app/words/words.h"
#include "ui/lists/list_ways.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"
#include "ui/words/ledger_words.h"

namespace jcic::ui {
namespace {

QString verified_text(const desk::LedgerView& ledger, const QString& at) {
    if (!ledger.verified_at) return TrailBanner::tr("未驗證");
    if (!ledger.verified_ok)
        return TrailBanner::tr("驗證不符 %L1 處（%2），請再次驗證日誌以檢視內容").arg(ledger.findings).arg(at);
    const auto whole = TrailBanner::tr("驗證無不符　%1").arg(at);
    return ledger.not_compared > 0 ? TrailBanner::tr("%1，個人資料未核對").arg(whole) : whole;
}

QString standing_text(const desk::Snapshot& snapshot) {
    const auto& ledger = snapshot.ledger;
    if (ledger.fault) return words::words_for(*ledger.fault).title;
    auto text = verified_text(ledger, ledger.verified_at ? roc_time(*ledger.verified_at) : QString());
    if (ledger.quiet_since)
        text = TrailBanner::tr("%1；%2 自動驗證無新增不符，惟無紙本可供核對").arg(text, roc_time(*ledger.quiet_since));
    if (ledger.daily == desk::DailyState::running) text = TrailBanner::tr("%1；本日驗證進行中").arg(text);
    if (ledger.daily == desk::DailyState::broken_off) text = TrailBanner::tr("%1；本日驗證未完成").arg(text);
    if (ledger.witnessed.empty()) return text;
    const auto& furthest = ledger.witnessed.front();
    return TrailBanner::tr("%1；%2見證至第 %L3 筆").arg(text, q(furthest.by)).arg(furthest.through);
}

Mark standing_mark(const desk::LedgerView& ledger) {
    if (ledger.fault || !ledger.verified_ok) return Mark::act;
    return ledger.verified_at ? Mark::good : Mark::not_yet;
}

}  // namespace

TrailBanner::TrailBanner(QWidget* parent) : QFrame(parent), row_(new QHBoxLayout(this)), result_(new MarkLabel(this)) {
    setProperty("kind", QStringLiteral("banner"));
    row_->setContentsMargins(10, 2, 8, 2);
    row_->setSpacing(8);
    result_->setObjectName(QStringLiteral("result"));
    result_->setWordWrap(true);
    result_->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    result_->colour_mark_alone();
    result_->setMinimumHeight(20);
    row_->addWidget(result_, 1);
}

void TrailBanner::show_snapshot(const desk::Snapshot& snapshot) {
    const auto mark = standing_mark(snapshot.ledger);
    const auto text = standing_text(snapshot);
    if (mark == Mark::act && text != standing_) told_ = false;  // an alarm waits for nobody
    standing_ = text;
    if (!told_) show_state(mark, text);
}

void TrailBanner::show_text(Mark mark, const QString& text) {
    told_ = true;
    show_state(mark, text);
}

void TrailBanner::cover() {
    told_ = false;
    show_state(Mark::not_yet, {});
}

void TrailBanner::show_state(Mark mark, const QString& text) {
    result_->show_state(mark, text);
    const auto state = mark == Mark::good   ? QStringLiteral("good")
                       : mark == Mark::mind ? QStringLiteral("mind")
                       : mark == Mark::act  ? QStringLiteral("act")
                                            : QString();
    if (property("state").toString() == state) return;
    setProperty("state", state);
    style()->polish(this);
}

LedgerWays::LedgerWays(QWidget* parent) : MenuButton(parent) {
    setAutoDefault(false);
    setProperty("kind", QStringLiteral("menu"));
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    const auto add = [&](const char* name, auto signal) {
        auto* action = menu->addAction(QString());
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, signal);
        return action;
    };
    paper_ = add("verifyPaper", &LedgerWays::wants_paper);
    head_ = add("showHead", &LedgerWays::wants_head);
    deletions_ = add("showDeletions", &LedgerWays::wants_deletions);
    menu->addSeparator();
    export_ = add("exportLedger", &LedgerWays::wants_export);
    export_->setShortcut(Qt::CTRL | Qt::Key_E);
    addAction(export_);  // its key works while the menu is shut
    values_ = add("exportValuesOfLedger", &LedgerWays::wants_values_export);
    menu->addSeparator();
    back_up_ = add("backUp", &LedgerWays::wants_backup);
    index_ = add("index", &LedgerWays::wants_index);
    why_ = menu->addAction(QString());
    why_->setObjectName(QStringLiteral("whyNotTakenOut"));
    why_->setEnabled(false);
    setMenu(menu);
    retell();
}

void LedgerWays::show_snapshot(const desk::Snapshot& snapshot) {
    takes_out_ = snapshot.seat && domain::may_take_events_out(snapshot.seat->person.duties).has_value();
    values_->setVisible(snapshot.seat && snapshot.seat->person.duties.contains(domain::Duty::unit_head));
    back_up_->setVisible(snapshot.seat && domain::may_back_up(snapshot.seat->person.duties));
    allow();
}

void LedgerWays::set_busy(bool busy) {
    busy_ = busy;
    allow();
}

void LedgerWays::show_index(Index index) {
    now_ = index;
    index_->setText(index == Index::stop    ? tr("停止建立索引(&H)")
                    : index == Index::go_on ? tr("繼續建立索引(&H)")
                                            : tr("重建搜尋(&H)"));
}

void LedgerWays::allow() {
    deletions_->setEnabled(takes_out_ && !busy_);
    export_->setEnabled(takes_out_ && !busy_);
    for (auto* action : {values_, back_up_, head_}) action->setEnabled(!busy_);  // from the head the ledger is verified
    using domain::Duty;
    const auto whose =
        listed({words::word_for(Duty::unit_head), words::word_for(Duty::reviewer), words::word_for(Duty::auditor)});
    const auto why = takes_out_ ? QString() : tr("匯出及查核刪除限 %1。").arg(whose);
    why_->setText(why);
    why_->setVisible(!why.isEmpty());
    for (auto* action : {deletions_, export_}) action->setToolTip(why);
}

void LedgerWays::retell() {
    setText(tr("工具(&O)"));
    paper_->setText(tr("驗證紙本…(&P)"));
    head_->setText(tr("檢視鏈首與錨…(&A)"));
    deletions_->setText(tr("查核刪除…(&D)"));
    export_->setText(tr("匯出供稽核…(&E)"));
    values_->setText(tr("連同個資匯出…(&W)"));
    values_->setToolTip(tr("檔案含全部個人資料，須經另一人同意"));
    back_up_->setText(tr("備份…(&B)"));
    show_index(now_);
    allow();
}

void LedgerWays::changeEvent(QEvent* event) {
    MenuButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

namespace Ui {

/// What stands in it, by name.
struct LedgerSearch {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::LedgerSearch)
public:
    explicit LedgerSearch(QWidget& form);

    QFrame* field = nullptr;
    ChipBox* where = nullptr;
    QLineEdit* search = nullptr;
    ChipBox* period = nullptr;
    ChipBox* person = nullptr;
    ChipBox* kind = nullptr;
    ChipBox* item = nullptr;
    QWidget* days = nullptr;
    QLineEdit* from = nullptr;
    QLineEdit* to = nullptr;
    QLabel* hint = nullptr;
    QCheckBox* onlyMine = nullptr;

private:
    void add_days(FormParts& parts, QBoxLayout& column);
};

/// One field with all that narrows in it; a period's days below it, while they are typed.
LedgerSearch::LedgerSearch(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 6);
    field = put(*column, parts.make<QFrame>("searchField"));
    field->setProperty("kind", QStringLiteral("search"));
    auto* row = lay_out<QHBoxLayout>(*field, 6, {8, 3, 8, 3});
    where = put(*row, parts.make<ChipBox>("where", QT_TR_NOOP("搜尋範圍")));
    where->always_say_choice();
    search = put(*row, parts.make<QLineEdit>("search", QT_TR_NOOP("搜尋日誌")), 1);
    search->setProperty("kind", QStringLiteral("inside"));
    search->setMinimumWidth(80);
    parts.say_hint(*search, QT_TR_NOOP("搜尋"));
    parts.say_tip(*search, QT_TR_NOOP("作業、人員、內容；以空格分隔"));
    search->setClearButtonEnabled(true);
    period = put(*row, parts.make<ChipBox>("period", QT_TR_NOOP("期間")));
    person = put(*row, parts.make<ChipBox>("person", QT_TR_NOOP("人員")));
    kind = put(*row, parts.make<ChipBox>("kind", QT_TR_NOOP("作業")));
    item = put(*row, parts.make<ChipBox>("item", QT_TR_NOOP("項目")));
    onlyMine = put(*row, parts.make_tick("onlyMine", QT_TR_NOOP("僅列本人(&M)")));
    parts.say_tip(*onlyMine, QT_TR_NOOP("本人辦理之事件"));
    add_days(parts, *column);
    follow({where, search, period, person, kind, item, onlyMine, from, to});
}

void LedgerSearch::add_days(FormParts& parts, QBoxLayout& column) {
    days = put(column, parts.make<QWidget>("days"));
    auto* row = lay_out<QHBoxLayout>(*days, 8);
    from = put(*row, parts.make<QLineEdit>("from", QT_TR_NOOP("起日")));
    parts.say_hint(*from, QT_TR_NOOP("自 1151101"));
    to = put(*row, parts.make<QLineEdit>("to", QT_TR_NOOP("迄日")));
    parts.say_hint(*to, QT_TR_NOOP("至 1151130"));
    for (auto* line : {from, to}) {
        line->setClearButtonEnabled(true);
        line->setMaximumWidth(150);
    }
    hint = put(*row, parts.make_line("hint", QT_TR_NOOP("日期寫成七位數字，例如 1151101"), "soft"));
    row->addStretch(1);
    days->hide();
}

}  // namespace Ui

namespace {

constexpr std::chrono::milliseconds search_typing_pause{250};

enum Where { anywhere, in_case, asked_about, serial_end, object };
enum Period { any_day, since_today, since_seven_days, since_thirty_days, typed_days };

struct Kind {
    const char* beginning;
    const char* text;
};
constexpr std::array kinds{
    Kind{"", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "全部作業")},
    Kind{"query.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "查詢")},
    Kind{"record.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "資料")},
    Kind{"copy.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "紙本")},
    Kind{"card.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "晶片卡")},
    Kind{"host.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "聯徵")},
    Kind{"session.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "登入與登出")},
    Kind{"person.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "人員")},
    Kind{"password.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "密碼")},
    Kind{"ledger.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "日誌管理")},
    Kind{"outer.", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "無人登入期間")},
};

void refill(QComboBox& box, const QStringList& texts) {
    const int chosen = std::max(0, box.currentIndex());
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItems(texts);
    box.setCurrentIndex(std::min(chosen, static_cast<int>(texts.size()) - 1));
}

/// nullopt for no day; the second is false where the text is none.
std::pair<std::optional<domain::RocDate>, bool> day_in(const QLineEdit& line) {
    auto text = line.text().trimmed();
    text.remove(QLatin1Char('-'));
    if (text.isEmpty()) return {std::nullopt, true};
    const auto day = domain::RocDate::parse(text.toStdString());
    if (!day) return {std::nullopt, false};
    return {*day, true};
}

}  // namespace

LedgerSearch::LedgerSearch(QWidget* parent)
    : QWidget(parent), ui_(std::make_unique<Ui::LedgerSearch>(*this)), wait_(this) {
    setFocusProxy(ui_->search);
    wait_.setObjectName(QStringLiteral("typingPause"));
    wait_.setSingleShot(true);
    wait_.setInterval(search_typing_pause);
    connect(&wait_, &QTimer::timeout, this, &LedgerSearch::changed);
    for (auto* line : {ui_->search, ui_->from, ui_->to}) {
        connect(line, &QLineEdit::textChanged, this, [this] {
            hint();
            wait_.start();
        });
    }
    for (auto* box : {ui_->where, ui_->person, ui_->kind, ui_->item})
        connect(box, &QComboBox::activated, this, &LedgerSearch::changed);
    connect(ui_->period, &QComboBox::activated, this, &LedgerSearch::choose_period);
    ui_->search->installEventFilter(this);
    fill();
    hint();
}

LedgerSearch::~LedgerSearch() = default;

void LedgerSearch::fill() {
    refill(*ui_->where, {tr("全文"), tr("案號"), tr("受查人身分證字號"), tr("序號末碼"), tr("對象")});
    QStringList texts;
    for (const auto& kind : kinds) texts << tr(kind.text);
    refill(*ui_->kind, texts);
    refill(*ui_->period, {tr("全部期間"), tr("本日"), tr("近七日"), tr("近三十日"), tr("指定日期")});
    texts = {tr("全部項目")};
    for (const auto& item : domain::all_items) texts << q(domain::code_of(item));
    refill(*ui_->item, texts);
    if (ui_->person->count() > 0) ui_->person->setItemText(0, tr("全部人員"));
}

void LedgerSearch::show_people(const desk::Snapshot& snapshot) {
    today_ = domain::roc_date_at(snapshot.now);
    me_ = snapshot.seat ? std::optional(snapshot.seat->person.code) : std::nullopt;
    std::vector<domain::PersonId> people;
    for (const auto& person : snapshot.people) people.push_back(person.code);
    if (people == people_ && ui_->person->count() > 0) return;
    people_ = people;
    QStringList texts{tr("全部人員")};
    for (const auto& person : snapshot.people)
        texts << QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name));
    refill(*ui_->person, texts);
}

void LedgerSearch::clear() {
    const QSignalBlocker quiet(this);
    for (auto* line : {ui_->search, ui_->from, ui_->to}) line->setText({});  // nor to Ctrl+Z
    for (auto* box : {ui_->where, ui_->period, ui_->person, ui_->kind, ui_->item}) box->setCurrentIndex(0);
    ui_->days->hide();
    ui_->onlyMine->setChecked(false);
    wait_.stop();
}

void LedgerSearch::cover() {
    const QSignalBlocker quiet(this);
    clear();
    list_->as_left();
    me_.reset();
}

void LedgerSearch::serve(ListWays& list) {
    list_ = &list;
    const QSignalBlocker quiet(this);
    const auto narrowed = [this] {
        const auto now = filter();
        return !now || *now != desk::EventFilter{};
    };
    list.search_in(*this, narrowed, [this] {
        clear();
        Q_EMIT changed();
    });
    list.mine_by(*ui_->onlyMine, [this](bool mine) {
        ui_->person->setEnabled(!mine);
        Q_EMIT changed();
    });
}

void LedgerSearch::look_for_case(const QString& number) {
    clear();
    ui_->where->setCurrentIndex(in_case);
    ui_->search->setText(number);
    wait_.stop();
}

/// Days that are typed begin with none: what was chosen before is not theirs.
void LedgerSearch::choose_period(int chosen) {
    {
        const QSignalBlocker from(ui_->from), to(ui_->to);
        for (auto* line : {ui_->from, ui_->to}) line->setText({});
    }
    wait_.stop();
    ui_->days->setVisible(chosen == typed_days);
    hint();
    if (chosen == typed_days) ui_->from->setFocus();
    Q_EMIT changed();
}

/// The chosen number of days up to today, or those that are typed.
bool LedgerSearch::put_days(desk::EventFilter& filter) const {
    const auto [from, from_good] = day_in(*ui_->from);
    const auto [to, to_good] = day_in(*ui_->to);
    if (!from_good || !to_good) return false;
    if (from) filter.from = domain::start_of(*from);
    if (to) filter.to = domain::start_of(*to) + std::chrono::hours(24);
    const int chosen = ui_->period->currentIndex();
    const int back = chosen == since_today ? 0 : chosen == since_seven_days ? 6 : chosen == since_thirty_days ? 29 : -1;
    if (back >= 0 && today_) filter.from = domain::start_of(*today_) - std::chrono::hours(24 * back);
    return true;
}

bool LedgerSearch::eventFilter(QObject* watched, QEvent* event) {
    // The frame around it is the field that a person sees.
    if (watched == ui_->search && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        ui_->field->setProperty("active", event->type() == QEvent::FocusIn);
        ui_->field->style()->polish(ui_->field);
    }
    return QWidget::eventFilter(watched, event);
}

void LedgerSearch::hint() {
    ui_->hint->setVisible(!filter());
}

std::optional<desk::EventFilter> LedgerSearch::filter() const {
    desk::EventFilter out;
    if (!put_days(out)) return std::nullopt;
    put_text(out);
    if (const int at = ui_->person->currentIndex(); at > 0)
        out.person = people_[static_cast<std::size_t>(at - 1)].text();
    if (ui_->onlyMine->isChecked() && me_) out.person = me_->text();
    if (const int at = ui_->kind->currentIndex(); at > 0) out.kind = kinds[static_cast<std::size_t>(at)].beginning;
    if (ui_->item->currentIndex() > 0) out.item = ui_->item->currentText().toStdString();
    return out;
}

void LedgerSearch::put_text(desk::EventFilter& filter) const {
    const auto typed = ui_->search->text().trimmed();
    const auto text = from_typed(typed);
    switch (ui_->where->currentIndex()) {
        case in_case:
            filter.case_number = text;
            break;
        case asked_about:
            filter.person_id = from_typed(typed.toUpper());
            break;
        case serial_end:
            filter.serial_end = text;
            break;
        case object:
            filter.subject = text;
            break;
        default:
            // The ideographic space too.
            static const QRegularExpression spaces(QStringLiteral("\\s+"),
                                                   QRegularExpression::UseUnicodePropertiesOption);
            for (const auto& word : typed.split(spaces, Qt::SkipEmptyParts))
                filter.words.push_back({from_typed(word), actions_saying(word)});
    }
}

void LedgerSearch::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    fill();
}

}  // namespace jcic::ui

// What LedgerPage is made of, from top to bottom: what is not a row takes three lines in all.

namespace jcic::ui::Ui {

LedgerPage::LedgerPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 8, {24, 18, 24, 10});
    auto* row = add_layout<QHBoxLayout>(*column, 16);
    auto* title = parts.make_line("pageTitle", QT_TR_NOOP("日誌"), "title");
    row->addWidget(title, 0, Qt::AlignTop);
    looking = put(*row, parts.make<ui::LedgerSearch>("looking"), 1);
    ways = parts.make<LedgerWays>("ledgerTools");
    row->addWidget(ways, 0, Qt::AlignTop);
    title->setMinimumHeight(ways->minimumSizeHint().height());
    banner = put(*column, parts.make<TrailBanner>("banner"));
    progress = put(*banner->row(), parts.make<QProgressBar>("progress", QT_TR_NOOP("進度")));
    progress->setMinimum(0);
    progress->setMaximum(0);
    progress->setMaximumWidth(160);
    stop = put(*banner->row(), parts.make_button("stop", QT_TR_NOOP("停止(&T)")));
    verify = put(*banner->row(), parts.make_button("verify", QT_TR_NOOP("驗證日誌(&V)")));
    for (auto* button : {stop, verify}) button->setProperty("kind", QStringLiteral("link"));
    auto* tableCard = put(*column, parts.make<QFrame>("tableCard"), 1);
    tableCard->setProperty("kind", QStringLiteral("card"));
    auto* column2 = lay_out<QVBoxLayout>(*tableCard, 0, {1, 1, 1, 1});
    table = put(*column2, parts.make<QTableView>("table", QT_TR_NOOP("日誌")), 1);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    parts.say_tip(*table, QT_TR_NOOP("選取一列按 Enter，開啟該案件或登記"));
    found = put(*column, parts.make_line("found", nullptr, "small"));
    found->setMinimumSize(0, 18);
    follow({looking, ways, verify, stop, table});
}

}  // namespace jcic::ui::Ui
