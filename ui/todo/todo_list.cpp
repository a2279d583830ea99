#include "ui/todo/todo_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "app/desk/todo_words.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"
#include "ui/look/preferences.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"
#include "ui/words/case_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// Why it came to nothing, as its case says it.
QString why(const desk::Owed& row) {
    if (row.fault) return words::words_for(*row.fault).title;
    return row.ended ? reason_of(*row.ended) : QString();
}

bool same(const desk::Owed& a, const desk::Owed& b) {
    return a.kind == b.kind && a.query == b.query && a.item == b.item && a.who == b.who && a.until == b.until &&
           a.person == b.person && a.book == b.book && a.row == b.row && a.owed == b.owed && a.by == b.by &&
           a.office_day == b.office_day && a.card == b.card && a.late == b.late && a.days_left == b.days_left &&
           a.in_hand == b.in_hand && a.hold == b.hold && a.holding == b.holding && a.maintenance == b.maintenance &&
           a.since == b.since && a.waits == b.waits && a.nobody == b.nobody && a.files == b.files && why(a) == why(b);
}

/// By the day that it is owed on; of what has none, a card in a wrong hand and a trail that differs are today's.
Mark mark_of(const desk::Owed& row, UtcTime now) {
    using desk::TodoKind;
    constexpr std::array at_once{TodoKind::card_out, TodoKind::card_other_hand, TodoKind::t52_late,
                                 TodoKind::hub_differs};
    if (row.is_held()) return Mark::not_yet;
    if (row.late || std::ranges::find(at_once, row.kind) != at_once.end()) return Mark::act;
    if (row.days_left) return due_mark(std::chrono::days{*row.days_left});
    if (row.until) return due_mark(*row.until, now);
    const auto& by = row.office_day ? row.office_day : row.by;
    return by ? due_mark(*by, domain::roc_date_at(now)) : Mark::not_yet;
}

/// How much, within its case: what is today's, then what JCIC deletes at its time.
int presses(const desk::Owed& row, UtcTime now) {
    return mark_of(row, now) == Mark::act ? 2 : row.kind == desk::TodoKind::fetch ? 1 : 0;
}

/// A step of a query's case: when it is done the next one stands in its place.
bool is_of_case(const desk::Owed& row) {
    using desk::TodoKind;
    constexpr std::array kinds{TodoKind::settle,           TodoKind::request,     TodoKind::ask_anew,
                               TodoKind::hand_over,        TodoKind::fetch,       TodoKind::read_record,
                               TodoKind::account_for_copy, TodoKind::destroy_copy};
    return !row.query.empty() && std::ranges::find(kinds, row.kind) != kinds.end();
}

/// From so many rows on one looks for one of them.
constexpr std::size_t many_rows = 8;
constexpr int gap = 4;  ///< pixels between two rows

int height_at(const QWidget& part, int width) {
    const auto* layout = part.layout();
    return layout != nullptr && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                            : part.sizeHint().height();
}

}  // namespace

