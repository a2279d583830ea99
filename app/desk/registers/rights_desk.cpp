#include "app/desk/registers/rights_desk.h"

#include <algorithm>
#include <limits>

#include "app/desk/registers/list_sheet.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/branch/rights.h"
#include "app/domain/events/names.h"
#include "app/domain/official_names.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/people.h"
#include "app/domain/steps/register_steps.h"

namespace jcic::desk {
namespace {

constexpr std::string_view overview_name = "rights";
constexpr std::string_view review_name = "account-review";

Result<std::optional<UtcTime>> last_moment_of(ledger::Session& session, const domain::PersonId& person,
                                              std::string_view what) {
    ledger::EventQuery wanted;
    wanted.person = person.text();
    wanted.action = what;
    return last_moment(session, std::move(wanted));
}

Result<LastUses> last_uses(Seat& seat) {
    LastUses out;
    for (const auto& [code, person] : seat.people().people()) {
        auto& use = out[code];
        JCIC_TRY(use.signed_in, last_moment_of(seat.session(), code, action::session_signed_in));
        JCIC_TRY(use.acted, last_moment_of(seat.session(), code, ""));
    }
    return out;
}

/// Sheets are in Chinese, whatever the windows speak.
tables::Table table_of_rights() {
    tables::Table out{"權限一覽表", {"對象", "事項"}, {}};
    for (const auto duty : domain::all_duties) out.columns.emplace_back(domain::official_name(duty));
    out.columns.emplace_back("限制");
    for (const auto& right : domain::rights()) {
        auto& cells = out.rows.emplace_back(std::vector<std::string>{right.about, right.title});
        for (const auto duty : domain::all_duties) cells.emplace_back(domain::title_of(domain::part_of(right, duty)));
        cells.emplace_back(domain::limit_of(right));
    }
    return out;
}

std::string dashed(const std::optional<domain::RocDate>& day) {
    return day ? day->dashed() : std::string();
}
std::string day_of_moment(const std::optional<UtcTime>& at) {
    return at ? domain::roc_date_at(*at).dashed() : std::string();
}

tables::Table table_of_review(const Seat& seat, const std::vector<ReviewedAccount>& lines) {
    tables::Table out{"帳號及權限盤點表",
                      {"使用者代碼", "中文姓名", "職稱", "授權辦理事項", "授權起日", "授權迄日", "帳號狀態", "最近登入",
                       "最近作業", "審查結果", "審查人員", "審查日期", "下次審查期限"},
                      {}};
    const auto& duties = *domain::registers::people.field(field::duties);
    for (const auto& line : lines) {
        const auto& one = line.account;
        auto state = std::string(title_of(one.state));
        if (one.unused) state += "，久未使用";
        out.rows.push_back({one.code, one.name, one.title, domain::registers::shown_value(duties, one.duties.text()),
                            one.from.dashed(), dashed(one.until), std::move(state), day_of_moment(one.use.signed_in),
                            day_of_moment(one.use.acted), title_of(line.outcome),
                            line.by.empty() ? std::string() : seat.names().named(line.by), day_of_moment(line.at),
                            dashed(line.due) + (line.overdue ? "（逾期）" : "")});
    }
    return out;
}

/// A sheet before it is laid out.
struct SheetOfRights {
    std::string_view name;
    papers::Span span;
    tables::Table table;
};

Result<SheetOfRights> sheet_of_rights(RightsDesk& desk, Seat& seat, const RightsSheet& wanted, domain::RocDate today) {
    if (!wanted) return SheetOfRights{overview_name, {today, today}, table_of_rights()};
    JCIC_TRY(const auto lines, desk.review(*wanted));
    return SheetOfRights{review_name, *wanted, table_of_review(seat, lines)};
}

}  // namespace

bool is_rights_sheet(std::string_view name) {
    return name == overview_name || name == review_name;
}

Result<Seat*> RightsDesk::seat() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(domain::registers::people));
    return seat;
}

Result<std::vector<Account>> RightsDesk::accounts() {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_TRY(const auto uses, last_uses(*seat));
    return accounts_of(seat->people(), uses, parts_.machine.today());
}

Result<std::vector<ReviewedAccount>> RightsDesk::review(const papers::Span& span) {
    JCIC_TRY(auto all, accounts());
    JCIC_TRY(Seat * seat, this->seat());
    const auto today = parts_.machine.today();
    if (span.from > today) return fail(FaultCode::input_form, "rights", {{"field", "half"}, {"reason", "future"}});
    ledger::EventQuery confirming;
    confirming.action = domain::registers::person_rights_confirmed;
    confirming.since = domain::start_of(span.from);
    confirming.until = domain::start_of(span.to) + std::chrono::days{1};
    confirming.limit = std::numeric_limits<std::int64_t>::max();
    JCIC_TRY(const auto reviews, seat->session().events(confirming));
    auto out = reviewed_accounts(std::move(all), seat->registers(), reviews, span, today);
    const auto& people = domain::registers::people;
    const auto steps = register_steps_of(parts_.machine, *seat);
    for (auto& line : out) {
        const auto possible = steps.possible(people, seat->registers().row(people, line.account.code));
        line.ours = std::ranges::find(possible, people.step(confirming.action)) != possible.end();
    }
    return out;
}

Result<PrintedRegister> RightsDesk::page(const RightsSheet& wanted) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_TRY(const auto sheet, sheet_of_rights(*this, *seat, wanted, parts_.machine.today()));
    JCIC_TRY(const auto list, list_sheet(parts_, *seat, sheet.span, sheet.table));
    JCIC_TRY(auto pdf, paper::lay_out(list, parts_.printing.layouts()));
    return PrintedRegister{std::string(sheet.name), sheet.span.from, sheet.span.to,
                           std::make_shared<const Bytes>(std::move(pdf))};
}

Result<std::size_t> RightsDesk::save(const RightsSheet& wanted, const std::filesystem::path& file, const Leaving& how) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_TRY(const auto saved, SavedFile::at(parts_.machine, *seat, "rights", file, how,
                                             ledger::whoever_is(domain::registers::people.readers)));
    JCIC_TRY(const auto sheet, sheet_of_rights(*this, *seat, wanted, parts_.machine.today()));
    return save_listed(parts_, *seat, saved, std::string(sheet.name), sheet.span, sheet.table);
}

}  // namespace jcic::desk
