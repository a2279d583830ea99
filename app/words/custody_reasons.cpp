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
    if (reason == "known") return {CustodyReasons::tr("登記簿上已有本卡。"), {}};
    if (reason == "unknown") return {CustodyReasons::tr("登記簿上查無本卡。"), {}};
    if (reason == "with-custodian") return {CustodyReasons::tr("本卡由保管人員保管中，未辦理借用。"), {}};
    if (reason == "out-of-use") return {CustodyReasons::tr("登記簿上本卡已毀損、遺失、停用或繳回。"), {}};
    if (reason == "password-suspected")
        return {CustodyReasons::tr("已登記本卡密碼疑似外洩，尚未登記變更。"),
                CustodyReasons::tr("請先變更晶片卡密碼，並於晶片卡密碼保管登記簿登記變更，再行發查。")};
    if (reason == "password-owed")
        return {CustodyReasons::tr("查詢人員異動，本卡的密碼應變更，尚未變更。"),
                CustodyReasons::tr("請先變更晶片卡密碼，再行發查：於晶片卡頁自行變更，或登記聯徵中心已變更。")};
    if (reason == "seal-broken")
        return {CustodyReasons::tr("本卡密碼函收到或交付時彌封破損，密碼尚未變更，缺失亦尚未結案。"),
                CustodyReasons::tr("請先變更晶片卡密碼並登記變更；或將本件缺失改善至結案，再行發查。")};
    if (reason == "password-with-head")
        return {CustodyReasons::tr("本卡密碼函仍由單位主管保管，尚未彌封交付。"),
                CustodyReasons::tr("請單位主管於晶片卡密碼保管登記簿登記彌封交付，再行發查。")};
    if (reason == "password-nobodys")
        return {CustodyReasons::tr("本卡密碼保管人員已離任或職務異動。"),
                CustodyReasons::tr("請單位主管於晶片卡密碼保管登記簿更換保管人員，再行發查。")};
    if (reason == "other") return {CustodyReasons::tr("本卡已由其他人員借用。"), {}};
    return {};
}

}  // namespace jcic::words
