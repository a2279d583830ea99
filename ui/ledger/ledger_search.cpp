#include "ui/ledger/ledger_search.h"

#include <QEvent>
#include <QFrame>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>
#include <array>

#include "app/domain/items.h"
#include "app/domain/roc_date.h"
#include "ui/lists/list_ways.h"
#include "ui/look/chip_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"
#include "ui/words/event_words.h"

namespace jcic::ui {
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
