#include "ui/seat/recall.h"

#include <utility>

#include "app/domain/trail_access.h"
#include "app/words/counted.h"
#include "ui/look/text.h"

namespace jcic::ui {

Recall::Recall(desk::QueryList list, QLineEdit& search, SearchedRows& rows, Commands& commands, QObject* page)
    : QObject(page), list_(list), search_(search), rows_(rows), commands_(commands) {
    connect(&search_, &QLineEdit::textChanged, this, &Recall::type);
    connect(&search_, &QLineEdit::returnPressed, this, &Recall::ask);
}

void Recall::show_snapshot(const desk::Snapshot& snapshot) {
    may_ = snapshot.seat && domain::may_list_kept(snapshot.seat->person.duties).has_value();
    search_.setPlaceholderText(may_ ? tr("搜尋（Enter 併尋較早者）") : tr("搜尋"));
}

void Recall::cover() {
    forget();
    recalled_ = false;    // what the desk recalled ends with the seat
    search_.setText({});  // clear() would leave an applicant's name to the next person's Ctrl+Z
}

void Recall::type() {
    const auto text = from_typed(search_.text());
    if (text == text_) return;  // a space more
    text_ = text;
    forget();
    rows_.search(QString::fromStdString(text));
    if (!text.empty() || !std::exchange(recalled_, false)) return;
    commands_.send(this, command::Recall{list_, {}},
                   [](const Result<desk::Recalled>&) {});  // the list is as ever again
}

void Recall::ask() {
    if (text_.empty() || !may_) return;
    forget();
    recalled_ = asking_ = true;
    stop_ = commands_.send(this, command::Recall{list_, text_},
                           [this, asked = asked_](const Result<desk::Recalled>& found) {
                               if (asked == asked_) take_found(found);
                           });
    Q_EMIT changed();
}

void Recall::look_for(const QString& text) {
    search_.setText(text);
    ask();
}

void Recall::take_found(const Result<desk::Recalled>& found) {
    asking_ = false;
    if (found) {
        found_ = *found;
        QSet<QString> queries;
        for (const auto& id : found->found) queries.insert(q(id));
        rows_.keep(std::move(queries));
    }
    Q_EMIT changed();
    if (!found) Q_EMIT failed(found.error());
}

/// What was asked is not for what stands there any more.
void Recall::forget() {
    ++asked_;
    stop_.request_stop();
    rows_.keep({});
    found_.reset();
    asking_ = false;
    Q_EMIT changed();
}

QString Recall::words() const {
    if (asking_) return tr("尋找較早的…");
    if (!found_) return {};
    auto said = found_->older == 0
                    ? tr("查無較早資料。")
                    : tr("查得較早資料 %Ln 筆，清除搜尋即隱藏。", nullptr, words::counted(found_->older));
    if (found_->more) said += tr("符合筆數過多，僅列最近資料，請增加搜尋字詞。");
    return said;
}

}  // namespace jcic::ui
