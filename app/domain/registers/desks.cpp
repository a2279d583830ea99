// 同一單位其他櫃台登記簿: the branch's other desks, each known by its workstation's certificate, which a person
// compared; what its files told, and what in them contradicts this ledger (R-AU-5, R-DU-9). Files are read by
// app/desk/exchange/exchange_judge.cpp. That a desk is known lets nothing through: what it tells only forbids.
#include "app/domain/registers/desks.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_desks {
namespace {

constexpr std::string_view known = "known";
constexpr std::string_view closed = "closed";
constexpr std::array states{good(State{known, JCIC_WORD("registers", "使用中")}),
                            State{closed, JCIC_WORD("registers", "已停用"), true}, erased_state};
constexpr std::array from_known{known};
constexpr std::array from_over{closed};
constexpr std::array from_either{known, closed};

constexpr std::array compared{events::Choice{"in-person", JCIC_WORD("registers", "當面檢視他台之螢幕或紙本")},
                              events::Choice{"telephone", JCIC_WORD("registers", "以已知的電話唸給對方核對")}};
constexpr auto certificate = asked("certificate", JCIC_WORD("registers", "工作站憑證指紋（64 碼）"));
constexpr auto how_compared = chosen("compared", JCIC_WORD("registers", "核對方式"), compared);
constexpr std::array taken_in{asked("workstation", JCIC_WORD("registers", "工作站名稱"), events::Kind::reference),
                              certificate, how_compared};
constexpr std::array renewed{certificate, how_compared};
constexpr std::array ended{asked("until", JCIC_WORD("registers", "停用日"), events::Kind::day)};
constexpr std::array told{
    asked(field::digest, JCIC_WORD("registers", "檔案摘要"), events::Kind::hex),
    asked(field::signed_by, JCIC_WORD("registers", "簽署憑證的指紋"), events::Kind::hex),
    asked(field::since_event, JCIC_WORD("registers", "自他台日誌第幾筆之後"), events::Kind::number),
    asked(field::through, JCIC_WORD("registers", "至他台日誌第幾筆"), events::Kind::number),
    asked(field::made, JCIC_WORD("registers", "他台產出時間"), events::Kind::instant),
    asked(field::cards_told, JCIC_WORD("registers", "他台的晶片卡")),
    asked(field::uses_told, JCIC_WORD("registers", "授權書使用紀錄筆數"), events::Kind::number),
    optional(asked(field::sheets_told, JCIC_WORD("registers", "他台的查詢紀錄單")))};
constexpr std::array differed{chosen(field::kind, JCIC_WORD("registers", "牴觸情形"), kinds_of_contradiction),
                              asked(field::what, JCIC_WORD("registers", "牴觸的授權書或晶片卡")),
                              asked(field::here, JCIC_WORD("registers", "本機所載")),
                              asked(field::there, JCIC_WORD("registers", "他台所載"))};

/// Written where files are read, by rules of its own.
constexpr Step reading(std::string_view action, const char* title, std::span<const events::Field> asks) {
    Step step{action, title, from_known, "", {}, asks};
    step.written = Written::elsewhere;
    return step;
}
constexpr std::array steps{
    Step{action::desk_known, JCIC_WORD("registers", "登記同單位的另一台"), {}, known, head_and_administrator, taken_in},
    Step{action::desk_certified_anew, JCIC_WORD("registers", "重新核對並登記他台的憑證"), from_either, known,
         head_and_administrator, renewed},
    reading(action::desk_told, JCIC_WORD("registers", "匯入他台交換檔"), told),
    reading(action::desk_differed, JCIC_WORD("registers", "交換檔與本機牴觸"), differed),
    Step{action::desk_closed, JCIC_WORD("registers", "登記停用"), from_known, closed, head_and_administrator, ended},
    erasing("desk.erased", from_over, term_is_over)};
constexpr std::array columns{
    Column{field::made}, below(Column{field::through}), Column{field::cards_told}, below(Column{field::uses_told}),
    Column{field::kind}, below(Column{field::what}),    Column{"certificate"}};

/// What one of the two did twice is looked into, and a finding.
std::optional<RocDate> until_it_is_found(const Row& row, const DueContext& context) {
    const auto day = last_taken_on(row, action::desk_differed);
    return day ? until_found(desks, row, *day, context) : std::nullopt;
}
constexpr std::array dues{
    to_be_found(JCIC_WORD("registers", "交換檔與本機牴觸，登記缺失"), from_either, until_it_is_found),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_desks

const Row* known_desk(const Rows& rows, std::string_view desk) {
    const auto* row = rows.row(desks, desk);
    return row != nullptr && row->state == of_desks::known ? row : nullptr;
}

std::vector<std::string> known_desks(const Rows& rows) {
    std::vector<std::string> out;
    for (const auto& [workstation, row] : rows.of(desks))
        if (row.state == of_desks::known) out.push_back(workstation);
    return out;
}

std::map<std::string, std::set<std::string>, std::less<>> certificates_entered(const Rows& rows) {
    std::map<std::string, std::set<std::string>, std::less<>> out;
    for (const auto& [workstation, row] : rows.of(desks))
        for (const auto& one : row.story)
            if (const auto said = one.said.find("certificate"); said != one.said.end())
                out[workstation].insert(hex_as_typed(said->second));
    return out;
}

bool is_taken_in(const Row& row, const std::string& fingerprint) {
    return hex_as_typed(row.value("certificate")) == fingerprint;
}

std::uint64_t told_through(const Row& row) {
    // Compared anew, also the same certificate: perhaps another ledger, put back out of a backup; its numbers begin
    // anew.
    const auto last = std::ranges::find_if(row.story.rbegin(), row.story.rend(), [](const Passage& one) {
        const auto taken = one.step->action;
        return taken == action::desk_told || taken == action::desk_certified_anew || taken == action::desk_known;
    });
    if (last == row.story.rend() || last->step->action != action::desk_told) return 0;
    return whole_number<std::uint64_t>(row.value(field::through)).value_or(0);
}

constinit const Register desks{"desks",           JCIC_WORD("registers", "同單位其他櫃台登記簿"),
                               "R-AU-5",          "desk:",
                               "workstation",     everybody,
                               of_desks::states,  of_desks::steps,
                               of_desks::columns, of_desks::dues};

}  // namespace jcic::domain::registers
