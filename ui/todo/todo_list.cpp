#include "ui/todo/todo_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <algorithm>

#include "ui/lists/searched_rows.h"
#include "ui/look/language.h"
#include "ui/look/mark_label.h"
#include "ui/look/text.h"
#include "ui/words/board_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// Why it came to nothing, as its case says it.
QString why(const desk::TodoRow& row) {
    return row.ended ? reason_of(*row.ended) : QString();
}

/// What is left of T52's month.
QString days_left_text(const desk::TodoRow& row) {
    const int days = row.days_left.value_or(0);
    if (days < 0) return TodoList::tr("已逾期 %1 日").arg(-days);
    return days == 0 ? TodoList::tr("今天到期") : TodoList::tr("還有 %1 日").arg(days);
}

/// R-SE-6: before it is asked for, that JCIC's term runs over days off.
QString days_off_text(const desk::TodoRow& row) {
    if (!row.holding) return {};
    return TodoList::tr("；現在發查，%1 刪除，中間放假，要在 %2 前調閱")
        .arg(q(row.holding->ends.dashed()), q(row.holding->fetch_by.dashed()));
}

/// Nothing is due on a day off without saying which office day comes before.
QString by_text(const desk::TodoRow& row) {
    const auto by = q(row.by->dashed());
    return row.office_day ? TodoList::tr("%1（例假日，前一辦公日 %2）").arg(by, q(row.office_day->dashed())) : by;
}

bool same(const desk::TodoRow& a, const desk::TodoRow& b) {
    return a.kind == b.kind && a.query == b.query && a.item == b.item && a.who == b.who && a.until == b.until &&
           a.person == b.person && a.book == b.book && a.row == b.row && a.owed == b.owed && a.by == b.by &&
           a.office_day == b.office_day && a.card == b.card && a.late == b.late && a.days_left == b.days_left &&
           a.in_hand == b.in_hand && a.holding == b.holding && why(a) == why(b);
}

Mark mark_of(const desk::TodoRow& row) {
    if (row.late) return Mark::act;
    switch (row.kind) {
        case desk::TodoKind::fetch:
        case desk::TodoKind::look_at_end:
        case desk::TodoKind::card_out:
        case desk::TodoKind::card_other_hand:
        case desk::TodoKind::t52_late:
            return Mark::act;
        case desk::TodoKind::request:
        case desk::TodoKind::ask_anew:
        case desk::TodoKind::read_record:
        case desk::TodoKind::settle:
        case desk::TodoKind::approve:
        case desk::TodoKind::account_for_copy:
        case desk::TodoKind::destroy_copy:
        case desk::TodoKind::change_card_password:
        case desk::TodoKind::decide_record:
        case desk::TodoKind::delete_record:
        case desk::TodoKind::unlock_account:
        case desk::TodoKind::confirm_recovered:
        case desk::TodoKind::register_step:
            return Mark::mind;
        case desk::TodoKind::give_card_back:
            return Mark::not_yet;
    }
    return Mark::not_yet;
}

/// What is to be done, and what its button is called.
struct TodoWords {
    QString text;
    QString act;
};

