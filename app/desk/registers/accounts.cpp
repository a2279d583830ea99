#include "app/desk/registers/accounts.h"

#include <algorithm>

#include "app/domain/password_policy.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/people.h"

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

}  // namespace jcic::desk