QString todo_act(const desk::Owed& row) {
    using desk::TodoKind;
    static constexpr std::pair<TodoKind, const char*> acts[]{
        {TodoKind::approve, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "核准")},
        {TodoKind::fetch, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "調閱")},
        {TodoKind::settle, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "查證")},
        {TodoKind::request, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "發查")},
        {TodoKind::ask_anew, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "撤回")},
        {TodoKind::hand_over, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "移交")},
        {TodoKind::look_at_end, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢視原因")},
        {TodoKind::give_card_back, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "歸還")},
        {TodoKind::card_out, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢視登記")},
        {TodoKind::card_other_hand, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢視登記")},
        {TodoKind::destroy_copy, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "銷毀")},
        {TodoKind::change_card_password, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "變更")},
        {TodoKind::delete_record, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "刪除")},
        {TodoKind::t52_held, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢視登記")},
        {TodoKind::decide_basis, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "決定")},
        {TodoKind::decide_record, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "決定")},
        {TodoKind::t52_late, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢視案件")},
        {TodoKind::unlock_account, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "解鎖")},
        {TodoKind::confirm_recovered, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "確認")},
        {TodoKind::remake_recovery, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "重新製作")},
        {TodoKind::hub_away, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢測")},
        {TodoKind::hub_differs, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢測")},
        {TodoKind::hub_certificate, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢測")},
        {TodoKind::workstation_key, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢測")},
        {TodoKind::laid_cases, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "取件")},
        {TodoKind::laid_refused, QT_TRANSLATE_NOOP("jcic::ui::TodoList", "檢視原因")}};
    const bool decides = row.kind == TodoKind::decide_basis || row.kind == TodoKind::decide_record;
    if (decides && !row.in_hand) return TodoList::tr("使用完竣");
    // Whom to designate is seen among the people.
    const auto kind = row.nobody == nullptr ? row.kind : TodoKind::register_step;
    const auto* found = std::ranges::find(acts, kind, &std::pair<TodoKind, const char*>::first);
    return found == std::end(acts) ? TodoList::tr("開啟") : TodoList::tr(found->second);
}

std::vector<TodoList::Line> TodoList::lines_of(const std::vector<desk::Owed>& rows, UtcTime now) {
    std::vector<Line> out;
    for (const auto& row : rows) {
        const auto item = row.item ? QStringList{q(domain::code_of(*row.item))} : QStringList();
        const auto known =
            is_of_case(row)
                ? std::ranges::find_if(
                      out, [&](const Line& one) { return is_of_case(one.row) && one.row.query == row.query; })
                : out.end();
        if (known == out.end()) {
            out.push_back({row, item});
        } else if (known->row.kind == row.kind) {
            known->items += item;
            known->items.removeDuplicates();
            known->items.sort();
            if (row.until && (!known->row.until || *row.until < *known->row.until)) known->row.until = row.until;
        } else {
            const bool heavier = presses(row, now) > presses(known->row, now);
            const int others = known->others + 1;
            if (heavier) *known = {row, item};
            known->others = others;
        }
    }
    return out;
}

QString TodoList::text_of(const Line& line) {
    const auto text = q(desk::text_of(
        line.row, why(line.row).toStdString(), [](const char* word) { return told(word).toStdString(); },
        line.items.size() > 1 ? listed(line.items).toStdString() : std::string()));
    return line.others == 0 ? text : text + tr("（另 %n 項）", nullptr, line.others);
}

TodoList::TodoList(QWidget* parent)
    : QWidget(parent), line_(new QLineEdit(this)), box_(new QWidget(this)), none_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    line_->setObjectName(QStringLiteral("todoSearch"));
    line_->setClearButtonEnabled(true);
    line_->installEventFilter(this);
    none_->setObjectName(QStringLiteral("todoNone"));
    none_->setProperty("kind", QStringLiteral("soft"));
    none_->setWordWrap(true);
    auto* rows = new QVBoxLayout(box_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(gap);
    column->addWidget(line_);
    column->addWidget(box_);
    column->addWidget(none_);
    column->addStretch();
    line_->hide();
    connect(line_, &QLineEdit::textChanged, this, &TodoList::narrow);
    retell();
}

int TodoList::height_of_whole_rows(int width, int most, int least) const {
    int out = 0, counted = 0;
    const auto add = [&](const QWidget& part, bool always) {
        const int with = out + (out == 0 ? 0 : gap) + height_at(part, width);
        if (!always && with > most) return false;
        out = with;
        return true;
    };
    for (const auto* part : std::initializer_list<const QWidget*>{line_, none_})
        if (!part->isHidden()) add(*part, true);
    for (const auto* line : lines_)
        if (!line->isHidden() && !add(*line, ++counted <= least)) break;
    return out;
}

void TodoList::search() {
    if (rows_.empty()) return;
    line_->show();
    line_->setFocus(Qt::ShortcutFocusReason);
    line_->selectAll();
}

void TodoList::narrow() {
    const auto wanted = searched(line_->text());
    bool any = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto said = [&] { return text_of(shown_[i]); };
        const bool has_it = compared(said()).contains(wanted) || compared(in_other_language(said)).contains(wanted);
        lines_[i]->setVisible(has_it);
        any = any || has_it;
    }
    none_->setText(!rows_.empty() ? tr("查無符合項目。按 Esc 檢視全部。") : tr("本日無待辦事項。"));
    none_->setVisible(!any);
}

QWidget* TodoList::first_button() const {
    const auto shown = std::ranges::find_if(lines_, [](const QWidget* line) { return !line->isHidden(); });
    return shown == lines_.end() ? nullptr : (*shown)->findChild<QPushButton*>();
}

bool TodoList::eventFilter(QObject* watched, QEvent* event) {
    if (watched != line_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    const bool ends = key == Qt::Key_Escape && !line_->text().isEmpty();
    const bool goes_on = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down;
    if (ends) line_->setText({});  // clear() would leave it to Ctrl+Z
    if (auto* button = goes_on ? first_button() : nullptr) button->setFocus();
    return ends || goes_on;
}

void TodoList::show_rows(const std::vector<desk::Owed>& rows, UtcTime now) {
    const bool same_day = domain::roc_date_at(now) == domain::roc_date_at(now_);
    now_ = now;
    if (same_day && std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), same)) return;
    rows_ = rows;
    shown_ = lines_of(rows, now);
    retell();
}

void TodoList::retell() {
    line_->setPlaceholderText(tr("搜尋待辦"));
    line_->setAccessibleName(tr("搜尋待辦"));
    qDeleteAll(lines_);
    lines_.clear();
    for (const auto& line : shown_) add_line(line);
    align_buttons();
    if (rows_.empty()) line_->setText({});  // nobody's at a seat that was left
    line_->setVisible(shown_.size() >= many_rows || !line_->text().isEmpty());
    narrow();
}

