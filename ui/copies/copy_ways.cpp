#include "ui/copies/copy_ways.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/domain/acts/act.h"
#include "app/domain/events/names.h"
#include "app/domain/retention.h"
#include "app/words/words.h"
#include "ui/commands/act_question.h"
#include "ui/look/text.h"
#include "ui/words/case_words.h"
#include "ui/words/copy_words.h"

namespace jcic::ui {
namespace {

class CopyWays {
    Q_DECLARE_TR_FUNCTIONS(CopyWays)
};

/// Its action's object name, and the act that it takes; "" for none.
struct Way {
    const char* name;
    std::string_view act{};
};
constexpr Way ways[]{{"reprint"},
                     {"printed", "copy.count"},
                     {"notPrinted", "copy.count"},
                     {"file", "copy.file"},
                     {"setAside", action::copy_set_aside},
                     {"destroy", "copy.destroy"},
                     {"missing", "copy.lose"},
                     {"found", "copy.find"},
                     {"usedUp", action::record_used_up},
                     {"eraseRecord"}};
static_assert(std::size(ways) == all_copy_ways.size());

const Way& told_of(CopyWay way) {
    return ways[static_cast<std::size_t>(way)];
}

bool may_follow(std::string_view act, const desk::CopyRow& row) {
    const auto& one = domain::acts::named(act);
    return one.may_follow(one.thing() == "copy" ? domain::name_of(row.copy.state) : domain::name_of(row.record));
}

}  // namespace

const char* name_of(CopyWay way) {
    return told_of(way).name;
}

std::string_view act_of(CopyWay way, const desk::CopyRow* row) {
    const bool missing = row != nullptr && row->copy.state == domain::CopyState::missing;
    return way == CopyWay::set_aside && missing ? "copy.write-off" : told_of(way).act;
}

bool may(CopyWay way, const desk::CopyRow& row, bool head) {
    if (way == CopyWay::view) return row.record != domain::RecordState::erased;
    if (way == CopyWay::erase) return domain::next(row.record, domain::RecordEvent::erase).has_value();
    const auto act = act_of(way, &row);
    if (act == "copy.write-off" && !head) return false;
    if (act == action::copy_set_aside && row.copy.set_aside()) return false;
    return may_follow(act, row);
}

QString text_of(CopyWay way, const desk::CopyRow* row) {
    if (way == CopyWay::view) return CopyWays::tr("檢視資料");
    if (way == CopyWay::count) return CopyWays::tr("確認列印");
    if (way == CopyWay::not_printed)  // its job may be cancelled until the queue is done with it
        return row != nullptr && job_open(*row) ? CopyWays::tr("取消列印") : CopyWays::tr("列印未完成…");
    if (way == CopyWay::destroy && row != nullptr && row->copy.as_file) return CopyWays::tr("確認檔案已刪除…");
    if (way == CopyWay::use_up) return CopyWays::tr("登記使用完竣…");
    if (way == CopyWay::erase) return CopyWays::tr("刪除資料…");
    return words::told(domain::acts::named(act_of(way, row)).title);
}

std::optional<CopyWay> next_step(const desk::CopyRow& row, bool head) {
    using domain::CopyState;
    const auto offered = [&](CopyWay way) { return may(way, row, head) ? std::optional(way) : std::nullopt; };
    switch (row.copy.state) {
        case CopyState::at_printer:
            return offered(job_open(row) ? CopyWay::view : CopyWay::count);
        case CopyState::out:
            return offered(CopyWay::file);
        case CopyState::exported:
        case CopyState::unused:
            return offered(CopyWay::destroy);
        case CopyState::missing:
            return offered(head ? CopyWay::set_aside : CopyWay::find);
        case CopyState::reserved:
            return offered(CopyWay::view);
        case CopyState::filed:
        case CopyState::destroyed:
        case CopyState::void_:
        case CopyState::written_off:
            break;
    }
    return offered(CopyWay::erase);
}

bool takes_several(CopyWay way) {
    return way == CopyWay::count || way == CopyWay::file;
}

std::optional<CopyWay> common_step(const std::vector<desk::CopyRow>& rows) {
    for (const auto way : {CopyWay::count, CopyWay::file})
        if (std::ranges::any_of(rows, [way](const auto& row) { return may(way, row, false); })) return way;
    return std::nullopt;
}

namespace {

class UseUp {
    Q_DECLARE_TR_FUNCTIONS(UseUp)
};

}  // namespace

/// There is no way back: the ledger keeps it, and from then on the record is
/// there to be deleted.
void ask_use_up(QWidget& over, Commands& commands, const desk::CopyRow& row, const std::function<Then<void>()>& then) {
    const auto last = domain::delete_by(domain::roc_date_at(commands.snapshot()->now));
    const auto after = domain::info(row.item).delete_within_month && last
                           ? UseUp::tr("最遲 %1 刪除（R-PA-6）。").arg(q(last->dashed()))
                           : UseUp::tr("之後可刪除。");
    const auto snapshot = commands.snapshot();
    const bool filed = std::ranges::any_of(snapshot->board, [&row](const desk::BoardRow& one) {
        return one.filed && one.query == row.query && one.item == row.item;
    });
    std::vector<std::string_view> acts{action::record_used_up};
    if (filed) acts.push_back("record.withdraw-filing");  // R-PA-11: at any time, not only when the year is over
    ask_which_act(
        &over, commands,
        {"useUpQuestion", UseUp::tr("資料使用完竣"),
         UseUp::tr("是否登記 %1 %2 使用完竣？登記後不得更正。%3").arg(q(row.subject_name), item_text(row.item), after),
         acts},
        {row.query, row.item}, then);
}

}  // namespace jcic::ui
