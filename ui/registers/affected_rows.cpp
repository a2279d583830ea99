#include "ui/registers/affected_rows.h"

#include <algorithm>

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/registers/affected_dialog.h"
#include "ui/words/event_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using desk::papers::AffectedItem;

QString day_and_time(UtcTime at) {
    return q(domain::roc_time_text(at));
}

QStringList line_of(const AffectedItem& one) {
    const auto state = one.fetched ? words::word_for(one.record) : AffectedDialog::tr("沒有取得資料");
    const auto gone = one.erased ? AffectedDialog::tr("（已刪除）") : AffectedDialog::tr("（不可讀）");
    return {q(one.case_number),
            q(domain::code_of(one.item)),
            one.masked.empty() ? gone : q(one.masked),
            q(one.subject_name),
            state,
            q(one.asked_by)};
}

QString copy_words(const AffectedItem& one, int number) {
    const auto copy = std::ranges::find(one.copies, number, &desk::papers::AffectedCopy::number);
    if (copy == one.copies.end()) return {};
    return AffectedDialog::tr("第 %1 份：%2").arg(number).arg(words::word_for(copy->state));
}

void add_rows(QTreeWidget& rows, const AffectedItem& one) {
    auto* top = new QTreeWidgetItem(&rows, line_of(one));
    for (const auto& touch : one.touches) {
        auto* line = new QTreeWidgetItem(
            top, {day_and_time(touch.at), q(touch.by), action_text(touch.action), copy_words(one, touch.copy),
                  q(touch.workstation), AffectedDialog::tr("事件 %L1").arg(touch.event)});
        if (discloses(touch)) {  // seen or taken out: not by its look alone, the words say which
            auto font = line->font(2);
            font.setBold(true);
            line->setFont(2, font);
        }
    }
}

void add_row(QTreeWidget& rows, const domain::registers::Row& authorisation) {
    const auto& state = domain::registers::authorisations.state(authorisation.state);
    new QTreeWidgetItem(&rows, {AffectedDialog::tr("授權書 %1").arg(q(authorisation.id)),
                                q(authorisation.value("items")), q(authorisation.value("application")),
                                q(authorisation.value("name")), told(state.title), q(authorisation.story.front().by)});
}

}  // namespace

void show_affected(QTreeWidget& rows, const desk::papers::Affected& found) {
    for (std::size_t i = 0; i < std::min(found.items.size(), affected_shown_at_most); ++i)
        add_rows(rows, found.items[i]);
    for (const auto& one : found.authorisations) add_row(rows, one);
}

}  // namespace jcic::ui
