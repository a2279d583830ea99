// Events of the ledger itself: its founding, keys and seals, verification, exports, backups.
#include "app/domain/catalogue/tables.h"
#include "app/domain/events/witness_names.h"

namespace jcic::domain::events {
namespace {

// Names of the program's own, in words.
constexpr std::array world_kinds{Choice{"practice", JCIC_WORD("registers", "練習")},
                                 Choice{"real", JCIC_WORD("registers", "正式")}};
constexpr std::array restart_reasons{Choice{"restored", JCIC_WORD("registers", "由備份還原")}};
constexpr std::array findings_in_words{Choice{"tree", JCIC_WORD("registers", "樹根")},
                                       Choice{"number", JCIC_WORD("registers", "號碼")},
                                       Choice{"body", JCIC_WORD("registers", "內容")},
                                       Choice{"seal", JCIC_WORD("registers", "封印")},
                                       Choice{"seal-key", JCIC_WORD("registers", "封印公鑰")},
                                       Choice{"seal-restarted", JCIC_WORD("registers", "封印重新起頭")},
                                       Choice{"epoch", JCIC_WORD("registers", "封印期")},
                                       Choice{"anchor", JCIC_WORD("registers", "錨")},
                                       Choice{"witness", JCIC_WORD("registers", "見證簽署的封印")},
                                       Choice{"signature", JCIC_WORD("registers", "簽章")},
                                       Choice{"signer", JCIC_WORD("registers", "簽署人員")},
                                       Choice{"unsigned", JCIC_WORD("registers", "缺簽章")},
                                       Choice{"projection", JCIC_WORD("registers", "查閱索引")},
                                       Choice{"search", JCIC_WORD("registers", "搜尋")},
                                       Choice{"labels", JCIC_WORD("registers", "標籤")},
                                       Choice{"file", JCIC_WORD("registers", "檔案")},
                                       Choice{"roster", JCIC_WORD("registers", "人員異動")},
                                       Choice{"handed-over", JCIC_WORD("registers", "帳號交接")},
                                       Choice{"headless", JCIC_WORD("registers", "無單位主管")},
                                       Choice{"recovery", JCIC_WORD("registers", "復原金鑰")},
                                       Choice{"restored", JCIC_WORD("registers", "還原")},
                                       Choice{"slot", JCIC_WORD("registers", "鑰匙槽")},
                                       Choice{"card", JCIC_WORD("registers", "晶片卡的簽章")},
                                       Choice{"action", JCIC_WORD("registers", "無法辨識之作業")},
                                       Choice{"subject", JCIC_WORD("registers", "對象")},
                                       Choice{"field", JCIC_WORD("registers", "欄位")},
                                       Choice{"founding", JCIC_WORD("registers", "建立日誌的事件")},
                                       Choice{"outer", JCIC_WORD("registers", "無人登入時的日誌")},
                                       Choice{"head", JCIC_WORD("registers", "日誌外部鏈首")},
                                       Choice{"deletions", JCIC_WORD("registers", "刪除清單")},
                                       Choice{"purpose", JCIC_WORD("registers", "簽章的用途")},
                                       Choice{"page", JCIC_WORD("registers", "所簽的頁面")},
                                       Choice{"rests-on", JCIC_WORD("registers", "所依據的事件")},
                                       Choice{"answered", JCIC_WORD("registers", "先前已處理的事件")},
                                       Choice{"state", JCIC_WORD("registers", "登記簿當時的狀態")},
                                       Choice{"taken-by", JCIC_WORD("registers", "辦理人員")},
                                       Choice{"named", JCIC_WORD("registers", "所載人員")},
                                       Choice{"authorisation", JCIC_WORD("registers", "所依據的授權書")},
                                       Choice{"time", JCIC_WORD("registers", "事件的時間")},
                                       Choice{"author", JCIC_WORD("registers", "記錄事件之人員")},
                                       Choice{"case", JCIC_WORD("registers", "案件承辦人員")},
                                       Choice{"used", JCIC_WORD("registers", "查詢已依據的授權書")},
                                       Choice{"typist", JCIC_WORD("registers", "輸入晶片卡密碼之人員")},
                                       Choice{"volume", JCIC_WORD("registers", "當日查詢項數與初核")},
                                       Choice{"copies", JCIC_WORD("registers", "列印本及檔案")},
                                       Choice{"id", JCIC_WORD("registers", "事件編號")},
                                       Choice{"sample", JCIC_WORD("registers", "抽查")},
                                       Choice{"sheet", JCIC_WORD("registers", "每週查詢紀錄單")},
                                       Choice{"origin", JCIC_WORD("registers", "日誌識別")},
                                       Choice{"commitment", JCIC_WORD("registers", "欄位的值")},
                                       Choice{"erased", JCIC_WORD("registers", "遺失之資料")},
                                       Choice{"key", JCIC_WORD("registers", "資料所在的金鑰")},
                                       Choice{"term", JCIC_WORD("registers", "保存期限")},
                                       Choice{"old-key", JCIC_WORD("registers", "舊的資料金鑰")},
                                       Choice{"renewal", JCIC_WORD("registers", "更換資料金鑰")},
                                       Choice{"recovery-file", JCIC_WORD("registers", "復原金鑰的檔案")},
                                       Choice{"hash", JCIC_WORD("registers", "雜湊")},
                                       Choice{"checkpoint", JCIC_WORD("registers", "檢查點")},
                                       Choice{"held", JCIC_WORD("registers", "法律保全")},
                                       Choice{"brought", JCIC_WORD("registers", "隨之應登記之事件")},
                                       Choice{"corrected", JCIC_WORD("registers", "案號之更正")},
                                       Choice{"not-there", JCIC_WORD("registers", "登記所指之資料")},
                                       Choice{"attachment", JCIC_WORD("registers", "附件")},
                                       Choice{"deletion", JCIC_WORD("registers", "應刪除之檔案")},
                                       Choice{"file-damaged", JCIC_WORD("registers", "損壞之檔案")},
                                       Choice{"first-key", JCIC_WORD("registers", "首把封印金鑰")},
                                       Choice{"ids", JCIC_WORD("registers", "事件編號之索引")},
                                       Choice{"values", JCIC_WORD("registers", "個人資料之索引")},
                                       Choice{"schema", JCIC_WORD("registers", "資料庫之結構")},
                                       Choice{"unreadable", JCIC_WORD("registers", "無法讀取之內容")}};
constexpr std::array host_accounts{Choice{"same", JCIC_WORD("registers", "與本機密碼相同")},
                                   Choice{"apart", JCIC_WORD("registers", "另設密碼")}};
constexpr std::array sheets_printed{Choice{"seal-fingerprint", JCIC_WORD("registers", "封印金鑰的指紋")},
                                    Choice{"recovery-half", JCIC_WORD("registers", "復原金鑰之一段")},
                                    Choice{"ledger-head", JCIC_WORD("registers", "日誌的鏈首與錨")},
                                    Choice{"case-cover", JCIC_WORD("registers", "卷宗封面")}};

constexpr Field event_count = clear(field::events, JCIC_WORD("registers", "筆數"), Kind::number);
constexpr Field root = clear(field::root, JCIC_WORD("registers", "樹根"), Kind::hex);

constexpr Field host_address = clear(field::host, JCIC_WORD("registers", "聯徵主機位址"));
constexpr Field host_authority = clear(field::host_ca, JCIC_WORD("registers", "主機憑證機構摘要"), Kind::hex);

constexpr std::array founded{clear(field::origin, JCIC_WORD("registers", "日誌識別"), Kind::hex),
                             said_as(clear(field::kind, JCIC_WORD("registers", "種類")), world_kinds),
                             clear(field::institution, JCIC_WORD("registers", "機構代號")),
                             clear(field::outer_key, JCIC_WORD("registers", "外部日誌公鑰"), Kind::hex),
                             clear(field::seal_key, JCIC_WORD("registers", "封印公鑰"), Kind::hex),
                             host_address,
                             host_authority};
constexpr std::array host_moved{host_address, host_authority};
constexpr std::array restarted{
    clear(field::key, JCIC_WORD("registers", "封印公鑰"), Kind::hex),
    said_as(clear(field::reason, JCIC_WORD("registers", "原因"), Kind::problem), restart_reasons),
    if_any(clear(field::old_key, JCIC_WORD("registers", "舊公鑰"), Kind::hex)),
    if_any(clear(field::old_signature, JCIC_WORD("registers", "舊金鑰的簽章"), Kind::hex)),
    any_number_of(clear(field::old_seal, JCIC_WORD("registers", "先前的封印"), Kind::opaque))};
constexpr std::array redone{clear(field::sequence, JCIC_WORD("registers", "序號"), Kind::number),
                            clear(field::event, JCIC_WORD("registers", "事件摘要"), Kind::hex), destroys};
constexpr std::array ledger_verified{
    clear(field::ok, JCIC_WORD("registers", "相符"), Kind::yes_no),
    event_count,
    clear(field::head, JCIC_WORD("registers", "樹根"), Kind::opaque),
    if_any(said_as(clear(field::found, JCIC_WORD("registers", "最早的不符")), findings_in_words)),
    if_any(clear(field::findings, JCIC_WORD("registers", "不符處數"), Kind::number)),
    if_any(clear(field::listing, JCIC_WORD("registers", "索引相符"), Kind::yes_no))};
constexpr std::array witnessed{clear(field::witness_key, JCIC_WORD("registers", "見證的公開金鑰"), Kind::opaque),
                               clear(field::through, JCIC_WORD("registers", "見證至第幾筆"), Kind::number),
                               clear(field::cosigned, JCIC_WORD("registers", "見證簽署的封印"), Kind::opaque)};
constexpr std::array exported{if_any(clear(field::from, JCIC_WORD("registers", "起日"), Kind::day)),
                              if_any(clear(field::event, JCIC_WORD("registers", "自第幾筆起完整"), Kind::number))};
constexpr std::array with_values{signer(clear(field::second, JCIC_WORD("registers", "同意人員"), Kind::person)),
                                 why_personal, shown};
constexpr std::array backed_up{event_count, root, digest};
constexpr Field in_backup = clear(field::backup, JCIC_WORD("registers", "備份內"));
constexpr Field was_present = clear(field::present, JCIC_WORD("registers", "原有的日誌"));
constexpr Field gives_up_newer = clear(field::older, JCIC_WORD("registers", "放棄較新內容"), Kind::yes_no);
constexpr std::array restored{in_backup, was_present, gives_up_newer, shown_in_clear};
constexpr std::array restored_by_recovery{in_backup, was_present, gives_up_newer, recovery_number, recovery_proof};
constexpr std::array proven{clear(field::event, JCIC_WORD("registers", "事件號碼"), Kind::number)};
constexpr std::array migrated{clear(field::from_format, JCIC_WORD("registers", "原格式"), Kind::number),
                              clear(field::to_format, JCIC_WORD("registers", "新格式"), Kind::number), digest};
constexpr std::array problem_of_the_ledger{with_problem};
constexpr std::array calendar_read{clear(field::from, JCIC_WORD("registers", "首日"), Kind::day),
                                   clear(field::to, JCIC_WORD("registers", "末日"), Kind::day),
                                   clear(field::days, JCIC_WORD("registers", "日數"), Kind::number), digest};
constexpr Field key_digest = clear(field::key, JCIC_WORD("registers", "工作站公鑰摘要"), Kind::hex);
constexpr std::array set_up{clear(field::branch, JCIC_WORD("registers", "分行")),
                            clear(field::workstation, JCIC_WORD("registers", "工作站")),
                            clear(field::card_profile, JCIC_WORD("registers", "卡片設定檔")),
                            clear(field::card_ca, JCIC_WORD("registers", "卡片憑證機構摘要"), Kind::hex),
                            said_as(clear(field::host_account, JCIC_WORD("registers", "聯徵帳號密碼")), host_accounts)};
constexpr std::array key_made{key_digest};
constexpr std::array certified{key_digest, clear(field::certificate, JCIC_WORD("registers", "憑證摘要"), Kind::hex),
                               clear(field::until, JCIC_WORD("registers", "有效至"), Kind::day)};
constexpr std::array fingerprint_told{clear(field::fingerprint, JCIC_WORD("registers", "指紋"), Kind::opaque)};
constexpr std::array printed_sheet{said_as(clear(field::kind, JCIC_WORD("registers", "文件")), sheets_printed),
                                   clear(field::queue, JCIC_WORD("registers", "印表機")),
                                   clear(field::job, JCIC_WORD("registers", "列印工作")), digest};
constexpr std::array setting_changed{clear(field::setting, JCIC_WORD("registers", "設定")),
                                     clear(field::old_value, JCIC_WORD("registers", "原為")),
                                     clear(field::new_value, JCIC_WORD("registers", "改為"))};
constexpr std::array settings_seen{any_number_of(clear(field::old_value, JCIC_WORD("registers", "原為"))),
                                   any_number_of(clear(field::new_value, JCIC_WORD("registers", "現為")))};
constexpr std::span<const Field> nothing_said{};

constexpr std::string_view itself = "ledger";

constexpr Demand consent_to_values{.purpose = purpose::consent, .signers = 2, .one = unit_heads, .another = checking};
constexpr Demand consent_to_restore{.purpose = purpose::consent, .one = administering};

/// The chain of seals was begun anew for it, and nothing was written between.
constexpr Event after_the_seam(Event event) {
    event.right_after = action::seal_restarted;
    return event;
}

constexpr std::array events_of_itself{
    at_the_opening({action::seal_restarted, JCIC_WORD("registers", "封印重新起頭"), itself, restarted}),
    at_the_opening({action::head_lost, JCIC_WORD("registers", "日誌外部鏈首遺失"), itself, nothing_said}),
    at_the_opening({action::deletion_redone, JCIC_WORD("registers", "還原後再次刪除"), itself, redone}),
    at_the_opening({action::deletions_lost, JCIC_WORD("registers", "刪除清單受損"), itself, nothing_said}),
    by_whoever_was_there({action::settings_refused, JCIC_WORD("registers", "設定檔與建立時不同，拒絕登入"), itself,
                          problem_of_the_ledger}),
    by_whoever_was_there({action::settings_seen, JCIC_WORD("registers", "登入時的工作站設定"), itself, settings_seen}),
    by_whoever_was_there(
        {action::settings_host_moved, JCIC_WORD("registers", "改用登記的聯徵中心主機"), itself, host_moved}),
    // Which of the two, each setting says.
    by(administering, {action::settings_changed, JCIC_WORD("registers", "變更工作站的設定"), itself, setting_changed}),
    by(administering, {action::workstation_set_up, JCIC_WORD("registers", "工作站設立"), itself, set_up}),
    by(administering, {action::workstation_key_made, JCIC_WORD("registers", "產生工作站金鑰"), itself, key_made}),
    by(administering, {action::workstation_certified, JCIC_WORD("registers", "匯入工作站憑證"), itself, certified}),
    by(administering, {action::seal_fingerprint_told, JCIC_WORD("registers", "取出首把封印金鑰之指紋，交總行"), itself,
                       fingerprint_told}),
    by_anybody({action::sheet_printed, JCIC_WORD("registers", "列印設定文件或封面"), itself, printed_sheet}),
    by(administering, {action::calendar_read_in, JCIC_WORD("registers", "匯入辦公日曆"), itself, calendar_read}),
    by_the_ledger({action::ledger_founded, JCIC_WORD("registers", "建立日誌"), itself, founded}),
    by_anybody({action::ledger_verified, JCIC_WORD("registers", "驗證日誌"), itself, ledger_verified}),
    by_anybody({action::ledger_witnessed, JCIC_WORD("registers", "採用見證之簽署"), itself, witnessed}),
    by_whoever_was_there({action::ledger_listed_anew, JCIC_WORD("registers", "重建查閱索引"), itself, nothing_said}),
    by(taking_events_out, {action::ledger_exported, JCIC_WORD("registers", "匯出日誌"), itself, exported}),
    stands_on(by(unit_heads, {action::ledger_exported_with_values, JCIC_WORD("registers", "連同個人資料匯出日誌"),
                              itself, with_values}),
              consent_to_values),
    by(administering, {action::ledger_backing_up, JCIC_WORD("registers", "開始備份日誌"), itself, nothing_said}),
    by_whoever_was_there({action::ledger_backed_up, JCIC_WORD("registers", "日誌已備份"), itself, backed_up}),
    by_whoever_was_there(
        {action::ledger_backup_failed, JCIC_WORD("registers", "備份未完成"), itself, problem_of_the_ledger}),
    after_the_seam(stands_on(by(administering, {action::ledger_restored, JCIC_WORD("registers", "由備份還原日誌"),
                                                "ledger:restored", restored}),
                             consent_to_restore)),
    after_the_seam(by_the_ledger({action::ledger_restored_by_recovery, JCIC_WORD("registers", "以復原金鑰還原日誌"),
                                  "ledger:restored", restored_by_recovery})),
    by(taking_events_out, {action::ledger_proven, JCIC_WORD("registers", "匯出一筆事件的證明"), itself, proven}),
    by(administering, {action::profile_migrated, JCIC_WORD("registers", "資料夾改為新格式"), itself, migrated}),
};

}  // namespace

std::span<const Event> events_of_the_ledger() {
    return events_of_itself;
}

}  // namespace jcic::domain::events
