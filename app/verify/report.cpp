#include "app/verify/report.h"

#include <array>
#include <chrono>

#include "app/base/text.h"
#include "app/verify/words.h"

namespace jcic::verify {
namespace {

/// What an export says goes to a terminal, where control characters could write over the verdict (C0, DEL, and C1 as
/// UTF-8: C2 80 to C2 9F). Text that is no UTF-8 is shown in hex.
std::string harmless(std::string_view text) {
    if (!is_utf8(view(text))) return "hex " + to_hex(view(text));
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const bool c1 = byte == 0xC2 && next >= 0x80 && next <= 0x9F;
        out += byte < 0x20 || byte == 0x7F || c1 ? '?' : text[i];
        if (c1) ++i;
    }
    return out;
}

class Lines {
public:
    explicit Lines(Language language) : language_(language) {}
    void add(const Words& label, const std::string& value) {
        out_.append(label.in(language_))
            .append(language_ == Language::chinese ? "：" : ": ")
            .append(harmless(value))
            .append("\n");
    }
    void add(const std::string& line) { out_ += harmless(line) + "\n"; }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    Language language_;
    std::string out_;
};

std::string padded(std::uint64_t number, std::size_t digits) {
    const auto text = std::to_string(number);
    return std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
}

/// "2026-11-20T10:40:00.000Z"
std::string iso_time(std::uint64_t ms) {
    using namespace std::chrono;
    const auto day = floor<days>(sys_time<milliseconds>(milliseconds(ms & 0xFFFFFFFFFFFULL)));
    const year_month_day date(day);
    const auto in_day = ms % 86'400'000;
    return padded(static_cast<std::uint64_t>(static_cast<int>(date.year())), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2) + "T" +
           padded(in_day / 3'600'000, 2) + ":" + padded(in_day / 60'000 % 60, 2) + ":" + padded(in_day / 1000 % 60, 2) +
           "." + padded(in_day % 1000, 3) + "Z";
}

void add_event(Lines& out, const FoundEvent& found) {
    const auto& event = found.event;
    out.add({"事件", "Event"}, std::to_string(event.sequence) + " " + event.action + " " + event.subject);
    out.add({"時間", "Time"}, iso_time(event.at));
    out.add({"人員", "Who"}, event.person + " @ " + event.workstation + " " + event.address);
    for (const auto& field : event.fields)
        out.add("  " + field.name + " = " + (field.plain ? field.text : "#" + to_hex(field.commitment)));
    for (const auto& signature : event.signatures)
        out.add({"  簽章", "  Signature"}, signature.signer + " " + signature.purpose + " " + iso_time(signature.at));
    out.add({"葉雜湊", "Leaf hash"}, to_hex(found.leaf));
    for (const auto& hash : found.path) out.add({"  路徑", "  Path"}, to_hex(hash));
}

std::string event_json(const FoundEvent& found) {
    const auto& event = found.event;
    std::string out = "{\"sequence\":" + std::to_string(event.sequence) + ",\"id\":" + in_quotes(to_hex(event.id)) +
                      ",\"at\":" + in_quotes(iso_time(event.at)) + ",\"person\":" + in_quotes(event.person) +
                      ",\"workstation\":" + in_quotes(event.workstation) + ",\"address\":" + in_quotes(event.address) +
                      ",\"action\":" + in_quotes(event.action) + ",\"subject\":" + in_quotes(event.subject) +
                      ",\"fields\":[";
    for (const auto& field : event.fields)
        out += std::string(&field == event.fields.data() ? "" : ",") + "{\"name\":" + in_quotes(field.name) +
               (field.plain ? ",\"value\":" + in_quotes(field.text)
                            : ",\"commitment\":" + in_quotes(to_hex(field.commitment))) +
               "}";
    out += "],\"signatures\":[";
    for (const auto& signature : event.signatures)
        out += std::string(&signature == event.signatures.data() ? "" : ",") +
               "{\"signer\":" + in_quotes(signature.signer) + ",\"purpose\":" + in_quotes(signature.purpose) +
               ",\"at\":" + in_quotes(iso_time(signature.at)) + "}";
    out += "],\"leaf\":" + in_quotes(to_hex(found.leaf)) + ",\"path\":[";
    for (const auto& hash : found.path)
        out += std::string(&hash == found.path.data() ? "" : ",") + in_quotes(to_hex(hash));
    return out + "]}";
}

/// 甲、乙; A, B in English.
std::string in_a_row(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

/// What is no fault: when, who and why.
void add_told(Lines& out, const Notice& one) {
    Words what{"在此由備份還原，並銜接原有的封印鏈",
               "Restored from a backup here, joined to the previous chain of seals"};
    auto said = std::to_string(one.sequence) + ", " + iso_time(one.at);
    if (one.reason == "mended")
        what = {"小檔案有位元損壞，已由另一份補回", "A small file was damaged, and repaired from its copy"};
    if (one.reason == "stood-for")
        what = {"在此由備份還原，封印鏈重新開始，由復原金鑰二段與二人負責",
                "Restored from a backup here, with a new chain of seals: both parts of the recovery key and two people "
                "vouch for it"};
    if (!one.who.empty()) said += ", " + in_a_row(one.who);
    if (!one.why.empty()) said += ", " + one.why;
    out.add(what, said);
}

std::string told_json(const Notice& one) {
    std::string out = "{\"sequence\":" + std::to_string(one.sequence) + ",\"reason\":" + in_quotes(one.reason) +
                      ",\"at\":" + in_quotes(iso_time(one.at)) + ",\"who\":[";
    for (const auto& name : one.who) out += std::string(&name == one.who.data() ? "" : ",") + in_quotes(name);
    return out + "],\"why\":" + in_quotes(one.why) + "}";
}

/// By what is wrong with an option's being given, or by which one has a value that is none.
struct OptionWords {
    std::string_view name;
    Words words;
};
constexpr std::array<OptionWords, 14> option_words{
    {{"twice", {"此選項僅得指定一次", "This option may be given only once"}},
     {"value", {"此選項後應有值", "This option needs a value"}},
     {"unknown", {"無此選項", "There is no such option"}},
     {"second", {"僅得驗證一個檔案", "Only one file can be verified at a time"}},
     {"EXPORT", {"未指定匯出檔", "No export file was given"}},
     {"--fingerprint",
      {"指紋抄寫錯誤：應以 seal1- 起始，末數字元為檢查碼",
       "The fingerprint is mistyped: it begins with seal1- and ends with check characters"}},
     {"--anchor",
      {"錨點抄寫錯誤：應以 jcic1- 起始，末數字元為檢查碼",
       "The anchor is mistyped: it begins with jcic1- and ends with check characters"}},
     {"--checkpoint", {"此檔案並非檢查點或封印", "The file is not a checkpoint or a seal"}},
     {"--witness",
      {"並非見證之公開金鑰：jcic-desk-witness status 印出整行",
       "This is not a witness's public key: jcic-desk-witness status prints the whole line"}},
     {"--cosigned",
      {"此檔案並非檢查點，或並非 --witness 之見證所簽",
       "The file is not a checkpoint, or no witness of --witness signed it"}},
     {"--event", {"事件編號應為 1 以上之整數", "An event's number is a whole number from 1"}},
     {"--since",
      {"日期是民國年月日七位數字，例如 1150101", "A day is seven digits of the Republic's calendar: 1150101"}},
     {"--authorities", {"此檔案無完整之憑證（PEM）", "The file contains no complete certificate (PEM)"}},
     {"--password-fd", {"檔案描述符應為 0 至 1023 之整數", "A descriptor is a whole number from 0 to 1023"}}}};

Words what_is_wrong_with_the_line(const Fault& fault) {
    for (const auto* key : {"given", "field"})
        for (const auto& one : option_words)
            if (one.name == fault.detail(key)) return one.words;
    return {"選項的值有誤", "The value of an option is wrong"};
}

/// The option or file that it is about.
std::string named_by(const Fault& fault) {
    const auto what = fault.detail(fault.code == FaultCode::input_form ? "field" : "file");
    return what.empty() || what == "EXPORT" ? std::string() : std::string(what) + ": ";
}

Words title_of(const Fault& fault) {
    if (fault.code == FaultCode::file_read && fault.detail("reason") == "no-permission")
        return {"無讀取此檔案之權限", "Permission to read the file is denied"};
    if (fault.code == FaultCode::file_missing) return {"查無檔案", "The file does not exist"};
    if (fault.code == FaultCode::file_write) return {"結果無法寫出", "The result cannot be written"};
    if (fault.code == FaultCode::file_read) return {"檔案無法讀取", "The file cannot be read"};
    if (fault.code == FaultCode::person_password)
        return {"匯出檔已加密，密碼不符或未給", "The export is encrypted, and the password is wrong or missing"};
    if (fault.code == FaultCode::input_form) return what_is_wrong_with_the_line(fault);
    if (fault.code == FaultCode::ledger_newer)
        return {"檔案是較新版本的程式寫的", "A newer version of the program wrote the file"};
    if (fault.code == FaultCode::cancelled) return {"已取消", "Cancelled"};
    return {"無法驗證", "Cannot verify"};
}

Words advice_on(const Fault& fault) {
    if (fault.code == FaultCode::person_password)
        return {"以 --password-fd 給匯出時的密碼", "Give the password of the export with --password-fd"};
    if (fault.code == FaultCode::ledger_newer)
        return {"請改用寫入該檔之版本或更新版 jcic-ledger-verify",
                "Use jcic-ledger-verify of that version, or a newer one"};
    return {"請以 --help 查看用法", "See --help"};
}

/// Of a part.
std::string not_judged(const Verdict& verdict) {
    if (verdict.from == 1) return "[]";
    std::string out;
    for (const auto* reason : {"answered", "state", "taken-by", "case", "used", "authorisation", "typist", "copies",
                               "term", "held", "brought", "corrected", "not-there", "sample", "sheet", "volume"})
        out += (out.empty() ? "[" : ",") + in_quotes(reason);
    return out + "]";
}

}  // namespace

std::string in_quotes(std::string_view text) {
    if (!is_utf8(view(text))) return in_quotes("hex " + to_hex(view(text)));
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00" + to_hex(view({&c, 1}));
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string report_text(const Verdict& verdict, const Questions& questions, Language language) {
    Lines out(language);
    out.add(std::string(verdict.ok() ? Words{"完整無誤", "Everything agrees"}.in(language)
                                     : Words{"驗證不符", "Verification failed"}.in(language)));
    for (const auto& finding : verdict.findings)
        out.add("  " + std::to_string(finding.sequence) + " " + finding.reason + ": " +
                std::string(words_for_reason(finding.reason).in(language)));
    if (verdict.origin.kind.empty()) return out.take();  // no ledger is told of
    for (const auto& one : verdict.told) add_told(out, one);
    out.add({"日誌", "Ledger"}, verdict.origin.text());
    out.add({"事件數", "Events"}, std::to_string(verdict.events));
    if (verdict.from > 1)
        out.add({"此為一部分，自第幾筆起完整（之前僅有雜湊；事件所依據者不予判斷）",
                 "A part, complete from event (before it only hashes; what an event rests on is not checked)"},
                std::to_string(verdict.from) + " (" + iso_time(verdict.from_at) + ")");
    if (verdict.not_asked > 0)
        out.add(
            {"回應之前事件、其規則未查的事件（同一人核准、簽的內容是否相同）",
             "Events that answer one before the part (not checked: whether the same person signed, and which page)"},
            std::to_string(verdict.not_asked));
    out.add({"樹根", "Root"}, to_hex(verdict.root));
    out.add({"封印（個）", "Seals"}, std::to_string(verdict.seals));
    out.add({"最後一個封印涵蓋到", "The last of them covers up to event"},
            std::to_string(verdict.sealed) + " (" + verdict.sealed_at + ")");
    out.add({"首把封印金鑰", "First seal key"}, verdict.fingerprint);
    for (const auto& head : verdict.witnessed)
        out.add({"見證至第幾筆", "Witnessed up to event"}, std::to_string(head.size) + " (" + head.witnessed->by +
                                                               ", " + iso_time(head.witnessed->at * 1000) + ")");
    for (const auto& one : verdict.taken_in)
        out.add(
            one.in_register
                ? Words{"日誌所記見證至第幾筆（公鑰在見證登記簿）",
                        "Witnessed according to the ledger up to event (key in the register of witnesses)"}
                : Words{"日誌所記見證至第幾筆（公鑰未登記，由人另行提供）",
                        "Witnessed according to the ledger up to event (key not in the register, supplied separately)"},
            std::to_string(one.through) + " (" + one.by + ")");
    for (const auto& [subject, count] : verdict.cards)
        out.add({"晶片卡簽章", "Signed by card"}, subject + " (" + std::to_string(count) + ")");
    if (verdict.values > 0) out.add({"相符的個人資料", "Matching personal values"}, std::to_string(verdict.values));
    if (verdict.not_compared > 0)
        out.add({"匯出檔未含、未與事件核對之個人資料", "Personal values not compared: they are not in the export"},
                std::to_string(verdict.not_compared));
    if (!questions.fingerprint)
        out.add(std::string(
            Words{"未與總行的指紋核對（--fingerprint）", "Not compared with head office's fingerprint (--fingerprint)"}
                .in(language)));
    if (questions.heads.empty())
        out.add(std::string(
            Words{"未與紙本錨點或見證核對（--anchor、--cosigned）：整個資料夾遭換回舊版者，僅由檔案無法發現",
                  "Not compared with a paper anchor or a witness (--anchor, --cosigned): the file alone does not show "
                  "whether the whole folder was replaced by an older one"}
                .in(language)));
    if (verdict.event) add_event(out, *verdict.event);
    return out.take();
}

std::string report_json(const Verdict& verdict) {
    std::string out = "{\"ok\":";
    out += verdict.ok() ? "true" : "false";
    out += ",\"origin\":" + in_quotes(verdict.origin.text()) + ",\"events\":" + std::to_string(verdict.events) +
           ",\"from\":" + std::to_string(verdict.from) +
           ",\"from_at\":" + in_quotes(verdict.from > 1 ? iso_time(verdict.from_at) : "") +
           ",\"not_judged\":" + not_judged(verdict) + ",\"answers_not_asked\":" + std::to_string(verdict.not_asked) +
           ",\"root\":" + in_quotes(to_hex(verdict.root)) + ",\"fingerprint\":" + in_quotes(verdict.fingerprint) +
           ",\"seals\":" + std::to_string(verdict.seals) + ",\"sealed\":" + std::to_string(verdict.sealed) +
           ",\"sealed_at\":" + in_quotes(verdict.sealed_at) + ",\"values\":" + std::to_string(verdict.values) +
           ",\"not_compared\":" + std::to_string(verdict.not_compared) + ",\"cards\":[";
    bool first = true;
    for (const auto& [subject, count] : verdict.cards) {
        out += std::string(first ? "" : ",") + "{\"subject\":" + in_quotes(subject) +
               ",\"seals\":" + std::to_string(count) + "}";
        first = false;
    }
    out += "],\"witnessed\":[";
    for (const auto& head : verdict.witnessed)
        out += std::string(&head == verdict.witnessed.data() ? "" : ",") + "{\"size\":" + std::to_string(head.size) +
               ",\"by\":" + in_quotes(head.witnessed->by) +
               ",\"at\":" + in_quotes(iso_time(head.witnessed->at * 1000)) + "}";
    out += "],\"taken_in\":[";
    for (const auto& one : verdict.taken_in)
        out += std::string(&one == verdict.taken_in.data() ? "" : ",") + "{\"size\":" + std::to_string(one.through) +
               ",\"by\":" + in_quotes(one.by) + ",\"event\":" + std::to_string(one.event) +
               ",\"in_register\":" + (one.in_register ? "true" : "false") + "}";
    out += "],\"fault_count\":" + std::to_string(verdict.finding_count) + ",\"faults\":[";
    for (const auto& finding : verdict.findings)
        out += std::string(&finding == verdict.findings.data() ? "" : ",") +
               "{\"sequence\":" + std::to_string(finding.sequence) + ",\"reason\":" + in_quotes(finding.reason) + "}";
    out += "],\"told\":[";
    for (const auto& one : verdict.told) out += std::string(&one == verdict.told.data() ? "" : ",") + told_json(one);
    out += "]";
    if (verdict.event) out += ",\"event\":" + event_json(*verdict.event);
    return out + "}";
}

std::string fault_text(const Fault& fault, Language language) {
    return named_by(fault) + std::string(title_of(fault).in(language)) + " (" + std::string(fault.text()) + ")";
}

std::string fault_json(const Fault& fault, Language language) {
    return "{\"fault\":" + in_quotes(fault.text()) +
           ",\"title\":" + in_quotes(named_by(fault) + std::string(title_of(fault).in(language))) +
           ",\"cause\":" + in_quotes(fault.place) + ",\"advice\":" + in_quotes(advice_on(fault).in(language)) + "}";
}

std::string help_text(Language language) {
    const Words words{
        "jcic-ledger-verify 匯出檔 [選項]\n"
        "  驗證聯徵查調櫃台匯出的日誌，或其中一筆事件的證明；無須產生該檔之電腦、程式或密碼。\n"
        "  --fingerprint TEXT   總行登記之首把封印金鑰（seal1-…）\n"
        "  --anchor TEXT        紙本查詢紀錄單上的錨點（jcic1-…），可重複\n"
        "  --checkpoint FILE    先前保存的檢查點或封印，可重複\n"
        "  --witness KEY        見證的公開金鑰（jcic-desk-witness status "
        "所印），可重複；未給時以日誌的見證登記簿核對\n"
        "  --cosigned FILE      見證已簽署之檢查點，日誌應由其延續，可重複\n"
        "  --event N            列出第 N 筆及其包含證明\n"
        "  --since DAY          檔案得僅為該日（民國 1150101）起之一部分；未給時須為整本\n"
        "  --authorities FILE   晶片卡憑證的簽發機構（PEM）\n"
        "  --password-fd N      加密匯出檔的密碼由檔案描述符 N 讀取；未給時於終端機詢問\n"
        "  --json               於標準輸出印出一個 JSON 物件\n"
        "  --language zh|en     訊息的語言，預設中文\n"
        "  --version            程式的版本\n"
        "結束碼：0 相符；1 密碼不符；2 用法有誤；3 檔案無法讀取，或結果無法寫出；4 驗證不符；5 已取消\n",
        "jcic-ledger-verify EXPORT [options]\n"
        "  Verifies a ledger exported by JCIC desk, or the proof of one of its events; needs neither the machine "
        "that made it, nor its program or passwords.\n"
        "  --fingerprint TEXT   the first seal key as kept at head office (seal1-…)\n"
        "  --anchor TEXT        an anchor from a weekly query record (jcic1-…), repeatable\n"
        "  --checkpoint FILE    a checkpoint or seal kept from earlier, repeatable\n"
        "  --witness KEY        a witness's public key, as jcic-desk-witness status prints it, repeatable; if none\n"
        "                       is given, the ledger's own register of witnesses is used\n"
        "  --cosigned FILE      a checkpoint that one of them signed, which this ledger must extend, repeatable\n"
        "  --event N            shows event N and its inclusion proof\n"
        "  --since DAY          the file may be a part, from this day on (1150101); if not given, it must be complete\n"
        "  --authorities FILE   issuers of the cards' certificates (PEM)\n"
        "  --password-fd N      password of an encrypted export, from file descriptor N; otherwise the terminal asks "
        "for it\n"
        "  --json               one JSON object on standard output\n"
        "  --language zh|en     default zh\n"
        "  --version            the version of the program\n"
        "Exit status: 0 agrees; 1 wrong password; 2 wrong usage; 3 file cannot be read, or result not written; 4 "
        "verification failed; "
        "5 cancelled\n"};
    return std::string(words.in(language));
}

}  // namespace jcic::verify
