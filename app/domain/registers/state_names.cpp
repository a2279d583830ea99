#include "app/domain/registers/state_names.h"

#include "app/domain/events/event.h"

namespace jcic::domain {

const char* official_name(ItemState state) {
    switch (state) {
        case ItemState::draft:
            return JCIC_WORD("registers", "草稿");
        case ItemState::submitted:
            return JCIC_WORD("registers", "待核准");
        case ItemState::approved:
            return JCIC_WORD("registers", "待發查");
        case ItemState::refused:
            return JCIC_WORD("registers", "不核准");
        case ItemState::requesting:
            return JCIC_WORD("registers", "發查中");
        case ItemState::unsettled:
            return JCIC_WORD("registers", "結果未明");
        case ItemState::serial_held:
            return JCIC_WORD("registers", "待調閱");
        case ItemState::retrieved:
            return JCIC_WORD("registers", "已調閱");
        case ItemState::expired:
            return JCIC_WORD("registers", "逾期未調閱");
        case ItemState::failed:
            return JCIC_WORD("registers", "發查遭拒");
        case ItemState::withdrawn:
            return JCIC_WORD("registers", "已撤回");
    }
    return "";
}

const char* official_name(RecordState state) {
    switch (state) {
        case RecordState::held:
            return JCIC_WORD("registers", "保存中");
        case RecordState::used_up:
            return JCIC_WORD("registers", "使用完竣");
        case RecordState::erased:
            return JCIC_WORD("registers", "已刪除");
    }
    return "";
}

const char* official_name(CopyState state) {
    switch (state) {
        case CopyState::reserved:
            return JCIC_WORD("registers", "已編號，未列印");
        case CopyState::at_printer:
            return JCIC_WORD("registers", "列印中");
        case CopyState::out:
            return JCIC_WORD("registers", "待歸檔");
        case CopyState::filed:
            return JCIC_WORD("registers", "已歸檔");
        case CopyState::destroyed:
            return JCIC_WORD("registers", "已銷毀");
        case CopyState::missing:
            return JCIC_WORD("registers", "遺失");
        case CopyState::void_:
            return JCIC_WORD("registers", "作廢");
        case CopyState::unused:
            return JCIC_WORD("registers", "待銷毀");
        case CopyState::written_off:
            return JCIC_WORD("registers", "遺失核銷");
        case CopyState::exported:
            return JCIC_WORD("registers", "加密檔，尚未刪除");
    }
    return "";
}

}  // namespace jcic::domain
