// Events of a copy of a record, and of what else leaves the desk on paper or as a file (R-PA-1, R-PA-4, R-PA-10).
#include "app/domain/catalogue/tables.h"

namespace jcic::domain::events {
namespace {

// Names of the program's own, in words.
constexpr std::array set_aside_for{Choice{"spoilt", JCIC_WORD("registers", "印製不良")},
                                   Choice{"case-refused", JCIC_WORD("registers", "未承作")},
                                   Choice{"not-needed", JCIC_WORD("registers", "無須使用")}};
constexpr std::array file_forms{Choice{"pdf", JCIC_WORD("registers", "PDF")},
                                Choice{"zip", JCIC_WORD("registers", "加密壓縮檔")},
                                Choice{"csv", JCIC_WORD("registers", "CSV")},
                                Choice{"xlsx", JCIC_WORD("registers", "Excel 活頁簿")},
                                Choice{saved_form::calendar, JCIC_WORD("registers", "行事曆檔")},
                                Choice{saved_form::report, JCIC_WORD("registers", "報總機構之簽章檔")},
                                Choice{"png", JCIC_WORD("registers", "PNG 圖檔")},
                                Choice{"jpg", JCIC_WORD("registers", "JPEG 圖檔")}};

constexpr Field copied_item = clear(field::item, JCIC_WORD("registers", "項目"), Kind::item);
constexpr Field copy_number = clear(field::number, JCIC_WORD("registers", "編號"), Kind::number);
constexpr Field sheets = clear(field::sheets, JCIC_WORD("registers", "張數"), Kind::number);
constexpr Field how_gone = clear(field::how, JCIC_WORD("registers", "方式"));

constexpr std::array copy_reserved{copied_item, copy_number, if_any(why_personal)};
constexpr std::array copy_agreed{copied_item, copy_number, why_personal, shown};
constexpr std::array copy_sent{
    copied_item, copy_number, queue, job, clear(field::pages, JCIC_WORD("registers", "頁數"), Kind::number),
    sheets,      digest};
constexpr std::array one_copy{copied_item, copy_number};
constexpr std::array counted_copy{copied_item, copy_number, if_any(sheets)};
constexpr std::array cancelling{copied_item, copy_number, job};
constexpr std::array set_aside{
    copied_item, copy_number, if_any(sheets),
    said_as(clear(field::cause, JCIC_WORD("registers", "原因"), Kind::problem), set_aside_for)};
constexpr std::array filed_copy{copied_item, copy_number, clear(field::where, JCIC_WORD("registers", "存放處"))};
constexpr std::array copy_destroyed{copied_item,
                                    rests,
                                    copy_number,
                                    how_gone,
                                    signer(clear(field::witness, JCIC_WORD("registers", "見證人"), Kind::person)),
                                    shown_in_clear};
constexpr std::array written_off{copied_item, copy_number, how_gone};
constexpr std::array exported_copy{
    copied_item, copy_number, clear(field::certificate, JCIC_WORD("registers", "憑證摘要"), Kind::hex), digest,
    if_any(clear(field::card, JCIC_WORD("registers", "簽章之本人卡片號碼"), Kind::reference))};
constexpr std::array committed{copied_item, copy_number,
                               clear(field::commitments, JCIC_WORD("registers", "頁面承諾值"), Kind::opaque)};
constexpr std::array opened_file{clear(field::row, JCIC_WORD("registers", "登記編號")),
                                 clear(field::field, JCIC_WORD("registers", "欄位")), digest};
constexpr std::array saved_rows{clear(field::rows, JCIC_WORD("registers", "筆數"), Kind::number),
                                said_as(clear(field::form, JCIC_WORD("registers", "檔案格式")), file_forms), digest,
                                if_any(opened_file[0]), if_any(opened_file[1])};
constexpr std::array saved_in_clear{saved_rows[0], saved_rows[1], saved_rows[2],
                                    saved_rows[3], saved_rows[4], why_personal};
constexpr std::array printed_rows{clear(field::from, JCIC_WORD("registers", "起日"), Kind::day),
                                  clear(field::to, JCIC_WORD("registers", "迄日"), Kind::day), queue, job, digest};

constexpr std::string_view of_a_query = "query:";
constexpr std::string_view of_a_register = "register:";

/// R-PA-4.
constexpr Demand witness_of_shredding{.purpose = purpose::witness, .answers = action::copy_reserved, .witnessed = true};

/// R-PA-7, where the branch decided so.
constexpr Demand approval_of_another{.purpose = purpose::consent, .one = supervisors, .witnessed = true};

/// R-PA-5: what leaves without a password is the unit head's to answer for.
constexpr Demand consent_to_clear{.purpose = purpose::consent, .one = unit_heads, .alone = true};

constexpr std::array copies{
    by(querying, {action::record_exported, JCIC_WORD("registers", "另存加密檔"), of_a_query, exported_copy}),
    by(querying, {action::page_committed, JCIC_WORD("registers", "頁面定稿，編入驗證碼"), of_a_query, committed}),
    stands_on(by(querying, {action::copy_agreed, JCIC_WORD("registers", "核准加印"), of_a_query, copy_agreed}),
              approval_of_another),
    by(querying, {action::copy_reserved, JCIC_WORD("registers", "編列份號"), of_a_query, copy_reserved}),
    by(querying, {action::copy_sent, JCIC_WORD("registers", "送印"), of_a_query, copy_sent}),
    by(counting_copies, {action::copy_cancelling, JCIC_WORD("registers", "取消列印"), of_a_query, cancelling}),
    by(counting_copies, {action::copy_confirmed, JCIC_WORD("registers", "確認印出"), of_a_query, counted_copy}),
    by_whoever_was_there({action::copy_failed, JCIC_WORD("registers", "列印失敗"), of_a_query, counted_copy}),
    by(counting_copies, {action::copy_set_aside, JCIC_WORD("registers", "列為待銷毀"), of_a_query, set_aside}),
    by_whoever_was_there({action::copy_discarded, JCIC_WORD("registers", "份號作廢"), of_a_query, one_copy}),
    by(counting_copies, {action::copy_filed, JCIC_WORD("registers", "歸檔"), of_a_query, filed_copy}),
    stands_on(by(counting_copies, {action::copy_destroyed, JCIC_WORD("registers", "銷毀"), of_a_query, copy_destroyed}),
              witness_of_shredding),
    by(counting_copies, {action::copy_lost, JCIC_WORD("registers", "紙本遺失"), of_a_query, one_copy}),
    by(counting_copies, {action::copy_found, JCIC_WORD("registers", "紙本尋獲"), of_a_query, one_copy}),
    by(unit_heads, {action::copy_written_off, JCIC_WORD("registers", "遺失核銷"), of_a_query, written_off}),
    by_anybody({action::register_printed, JCIC_WORD("registers", "列印登記簿"), of_a_register, printed_rows}),
    by_anybody({action::register_exported, JCIC_WORD("registers", "登記簿另存檔案"), of_a_register, saved_rows}),
    stands_on(by(unit_heads, {action::register_exported_in_clear, JCIC_WORD("registers", "登記簿另存檔案（未加密）"),
                              of_a_register, saved_in_clear}),
              consent_to_clear),
    by(reading_records,
       {action::register_attachment_opened, JCIC_WORD("registers", "開啟登記簿附件"), of_a_register, opened_file}),
    // No longer written: an attachment leaves as a register does. What an earlier version wrote left without a
    // password.
    by_anybody({action::register_attachment_saved, JCIC_WORD("registers", "登記簿附件存出（未加密）"), of_a_register,
                opened_file}),
};

}  // namespace

std::span<const Event> events_of_copies() {
    return copies;
}

}  // namespace jcic::domain::events
