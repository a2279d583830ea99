#include "app/desk/todo_words.h"

#include "app/domain/registers/holds.h"

namespace jcic::desk {
namespace {

std::string time_of(const Owed& row) {
    return row.until ? domain::roc_time_text(*row.until) : std::string();
}

/// What is left of T52's month.
std::string days_left(const Owed& row, const Speaker& say) {
    const int days = row.days_left.value_or(0);
    if (days < 0) return say(JCIC_WORD("registers", "已逾期 %1 日"), {std::to_string(-days)});
    return days == 0 ? say(JCIC_WORD("registers", "本日到期"))
                     : say(JCIC_WORD("registers", "尚有 %1 日"), {std::to_string(days)});
}

/// R-SE-6: before it is asked for, that JCIC's term runs over days off.
std::string to_request(const Owed& row, const Speaker& say) {
    auto out = say(JCIC_WORD("registers", "%1 已核准，待晶片卡發查"), {row.who});
    if (row.maintenance)
        out += say(JCIC_WORD("registers", "；資料機關公告 %1 至 %2 維護，期間內可能未回覆"),
                   {domain::roc_time_text(row.maintenance->from), domain::roc_time_text(row.maintenance->until)});
    if (!row.holding) return out;
    return out + say(JCIC_WORD("registers", "；目前發查，%1 刪除，期間適逢例假日，請於 %2 前調閱"),
                     {row.holding->ends.dashed(), row.holding->fetch_by.dashed()});
}

std::string of_t52(const Owed& row, const std::string& item, const Speaker& say) {
    if (row.kind == TodoKind::t52_late)
        return say(JCIC_WORD("registers", "%1 %2 未依期限決定或刪除，%3"), {row.who, item, days_left(row, say)});
    if (row.kind == TodoKind::t52_held && !row.until)
        return say(JCIC_WORD("registers",
                             "%1 %2 當事人撤回授權，使用完竣應刪除，惟保全登記第 %3 筆不得刪除，俟解除保全後刪除"),
                   {row.who, item, row.hold});
    if (row.kind == TodoKind::t52_held)
        return say(JCIC_WORD("registers",
                             "%1 %2 使用完竣應於 %3 前刪除（R-PA-6），惟保全登記第 %4 筆不得刪除，俟解除保全後刪除"),
                   {row.who, item, time_of(row), row.hold});
    if (row.kind == TodoKind::delete_record && !row.until)
        return say(JCIC_WORD("registers", "%1 %2 當事人撤回授權，使用完竣，請刪除"), {row.who, item});
    // A leaver's: who has no case says no more of its record than that it is used up (R-DU-15).
    const auto* text =
        row.kind == TodoKind::delete_record ? JCIC_WORD("registers", "%1 %2 使用完竣，%3 前刪除，%4")
        : row.in_hand && row.filed ? JCIC_WORD("registers", "%1 %2 併案附卷屆滿一年，請複核是否仍有必要，%3 前決定，%4")
        : row.in_hand ? JCIC_WORD("registers", "%1 %2 使用情形待確認，%3 前，%4")
                      : JCIC_WORD("registers", "%1 %2 的承辦人員已不辦理查詢，使用完竣待登記，%3 前，%4");
    return say(text, {row.who, item, time_of(row), days_left(row, say)});
}

std::string of_card(const Owed& row, const Speaker& say) {
    if (row.kind == TodoKind::card_out)
        return say(JCIC_WORD("registers", "已逾下班時間，晶片卡 %1 仍由 %2 借用中"), {row.card, row.who});
    if (row.kind == TodoKind::card_other_hand)
        return say(JCIC_WORD("registers", "晶片卡 %1 曾於 %2 登入期間使用，與借用登記不符，尚未查明"),
                   {row.card, row.who});
    if (row.kind == TodoKind::change_card_password)
        return say(JCIC_WORD("registers", "%1已解除查詢職務，晶片卡密碼應變更"), {row.who});
    return row.late ? say(JCIC_WORD("registers", "已逾下班時間，晶片卡尚未歸還保管人員 %1"), {row.who})
                    : say(JCIC_WORD("registers", "晶片卡應於下班前歸還保管人員 %1"), {row.who});
}

/// `why`: the title of what was found.
std::string of_hub(const Owed& row, const std::string& why, const Speaker& say) {
    if (row.kind == TodoKind::hub_away)
        return say(JCIC_WORD("registers", "櫃台連線中斷，自 %1，請檢測連線並洽資料庫人員"),
                   {row.since ? domain::roc_time_text(*row.since) : std::string()});
    if (row.kind == TodoKind::hub_certificate)
        return say(JCIC_WORD("registers", "本工作站之櫃台連線憑證 %1 到期，%2，請申請換發"),
                   {row.until ? domain::roc_date_at(*row.until).dashed() : std::string(), days_left(row, say)});
    if (row.kind == TodoKind::hub_approver_key)
        return say(JCIC_WORD("registers", "尚未登記他台核准金鑰，待核准查詢僅能在本櫃核准"));
    if (row.fault) return say(JCIC_WORD("registers", "櫃台連線：%1，請查明"), {why});
    return row.row.empty() ? say(JCIC_WORD("registers", "櫃台連線：%1 項與其他櫃台不符，請查明"), {row.who})
                           : say(JCIC_WORD("registers", "櫃台連線：未採用 %1 之資料，請查明"), {row.row});
}

std::string of_laid(const Owed& row, const std::string& why, const Speaker& say) {
    const auto files = std::to_string(row.files);
    if (row.kind == TodoKind::laid_refused)
        return say(JCIC_WORD("registers", "承作系統送件 %1 檔不採用或未取件，請檢視原因"), {files});
    if (row.fault) return say(JCIC_WORD("registers", "承作系統取件：%1，請查明"), {why});
    return say(JCIC_WORD("registers", "承作系統送件 %1 檔待取件"), {files});
}

/// Of what goes on being kept: by which hold its record is.
std::string beside_held(std::string text, const Owed& row, const Speaker& say) {
    if (row.hold.empty()) return text;
    return say(JCIC_WORD("registers", "%1；資料保全中不得刪除，%2"),
               {std::move(text), say(domain::registers::held_word, {row.hold})});
}

/// Nothing is due on a day off without saying which office day comes before.
std::string of_register(const Owed& row, const Speaker& say) {
    const auto book = say(domain::registers::find(row.book)->title);
    const auto what = say(row.owed);
    if (!row.hold.empty())
        return say(JCIC_WORD("registers", "%1 %2：%3，%4"),
                   {book, row.row, what, say(domain::registers::held_word, {row.hold})});
    const auto day = row.by->dashed();
    const auto by = row.office_day
                        ? say(JCIC_WORD("registers", "%1（例假日，前一辦公日 %2）"), {day, row.office_day->dashed()})
                        : day;
    return row.row.empty() ? say(JCIC_WORD("registers", "%1：%2，%3 前"), {book, what, by})
                           : say(JCIC_WORD("registers", "%1 %2：%3，%4 前"), {book, row.row, what, by});
}

/// What it is; for a register, until when.
std::string what_of(const Owed& row, const std::string& why, const Speaker& say, const std::string& items) {
    const auto item = !items.empty() ? items : row.item ? std::string(domain::code_of(*row.item)) : std::string();
    switch (row.kind) {
        case TodoKind::approve:
            return say(JCIC_WORD("registers", "%1 的查詢待核准"), {row.who});
        case TodoKind::fetch:
            return row.until ? say(JCIC_WORD("registers", "%1 %2 尚未調閱，%3 刪除"), {row.who, item, time_of(row)})
                             : say(JCIC_WORD("registers", "%1 %2 尚未調閱"), {row.who, item});
        case TodoKind::settle:
            return say(JCIC_WORD("registers", "%1 %2 結果未明"), {row.who, item});
        case TodoKind::request:
            return to_request(row, say);
        case TodoKind::ask_anew:
            return say(JCIC_WORD("registers", "%1 係核准予移交前之申請人，應撤回後重新申請"), {row.who});
        case TodoKind::hand_over:
            return say(JCIC_WORD("registers", "%1 的案件，承辦人員已離任，應移交"), {row.who});
        case TodoKind::look_at_end:
            return row.who + " " + why;
        case TodoKind::read_record:
            return say(JCIC_WORD("registers", "%1 %2 已調閱，尚未檢視"), {row.who, item});
        case TodoKind::account_for_copy:
            return say(JCIC_WORD("registers", "%1 %2 之列印本待歸檔或銷毀"), {row.who, item});
        case TodoKind::destroy_copy:
            return beside_held(say(JCIC_WORD("registers", "%1 %2 的紙本待銷毀"), {row.who, item}), row, say);
        case TodoKind::decide_record:
        case TodoKind::delete_record:
        case TodoKind::t52_late:
        case TodoKind::t52_held:
            return of_t52(row, item, say);
        case TodoKind::decide_basis:
            return beside_held(
                row.in_hand
                    ? say(JCIC_WORD("registers", "%1 %2 當事人撤回授權，有無另行留存之依據待決定"), {row.who, item})
                    : say(JCIC_WORD("registers", "%1 %2 當事人撤回授權，承辦人員已不辦理查詢；請登記使用完竣並刪除"),
                          {row.who, item}),
                row, say);
        case TodoKind::give_card_back:
        case TodoKind::card_out:
        case TodoKind::card_other_hand:
        case TodoKind::change_card_password:
            return of_card(row, say);
        case TodoKind::unlock_account:
            return say(JCIC_WORD("registers", "%1的帳號因密碼連續錯誤鎖定"), {row.who});
        case TodoKind::confirm_recovered:
            return say(JCIC_WORD("registers", "%1以復原金鑰復原，待確認身分"), {row.who});
        case TodoKind::remake_recovery:
            return say(JCIC_WORD(
                "registers",
                "以復原金鑰復原之人員，無其他人員可確認身分：請更換保管人並重新製作，或增加核准、覆核或稽核人員"));
        case TodoKind::hub_away:
        case TodoKind::hub_differs:
        case TodoKind::hub_certificate:
        case TodoKind::hub_approver_key:
            return of_hub(row, why, say);
        case TodoKind::workstation_key:
            return say(JCIC_WORD("registers", "%1，無法連線至聯徵中心主機，請查明"), {why});
        case TodoKind::laid_cases:
        case TodoKind::laid_refused:
            return of_laid(row, why, say);
        case TodoKind::register_step:
            return of_register(row, say);
    }
    return {};
}

}  // namespace

std::string text_of(const Owed& row, const std::string& why, const WordLookup& told, const std::string& items) {
    const Speaker say(told);
    return with_age(what_of(row, why, say, items), row, say);
}

std::string with_age(std::string said, const Owed& row, const Speaker& say) {
    if (row.waits > 0 && row.kind != TodoKind::hub_away)
        said = say(JCIC_WORD("registers", "%1（待辦 %2 日）"), {said, std::to_string(row.waits)});
    return row.nobody == nullptr ? said : say(JCIC_WORD("registers", "%1；%2"), {said, say(row.nobody)});
}

}  // namespace jcic::desk
