#include "app/desk/registers/rights_desk.h"

#include <algorithm>
#include <limits>

#include "app/desk/registers/register_sheets.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/branch/rights.h"
#include "app/domain/events/names.h"
#include "app/domain/official_names.h"
#include "app/domain/password_policy.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/people.h"
#include "app/domain/steps/register_steps.h"

namespace jcic::desk {
namespace {

using domain::registers::Passage;

/// R-PW-2: whoever uses an account signs in to change its password within that time.
constexpr std::chrono::days unused_after = domain::password_lifetime;

Account::State state_of_account(const domain::registers::PersonEntry& person, domain::RocDate today) {
    using S = Account::State;
    if (person.ended) return S::ended;
    if (person.until && *person.until < today) return S::past_last_day;
    if (today < person.from) return S::coming;
    return person.locked ? S::locked : S::active;
}

bool long_unused(const Account& account, domain::RocDate today) {
    if (account.state != Account::State::active && account.state != Account::State::locked) return false;
    auto last = account.from;
    if (account.use.signed_in) last = std::max(last, domain::roc_date_at(*account.use.signed_in));
    return last.days() + unused_after < today.days();
}

bool believed(const domain::registers::Row& row, std::uint64_t sequence) {
    return std::ranges::find(row.story, sequence, &Passage::sequence) != row.story.end();
}

/// The last review of that account in the span, by somebody else, that the register believes.
const domain::Recorded* last_review(const std::vector<domain::Recorded>& reviews, const domain::registers::Row& row,
                                    const papers::Span& span) {
    const auto subject = std::string(domain::registers::people.about) + row.id;
    const auto found = std::find_if(reviews.rbegin(), reviews.rend(), [&](const domain::Recorded& one) {
        return one.entry.subject == subject && one.person != row.id && span.holds(one.at) &&
               believed(row, one.sequence);
    });
    return found == reviews.rend() ? nullptr : &*found;
}

void take_in_review(ReviewedAccount& out, const domain::registers::Row& row, const domain::Recorded& review) {
    using O = ReviewedAccount::Outcome;
    out.by = review.person;
    out.at = review.at;
    out.outcome = O::confirmed;
    if (review.entry.value("least") == "yes") return;
    const auto* changed = row.last_of(action::person_duties);
    out.outcome = changed != nullptr && changed->sequence > review.sequence ? O::lessened : O::too_much;
}

}  // namespace

std::vector<Account> accounts_of(const domain::registers::PeopleAndCards& people, const LastUses& uses,
                                 domain::RocDate today) {
    std::vector<Account> out;
    for (const auto& [code, person] : people.people()) {
        Account one{code.text(),
                    person.name,
                    person.title,
                    person.duties,
                    person.from,
                    person.until,
                    state_of_account(person, today)};
        if (const auto found = uses.find(code); found != uses.end()) one.use = found->second;
        one.unused = long_unused(one, today);
        out.push_back(std::move(one));
    }
    return out;
}

std::string_view name_of(Account::State state) {
    using S = Account::State;
    switch (state) {
        case S::active:
            return "active";
        case S::locked:
            return "locked";
        case S::coming:
            return "coming";
        case S::past_last_day:
            return "past-last-day";
        case S::ended:
            break;
    }
    return "ended";
}

const char* title_of(Account::State state) {
    using S = Account::State;
    switch (state) {
        case S::active:
            return JCIC_WORD("registers", "使用中");
        case S::locked:
            return JCIC_WORD("registers", "已鎖定");
        case S::coming:
            return JCIC_WORD("registers", "授權起日未到");
        case S::past_last_day:
            return JCIC_WORD("registers", "授權迄日已過，帳號待停用");
        case S::ended:
            break;
    }
    return JCIC_WORD("registers", "已停用");
}

std::vector<ReviewedAccount> reviewed_accounts(std::vector<Account> accounts, const domain::registers::Rows& rows,
                                               const std::vector<domain::Recorded>& reviews, const papers::Span& span,
                                               domain::RocDate today) {
    namespace registers = domain::registers;
    std::vector<ReviewedAccount> out;
    for (auto& account : accounts) {
        const auto* row = rows.row(registers::people, account.code);
        if (row == nullptr || domain::roc_date_at(row->story.front().at) > span.to) continue;
        const auto* ended = row->last_of(action::person_ended);
        if (ended != nullptr && domain::roc_date_at(ended->at) < span.from) continue;
        ReviewedAccount line{std::move(account)};
        if (const auto* review = last_review(reviews, *row, span)) take_in_review(line, *row, *review);
        if (ended == nullptr) {
            line.due = registers::rights_reviewed_by(*row);
            line.overdue = line.due && *line.due < today;
        } else if (span.holds(ended->at)) {
            line.outcome = ReviewedAccount::Outcome::ended;
            line.by = ended->by;
            line.at = ended->at;
        }
        out.push_back(std::move(line));
    }
    return out;
}

std::string_view name_of(ReviewedAccount::Outcome outcome) {
    using O = ReviewedAccount::Outcome;
    switch (outcome) {
        case O::open:
            return "open";
        case O::confirmed:
            return "confirmed";
        case O::too_much:
            return "too-much";
        case O::lessened:
            return "lessened";
        case O::ended:
            break;
    }
    return "ended";
}

const char* title_of(ReviewedAccount::Outcome outcome) {
    using O = ReviewedAccount::Outcome;
    switch (outcome) {
        case O::open:
            return JCIC_WORD("registers", "尚未審查");
        case O::confirmed:
            return JCIC_WORD("registers", "確認，符合最小權限");
        case O::too_much:
            return JCIC_WORD("registers", "權限逾業務所需，待縮減或停用");
        case O::lessened:
            return JCIC_WORD("registers", "權限逾業務所需，已變更辦理事項");
        case O::ended:
            break;
    }
    return JCIC_WORD("registers", "已停用");
}

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