/// As wide as the widest: they stand one below the other.
void TodoList::align_buttons() {
    int widest = 0;
    for (const auto* line : lines_) widest = std::max(widest, line->findChild<QPushButton*>()->sizeHint().width());
    for (const auto* line : lines_) line->findChild<QPushButton*>()->setMinimumWidth(widest);
}

void TodoList::add_line(const Line& of) {
    const auto& row = of.row;
    const auto text = text_of(of), act = todo_act(row);
    auto* line = new QWidget(box_);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    auto* label = new MarkLabel(line);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignVCenter);
    label->show_state(mark_of(row, now_), text);
    auto* button = new QPushButton(act, line);
    button->setAccessibleName(tr("%1：%2").arg(act, text));
    connect(button, &QPushButton::clicked, this, [this, row] { Q_EMIT chosen(row); });
    across->addWidget(label, 1);
    across->addWidget(button);
    box_->layout()->addWidget(line);
    lines_.push_back(line);
}

namespace {

constexpr const char* shares = "shares";  ///< the column with a case

/// As high as what stands in it; where that is more than there is room for, it scrolls.
class LowScroll : public DownScroll {
public:
    explicit LowScroll(QWidget* parent) : DownScroll(parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
    [[nodiscard]] QSize sizeHint() const override {
        const int high = widget()->hasHeightForWidth() ? widget()->heightForWidth(viewport()->width())
                                                       : widget()->sizeHint().height();
        if (!property(shares).toBool()) return {DownScroll::sizeHint().width(), high};
        // What happened to the case, above it, needs room, too: on a notebook's screen most of all.
        const int window_high = window()->height();
        return {DownScroll::sizeHint().width(),
                std::min(high, whole_rows(window_high < low_window ? 0 : window_high / 6))};
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {DownScroll::minimumSizeHint().width(), std::min(sizeHint().height(), whole_rows(0))};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        DownScroll::resizeEvent(event);
        updateGeometry();
    }

private:
    [[nodiscard]] int whole_rows(int most) const {
        return static_cast<const TodoList*>(widget())->height_of_whole_rows(viewport()->width(), most, least_rows);
    }
    static constexpr int least_rows = 2;
    static constexpr int low_window = 760;
};

}  // namespace

TodoCard::TodoCard(QWidget* parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      duty_(new ElidedLine(this)),
      missing_(new QPushButton(this)),
      list_(new TodoList) {
    setProperty("kind", QStringLiteral("card"));
    title_->setObjectName(QStringLiteral("todoTitle"));
    title_->setProperty("kind", QStringLiteral("heading"));
    duty_->setObjectName(QStringLiteral("todoDuty"));
    duty_->setProperty("kind", QStringLiteral("small"));
    missing_->setObjectName(QStringLiteral("missing"));
    missing_->hide();
    list_->setObjectName(QStringLiteral("todo"));
    scroll_ = new LowScroll(this);
    scroll_->setWidget(list_);
    list_->setAutoFillBackground(false);  // the card's ground
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title_);
    head->addWidget(duty_, 1, Qt::AlignRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(missing_);
    column->addWidget(scroll_);
    column->addStretch();
    connect(list_, &TodoList::chosen, this, &TodoCard::chosen);
    connect(missing_, &QPushButton::clicked, this, &TodoCard::wants_missing);
    name_parts();
}

void TodoCard::show_snapshot(const desk::Snapshot& snapshot) {
    list_->show_rows(snapshot.todo, snapshot.now);
    any_case_ = !snapshot.cases.empty();
    share();
    duties_ = snapshot.seat ? snapshot.seat->person.duties : std::set<domain::Duty>{};
    name_parts();
}

void TodoCard::stand_below_case(bool below) {
    below_case_ = below;
    share();
}

void TodoCard::share() {
    const bool now = any_case_ && below_case_;
    if (scroll_->property(shares).toBool() == now) return;
    scroll_->setProperty(shares, now);
    scroll_->updateGeometry();
}

void TodoCard::cover() {
    list_->show_rows({}, {});
    duties_.clear();
    name_parts();
}

void TodoCard::show_missing(int missing) {
    missing_steps_ = missing;
    name_parts();
}

void TodoCard::name_parts() {
    title_->setText(tr("本日待辦"));
    QStringList names;
    for (const auto duty : duties_) names << words::word_for(duty);
    static_cast<ElidedLine*>(duty_)->setText(names.isEmpty() ? QString()
                                                             : tr("依職務：%1").arg(names.join(QChar(0x3000))));
    missing_->setVisible(missing_steps_ > 0);
    missing_->setText(tr("設定尚缺 %n 項…(&M)", nullptr, words::counted(missing_steps_)));
}

void TodoCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name_parts();
    list_->retell();
}

}  // namespace jcic::ui
