#include "app/words/custody_reasons.h"

#include <QCoreApplication>

namespace jcic::words {
namespace {

struct CustodyReasons {
    Q_DECLARE_TR_FUNCTIONS(CustodyReasons)
};

}  // namespace

CustodyReason reason_of_custody(std::string_view reason) {
    if (reason == "out") return {CustodyReasons::tr("本卡已登記借用中。"), {}};
    if (reason == "known") return {CustodyReasons::tr("登記簿上已經有這張卡。"), {}};
    if (reason == "unknown") return {CustodyReasons::tr("登記簿上沒有這張卡。"), {}};
    if (reason == "with-custodian") return {CustodyReasons::tr("本卡由保管人員保管中，未辦理借用。"), {}};
    if (reason == "out-of-use") return {CustodyReasons::tr("登記簿上這張卡毀損、遺失或已停用。"), {}};
    if (reason == "password-suspected")
        return {CustodyReasons::tr("有人登記這張卡的密碼疑似外洩，尚未登記變更。"),
                CustodyReasons::tr("請先變更晶片卡密碼，並在晶片卡密碼保管登記簿登記變更，再發查。")};
    if (reason == "password-owed")
        return {CustodyReasons::tr("查詢人員異動，這張卡的密碼應變更，尚未變更。"),
                CustodyReasons::tr("請先變更晶片卡密碼，再發查：在晶片卡頁自行變更，或登記聯徵中心已變更。")};
    if (reason == "seal-broken")
        return {CustodyReasons::tr("這張卡的密碼函收到或交付時彌封破損，密碼尚未變更，缺失也尚未結案。"),
                CustodyReasons::tr("請先變更晶片卡密碼並登記變更；或把這件缺失改善到結案。之後再發查。")};
    if (reason == "password-with-head")
        return {CustodyReasons::tr("這張卡的密碼函還在單位主管處，尚未彌封交付。"),
                CustodyReasons::tr("請單位主管在晶片卡密碼保管登記簿登記彌封交付，再發查。")};
    if (reason == "password-nobodys")
        return {CustodyReasons::tr("本卡密碼保管人員已離任或職務異動。"),
                CustodyReasons::tr("請單位主管在晶片卡密碼保管登記簿換保管人員，再發查。")};
    if (reason == "other") return {CustodyReasons::tr("本卡已由其他人員借用。"), {}};
    return {};
}

}  // namespace jcic::words
