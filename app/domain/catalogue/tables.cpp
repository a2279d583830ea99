#include "app/domain/catalogue/tables.h"

#include "app/domain/exchange.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/registers/desks.h"

namespace jcic::domain::events {

// Events of JCIC's replies to authorisations (docs/run/authorisation-package.md).

namespace {

constexpr std::array replies_taken{digest, clear(field::lines, JCIC_WORD("registers", "回覆筆數"), Kind::number),
                                   clear(field::accepted, JCIC_WORD("registers", "審核通過份數"), Kind::number),
                                   clear(field::refused, JCIC_WORD("registers", "未通過份數"), Kind::number)};
constexpr std::array replies_table{
    by(querying_or_supervising, {action::authorisation_replies_taken, JCIC_WORD("registers", "採用授權書回覆檔"),
                                 "authorisation-replies:", replies_taken})};

}  // namespace

std::span<const Event> events_of_replies() {
    return replies_table;
}

// Events of what the desks of one branch tell each other (docs/run/desks.md).

namespace {

constexpr std::array uses{
    Choice{names_of_uses[0].name, JCIC_WORD("registers", "送出或核准，尚未發查")},
    Choice{names_of_uses[1].name, JCIC_WORD("registers", "已發查")},
    Choice{names_of_uses[2].name, JCIC_WORD("registers", "未使用")},
};
constexpr Field since = clear(field::since_event, JCIC_WORD("registers", "自第幾筆之後"), Kind::number);
constexpr Field through = clear(field::through, JCIC_WORD("registers", "至第幾筆"), Kind::number);
constexpr Field lines = clear(field::uses_told, JCIC_WORD("registers", "授權書使用紀錄筆數"), Kind::number);

constexpr std::array told{digest,
                          clear(field::signed_by, JCIC_WORD("registers", "簽署憑證的指紋"), Kind::hex),
                          since,
                          through,
                          clear(field::made, JCIC_WORD("registers", "他台產出時間"), Kind::instant),
                          clear(field::cards_told, JCIC_WORD("registers", "他台的晶片卡")),
                          lines,
                          if_any(clear(field::sheets_told, JCIC_WORD("registers", "他台的查詢紀錄單")))};
constexpr Field kind_of_contradiction{field::kind,
                                      Kind::choice,
                                      Keep::plain,
                                      Times::once,
                                      JCIC_WORD("registers", "牴觸情形"),
                                      registers::kinds_of_contradiction};
constexpr std::array differed{kind_of_contradiction, clear(field::what, JCIC_WORD("registers", "牴觸的授權書或晶片卡")),
                              clear(field::here, JCIC_WORD("registers", "本機所載")),
                              clear(field::there, JCIC_WORD("registers", "他台所載"))};
constexpr Field kind_of_use{field::use, Kind::choice, Keep::plain, Times::once, JCIC_WORD("registers", "使用情形"),
                            uses};
constexpr std::array use_told{clear(field::desk, JCIC_WORD("registers", "工作站名稱"), Kind::reference),
                              clear(field::query, JCIC_WORD("registers", "他台查詢編號"), Kind::opaque),
                              clear(field::item, JCIC_WORD("registers", "項目"), Kind::item), kind_of_use,
                              clear(field::at, JCIC_WORD("registers", "時間"), Kind::instant)};
constexpr std::array written{since, through, lines, digest};

constexpr Field asking = clear(field::desk, JCIC_WORD("registers", "送核之工作站"));
constexpr Field asking_ledger = clear(field::asking_ledger, JCIC_WORD("registers", "送核之日誌"), Kind::hex);
constexpr Field page_of_it = clear(field::digest, JCIC_WORD("registers", "簽署內容摘要"), Kind::hex);
constexpr std::array shown_here{asking, asking_ledger, page_of_it};
constexpr std::array opened_here{asking, asking_ledger,
                                 clear(field::digest, JCIC_WORD("registers", "授權書影像於送核日誌之摘要"), Kind::hex)};
constexpr std::array answered_here{asking, asking_ledger, page_of_it,
                                   clear(field::approved, JCIC_WORD("registers", "核准"), Kind::items),
                                   clear(field::refused, JCIC_WORD("registers", "不核准"), Kind::items)};

constexpr std::array desks{
    // By whichever transport, by a round of whoever is there: the row's certificate, which a responsible person
    // compared, decides what is believed. A line "free" gives back what an earlier one said; docs/trust/threats.md says
    // what that leaves to somebody with a program of their own.
    by_anybody({action::desk_told, nullptr, "desk:", told}),
    by_anybody({action::desk_differed, nullptr, "desk:", differed}),
    by_anybody(
        {action::authorisation_use_told, JCIC_WORD("registers", "他台使用授權書"), "authorisation-use:", use_told}),
    by_anybody({action::exchange_written, JCIC_WORD("registers", "產出供同單位其他櫃台之交換檔"), "ledger", written}),
    // Whoever has an account here and approves at the other desk: what that counts for, the other ledger says.
    by_anybody(
        {action::approval_shown, JCIC_WORD("registers", "檢視他台送核之查詢"), registers::about_approval, shown_here}),
    by_anybody({action::approval_image_opened, JCIC_WORD("registers", "開啟他台送核之授權書影像"),
                registers::about_approval, opened_here}),
    by_anybody({action::approval_answered, JCIC_WORD("registers", "簽署他台送核之查詢"), registers::about_approval,
                answered_here})};

}  // namespace

std::span<const Event> events_of_desks() {
    return desks;
}

}  // namespace jcic::domain::events
