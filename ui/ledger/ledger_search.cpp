#include "ui/ledger/ledger_search.h"

#include <QEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <array>

#include "app/domain/items.h"
#include "app/domain/roc_date.h"
#include "ui/lists/list_ways.h"
#include "ui/look/choice_box.h"
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

    ChoiceBox* where = nullptr;
    QLineEdit* search = nullptr;
    ChoiceBox* person = nullptr;
    ChoiceBox* kind = nullptr;
    ChoiceBox* item = nullptr;
    QLineEdit* from = nullptr;
    QLineEdit* to = nullptr;
    QLabel* hint = nullptr;
    QCheckBox* onlyMine = nullptr;
};

/// From top to bottom.
LedgerSearch::LedgerSearch(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 8);
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    where = put(*row, parts.make<ChoiceBox>("where", QT_TR_NOOP("搜尋範圍")));
    where->setMinimumSize(130, 0);
    search = put(*row, parts.make<QLineEdit>("search", QT_TR_NOOP("搜尋日誌")), 1);
    parts.say_hint(*search, QT_TR_NOOP("搜尋動作、人員、內容；幾個詞以空格分開"));
    search->setClearButtonEnabled(true);
    person = put(*row, parts.make<ChoiceBox>("person", QT_TR_NOOP("限特定人員")));
    person->setMinimumSize(180, 0);
    auto* row2 = add_layout<QHBoxLayout>(*column, 8);
    kind = put(*row2, parts.make<ChoiceBox>("kind", QT_TR_NOOP("限特定作業")));
    kind->setMinimumSize(150, 0);
    item = put(*row2, parts.make<ChoiceBox>("item", QT_TR_NOOP("只看某個項目")));
    item->setMinimumSize(120, 0);
    from = put(*row2, parts.make<QLineEdit>("from", QT_TR_NOOP("起日")));
    parts.say_hint(*from, QT_TR_NOOP("自 1151101"));
    from->setClearButtonEnabled(true);
    from->setMaximumWidth(150);
    to = put(*row2, parts.make<QLineEdit>("to", QT_TR_NOOP("迄日")));
    parts.say_hint(*to, QT_TR_NOOP("至 1151130"));
    to->setClearButtonEnabled(true);
    to->setMaximumWidth(150);
    hint = put(*row2, parts.make_line("hint", QT_TR_NOOP("日期寫成七位數字，例如 1151101"), "soft"));
    onlyMine = put(*row2, parts.make_tick("onlyMine", QT_TR_NOOP("只看我的(&M)")));
    parts.say_tip(*onlyMine, QT_TR_NOOP("本人辦理之事件"));
    row2->addStretch(1);
    follow({where, search, person, kind, item, from, to, onlyMine});
}

}  // namespace Ui

namespace {

constexpr std::chrono::milliseconds search_typing_pause{250};

enum Where { anywhere, in_case, asked_about, serial_end, object };

struct Kind {
    const char* beginning;
    const char* text;
};
constexpr std::array kinds{
    Kind{"", QT_TRANSLATE_NOOP("jcic::ui::LedgerSearch", "所有動作")},
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
    fill();
    hint();
}

LedgerSearch::~LedgerSearch() = default;

void LedgerSearch::fill() {
    refill(*ui_->where, {tr("全文"), tr("案號"), tr("受查人身分證字號"), tr("序號末碼"), tr("對象")});
    QStringList texts;
    for (const auto& kind : kinds) texts << tr(kind.text);
    refill(*ui_->kind, texts);
    texts = {tr("所有項目")};
    for (const auto& item : domain::all_items) texts << q(domain::code_of(item));
    refill(*ui_->item, texts);
    if (ui_->person->count() > 0) ui_->person->setItemText(0, tr("全部人員"));
}

void LedgerSearch::show_people(const desk::Snapshot& snapshot) {
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
    for (auto* box : {ui_->where, ui_->person, ui_->kind, ui_->item}) box->setCurrentIndex(0);
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

void LedgerSearch::hint() {
    ui_->hint->setVisible(!filter());
}

std::optional<desk::EventFilter> LedgerSearch::filter() const {
    const auto [from, from_good] = day_in(*ui_->from);
    const auto [to, to_good] = day_in(*ui_->to);
    if (!from_good || !to_good) return std::nullopt;
    desk::EventFilter out;
    if (from) out.from = domain::start_of(*from);
    if (to) out.to = domain::start_of(*to) + std::chrono::hours(24);
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
