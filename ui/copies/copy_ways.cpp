#include "ui/copies/copy_ways.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/words/job_words.h"

namespace jcic::ui {
namespace {

class CopyWays {
    Q_DECLARE_TR_FUNCTIONS(CopyWays)
};

bool writes_off(const desk::CopyRow& row) {
    return domain::next(row.copy.state, domain::CopyEvent::write_off).has_value();
}

}  // namespace

const char* name_of(CopyWay way) {
    switch (way) {
        case CopyWay::view:
            return "reprint";
        case CopyWay::count:
            return "printed";
        case CopyWay::not_printed:
            return "notPrinted";
        case CopyWay::file:
            return "file";
        case CopyWay::set_aside:
            return "setAside";
        case CopyWay::destroy:
            return "destroy";
        case CopyWay::lose:
            return "missing";
        case CopyWay::find:
            return "found";
        case CopyWay::use_up:
            return "usedUp";
        case CopyWay::erase:
            return "eraseRecord";
    }
    return "";
}

bool may(CopyWay way, const desk::CopyRow& row, bool head) {
    using domain::CopyEvent;
    const auto then = [&](CopyEvent event) { return domain::next(row.copy.state, event).has_value(); };
    const auto of_record = [&](domain::RecordEvent event) { return domain::next(row.record, event).has_value(); };
    const bool at_printer = row.copy.state == domain::CopyState::at_printer;
    switch (way) {
        case CopyWay::view:
            return row.record != domain::RecordState::erased;
        case CopyWay::count:
            return at_printer && then(CopyEvent::confirm);
        case CopyWay::not_printed:
            return at_printer;
        case CopyWay::file:
            return then(CopyEvent::file);
        case CopyWay::set_aside:  // a missing one is written off, by the unit head
            return writes_off(row) ? head
                                   : then(CopyEvent::set_aside) && !then(CopyEvent::confirm) && !row.copy.set_aside();
        case CopyWay::destroy:
            return then(CopyEvent::destroy);
        case CopyWay::lose:
            return then(CopyEvent::lose);
        case CopyWay::find:
            return then(CopyEvent::find);
        case CopyWay::use_up:
            return of_record(domain::RecordEvent::use_up);
        case CopyWay::erase:
            return of_record(domain::RecordEvent::erase);
    }
    return false;
}

QString text_of(CopyWay way, const desk::CopyRow* row) {
    switch (way) {
        case CopyWay::view:
            return CopyWays::tr("檢視資料");
        case CopyWay::count:
            return CopyWays::tr("確認列印");
        case CopyWay::not_printed:  // its job may be cancelled until the queue is done
                                    // with it
            return row != nullptr && job_open(*row) ? CopyWays::tr("取消列印") : CopyWays::tr("列印未完成…");
        case CopyWay::file:
            return CopyWays::tr("歸檔…");
        case CopyWay::set_aside:
            return row != nullptr && writes_off(*row) ? CopyWays::tr("遺失核銷…") : CopyWays::tr("列待銷毀…");
        case CopyWay::destroy:
            return row != nullptr && row->copy.as_file ? CopyWays::tr("確認檔案已刪除…") : CopyWays::tr("銷毀…");
        case CopyWay::lose:
            return CopyWays::tr("列為遺失");
        case CopyWay::find:
            return CopyWays::tr("登記尋獲");
        case CopyWay::use_up:
            return CopyWays::tr("登記使用完竣…");
        case CopyWay::erase:
            return CopyWays::tr("刪除資料…");
    }
    return {};
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

}  // namespace jcic::ui