TodoWords words_of_row(const desk::TodoRow& row) {
    const auto who = q(row.who);
    const auto item = row.item ? q(domain::code_of(*row.item)) : QString();
    const auto until = row.until ? TodoList::tr("，%1 刪除").arg(roc_time(*row.until)) : QString();
    QString text, act;
    switch (row.kind) {
        case desk::TodoKind::approve:
            text = TodoList::tr("%1 的查詢待核准").arg(who), act = TodoList::tr("核准");
            break;
        case desk::TodoKind::fetch:
            text = TodoList::tr("%1 %2 尚未調閱%3").arg(who, item, until), act = TodoList::tr("調閱");
            break;
        case desk::TodoKind::settle:
            text = TodoList::tr("%1 %2 結果未明").arg(who, item), act = TodoList::tr("查證");
            break;
        case desk::TodoKind::request:
            text = TodoList::tr("%1 已核准，待晶片卡發查").arg(who) + days_off_text(row), act = TodoList::tr("發查");
            break;
        case desk::TodoKind::ask_anew:
            text = TodoList::tr("%1 核准的是移交前的申請人，要撤回再申請").arg(who), act = TodoList::tr("撤回");
            break;
        case desk::TodoKind::look_at_end:
            text = QStringLiteral("%1 %2").arg(who, why(row)), act = TodoList::tr("看理由");
            break;
        case desk::TodoKind::give_card_back:
            text = row.late ? TodoList::tr("下班了，晶片卡還沒歸還%1").arg(who)
                            : TodoList::tr("晶片卡下班前歸還%1").arg(who);
            act = TodoList::tr("歸還");
            break;
        case desk::TodoKind::card_out:
            text = TodoList::tr("下班了，晶片卡 %1 還在%2手上").arg(q(row.card), who), act = TodoList::tr("看登記");
            break;
        case desk::TodoKind::card_other_hand:
            text = TodoList::tr("晶片卡 %1 曾在%2的座位，與登記不符，還沒查明").arg(q(row.card), who),
            act = TodoList::tr("看登記");
            break;
        case desk::TodoKind::read_record:
            text = TodoList::tr("%1 %2 已取回，還沒看").arg(who, item), act = TodoList::tr("開啟");
            break;
        case desk::TodoKind::account_for_copy:
            text = TodoList::tr("%1 %2 的紙本要交代去處").arg(who, item), act = TodoList::tr("開啟");
            break;
        case desk::TodoKind::destroy_copy:
            text = TodoList::tr("%1 %2 的紙本待銷毀").arg(who, item), act = TodoList::tr("銷毀");
            break;
        case desk::TodoKind::change_card_password:
            text = TodoList::tr("%1離開了查詢職務，晶片卡密碼要變更").arg(who), act = TodoList::tr("變更");
            break;
        case desk::TodoKind::delete_record:
            text = TodoList::tr("%1 %2 用畢，%3 前刪除，%4")
                       .arg(who, item, row.until ? roc_time(*row.until) : QString(), days_left_text(row));
            act = TodoList::tr("刪除");
            break;
        case desk::TodoKind::decide_record:
            // A leaver's: who has no case says no more of its record than that it is used up (R-DU-15).
            text = (row.in_hand ? TodoList::tr("%1 %2 還需要嗎？%3 前決定，%4")
                                : TodoList::tr("%1 %2 的承辦人員已不辦理查詢；用畢了嗎？%3 前決定，%4"))
                       .arg(who, item, row.until ? roc_time(*row.until) : QString(), days_left_text(row));
            act = row.in_hand ? TodoList::tr("決定") : TodoList::tr("用畢");
            break;
        case desk::TodoKind::t52_late:
            text = TodoList::tr("%1 %2 沒有如期決定或刪除，%3").arg(who, item, days_left_text(row)),
            act = TodoList::tr("看案件");
            break;
        case desk::TodoKind::unlock_account:
            text = TodoList::tr("%1的帳號因密碼連續錯誤鎖住").arg(who), act = TodoList::tr("解鎖");
            break;
        case desk::TodoKind::confirm_recovered:
            text = TodoList::tr("%1以復原金鑰恢復，待確認是本人").arg(who), act = TodoList::tr("確認");
            break;
        case desk::TodoKind::register_step:
            text = row.row.empty()
                       ? TodoList::tr("%1：%2，%3 前")
                             .arg(told(domain::registers::find(row.book)->title), told(row.owed), by_text(row))
                       : TodoList::tr("%1 %2：%3，%4 前")
                             .arg(told(domain::registers::find(row.book)->title), q(row.row), told(row.owed),
                                  by_text(row));
            act = TodoList::tr("開啟");
            break;
    }
    return {text, act};
}

/// From so many rows on one looks for one of them.
constexpr std::size_t many_rows = 8;

}  // namespace

TodoList::TodoList(QWidget* parent)
    : QWidget(parent), line_(new QLineEdit(this)), box_(new QWidget(this)), none_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    line_->setObjectName(QStringLiteral("todoSearch"));
    line_->setClearButtonEnabled(true);
    line_->installEventFilter(this);
    none_->setObjectName(QStringLiteral("todoNone"));
    none_->setProperty("kind", QStringLiteral("soft"));
    none_->setWordWrap(true);
    auto* rows = new QVBoxLayout(box_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    column->addWidget(line_);
    column->addWidget(box_);
    column->addWidget(none_);
    column->addStretch();
    line_->hide();
    connect(line_, &QLineEdit::textChanged, this, &TodoList::narrow);
    retell();
}

void TodoList::search() {
    if (rows_.empty()) return;
    line_->show();
    line_->setFocus(Qt::ShortcutFocusReason);
    line_->selectAll();
}

void TodoList::narrow() {
    const auto wanted = compared(line_->text().trimmed());
    bool any = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto said = [&] { return words_of_row(rows_[i]).text; };
        const bool has_it = compared(said()).contains(wanted) || compared(in_other_language(said)).contains(wanted);
        lines_[i]->setVisible(has_it);
        any = any || has_it;
    }
    none_->setText(!rows_.empty() ? tr("沒有一項符合搜尋。按 Esc 看全部。")
                   : asks_        ? tr("今天沒有待辦。要查詢請按 F2。")
                                  : tr("今天沒有待辦。"));
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

void TodoList::show_rows(const std::vector<desk::TodoRow>& rows, bool asks) {
    if (asks == asks_ && std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), same)) return;
    rows_ = rows;
    asks_ = asks;
    retell();
}

void TodoList::retell() {
    line_->setPlaceholderText(tr("搜尋待辦"));
    line_->setAccessibleName(tr("搜尋待辦"));
    qDeleteAll(lines_);
    lines_.clear();
    for (const auto& row : rows_) add_row(row);
    if (rows_.empty()) line_->setText({});  // nobody's at a seat that was left
    line_->setVisible(rows_.size() >= many_rows || !line_->text().isEmpty());
    narrow();
}

void TodoList::add_row(const desk::TodoRow& row) {
    const auto [text, act] = words_of_row(row);
    auto* line = new QWidget(box_);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    auto* label = new MarkLabel(line);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignVCenter);
    label->show_state(mark_of(row), text);
    auto* button = new QPushButton(act, line);
    button->setAccessibleName(tr("%1：%2").arg(act, text));
    connect(button, &QPushButton::clicked, this, [this, row] { Q_EMIT chosen(row); });
    across->addWidget(label, 1);
    across->addWidget(button);
    box_->layout()->addWidget(line);
    lines_.push_back(line);
}

}  // namespace jcic::ui
