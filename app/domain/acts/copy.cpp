// The acts of a copy of a record, on paper or as a file: numbered before it leaves, in the end filed or destroyed
// (R-PA-1, R-PA-4, R-PA-7, R-PA-10). What it is, the query's book tells (app/inquiry/book/things.h).

#include "app/domain/acts/act.h"
#include "app/domain/events/names.h"
#include "app/domain/own_words.h"

namespace jcic::domain::acts {
namespace {

constexpr std::string_view reserver_of = "by";
constexpr std::string_view reserved[]{"reserved"};
constexpr std::string_view at_printer[]{"at-printer"};
constexpr std::string_view out[]{"out"};
constexpr std::string_view missing[]{"missing"};
constexpr std::string_view paper_about[]{"out", "filed"};
constexpr std::string_view exported[]{"exported"};
constexpr std::string_view not_gone[]{"out", "filed", "unused", "exported"};
constexpr std::string_view on_paper[]{"at-printer", "out", "filed", "unused"};
constexpr std::string_view not_found[]{"missing", "written-off"};

std::string copy_named(const Taking& t) {
    return t.value(field::item) + " 第 " + t.value(field::number) + " 份";
}
std::string query_named(const Taking& t) {
    return t.thing.subject.substr(t.thing.subject.find(':') + 1);
}
bool is_another(const Taking& t) {
    return t.value(field::number) != "1";
}
/// By another who approves queries today: who prints is whose the case is (R-DU-6).
bool is_approved(const Taking& t) {
    return is_another(t) && t.world.policy.reprints == Reprints::approved;
}
void page_of_another(const Taking& t, ShownText& page) {
    page.line("再印", copy_named(t))
        .line("查詢", query_named(t))
        .line("案號", t.value(field::case_number))
        .line("原因", t.value(field::reason))
        .line("列印人員", t.world.by.text())
        .line("核准主管", t.beside->text());
}
void page_of_destruction(const Taking& t, ShownText& page) {
    page.line("銷毀", copy_named(t))
        .line("查詢", query_named(t))
        .line("方式", t.value(field::how))
        .line("見證人", t.beside->text());
}
bool all_came(const Taking& t) {
    return t.values.at(std::string(field::sheets)) == t.thing.said.at(std::string(field::sheets));
}
bool none_came(const Taking& t) {
    return t.values.at(std::string(field::sheets)) == "0";
}
Values as_spoilt(const Taking& /*t*/) {
    return {{std::string(field::cause), "spoilt"}};
}
Values its_job(const Taking& t) {
    return {{std::string(field::job), t.thing.said.at(std::string(field::job))}};
}
/// What is still at the printer is counted first.
Result<void> is_counted(const Taking& t) {
    if (t.thing.state != at_printer[0]) return {};
    return fail(FaultCode::printer_open, "act.copy", {{"job", t.value(field::job)}});
}

/// A number once reserved never serves another sheet. A sheet that nobody can show is missing, wherever it was last.
/// One that is of no use is never filed again. A file is nothing to be filed, missed or found in a cabinet: set aside
/// or not, it is there until its deletion is witnessed.
constexpr Ending reserves[]{{{}, action::copy_reserved, "reserved"}};
constexpr Ending sends[]{{reserved, action::copy_sent, "at-printer"}};
constexpr Ending saves[]{{reserved, action::record_exported, "exported"}};
constexpr Ending discards[]{{reserved, action::copy_discarded, "void"}};
constexpr Ending cancels[]{{at_printer, action::copy_cancelling, "at-printer", nullptr, its_job}};
/// Of what came out in part the sheets are set aside.
constexpr Ending counts[]{{at_printer, action::copy_confirmed, "out", all_came},
                          {at_printer, action::copy_failed, "void", none_came},
                          {at_printer, action::copy_set_aside, "unused", nullptr, as_spoilt}};
constexpr Ending files[]{{out, action::copy_filed, "filed"}};
constexpr Ending sets_aside[]{{paper_about, action::copy_set_aside, "unused"},
                              {exported, action::copy_set_aside, "exported"}};
constexpr Ending destroys[]{{not_gone, action::copy_destroyed, "destroyed"}};
constexpr Ending loses[]{{on_paper, action::copy_lost, "missing"}};
constexpr Ending finds[]{{not_found, action::copy_found, "out"}};
constexpr Ending writes_off[]{{missing, action::copy_written_off, "written-off"}};

constexpr Duty accounting[]{Duty::unit_head, Duty::query_officer, Duty::supervisor};
constexpr Duty approving[]{Duty::supervisor};
/// Its pages are the work of whoever reserved it: their name stands on it (R-PA-1). What became of the paper may be
/// said by everybody who works with records; that nobody will find it, by the unit head alone.
constexpr Hands reserver{.has_case = true, .only = reserver_of};

constexpr events::Choice causes[]{{"not-needed", JCIC_WORD("registers", "無須使用(&O)")},
                                  {"case-refused", JCIC_WORD("registers", "案件未承作(&R)")}};
constexpr Ask why_again[]{{.field = field::reason, .needed = is_another, .check = gives_reason}};
constexpr Ask sheets[]{{.field = field::sheets, .most = field::sheets}};
constexpr Ask where[]{{.field = field::where}};
constexpr Ask cause[]{{.field = field::cause,
                       .title = JCIC_WORD("registers", "請選取不使用之原因；登記後列為待銷毀，其他份請分別登記。"),
                       .choices = causes}};
constexpr Ask how[]{{.field = field::how, .title = JCIC_WORD("registers", "紙本銷毀或檔案刪除方式")}};
constexpr Ask how_sought[]{
    {.field = field::how, .title = JCIC_WORD("registers", "查證經過及處理情形"), .check = gives_reason}};

constexpr std::string_view sent[]{field::queue, field::job, field::pages, field::sheets, field::digest};
constexpr std::string_view saved[]{field::certificate, field::digest, field::card};

constexpr Second approver{{approving, purpose::consent}, is_approved, action::copy_agreed, FaultCode::rule_du_6, "self",
                          FaultCode::input_missing,      "field",     "approver",          page_of_another};
constexpr Second witness{{{}, purpose::witness}, nullptr,  {},        FaultCode::rule_pa_4, "witness",
                         FaultCode::rule_pa_4,   "reason", "witness", page_of_destruction};

constexpr Act acts[]{
    {.name = "copy.reserve",
     .endings = reserves,
     .hands = {.has_case = true},
     .asks = why_again,
     .second = &approver,
     .apart = true},
    {.name = "copy.send", .endings = sends, .hands = reserver, .apart = true, .given = sent},
    {.name = "copy.save", .endings = saves, .hands = reserver, .apart = true, .given = saved},
    {.name = "copy.discard",
     .endings = discards,
     .hands = {.or_without = reserver_of, .by = accounting},
     .apart = true},
    {.name = "copy.count", .endings = counts, .asks = sheets, .apart = true},
    {.name = "copy.cancel", .endings = cancels, .apart = true},
    {.name = "copy.file", .title = JCIC_WORD("registers", "歸檔…"), .endings = files, .asks = where},
    {.name = action::copy_set_aside,
     .title = JCIC_WORD("registers", "列待銷毀…"),
     .endings = sets_aside,
     .asks = cause,
     .rule = is_counted},
    {.name = "copy.destroy",
     .title = JCIC_WORD("registers", "銷毀…"),
     .endings = destroys,
     .asks = how,
     .second = &witness,
     .aim = JCIC_WORD("registers", "登記一份紙本銷毀或檔案刪除，由見證人簽署（R-PA-4、R-PA-10）")},
    {.name = "copy.lose", .title = JCIC_WORD("registers", "列為遺失"), .endings = loses},
    {.name = "copy.find", .title = JCIC_WORD("registers", "登記尋獲"), .endings = finds},
    {.name = "copy.write-off", .title = JCIC_WORD("registers", "遺失核銷…"), .endings = writes_off, .asks = how_sought},
};

}  // namespace

std::span<const Act> of_copies() {
    return acts;
}

}  // namespace jcic::domain::acts
