#include "app/hub_server/check.h"

#include <algorithm>

#include "app/hub/approvals.h"
#include "app/hub/enrolment.h"
#include "app/hub/offered.h"
#include "app/hub/schema.h"
#include "app/hub_server/check_parts.h"

namespace jcic::hub_server {

const EnrolledDesk* Check::desk_of(const std::string& ledger) const {
    const auto found = std::ranges::find(desks, ledger, [](const EnrolledDesk& one) { return one.desk.ledger; });
    return found == desks.end() ? nullptr : &*found;
}

void Check::find(const std::string& ledger, const char* what, std::string which, std::string reason) {
    ++out.found;
    if (out.findings.size() == Checked::most_listed) return;
    const auto* desk = desk_of(ledger);
    out.findings.push_back({desk == nullptr ? ledger : desk->name(), what, std::move(which), std::move(reason)});
}

Result<hub::Rows> read_rows(Check& check, const std::string& statement, const std::vector<hub::Value>& values) {
    auto rows = check.owner.run(statement, values, Millis{600'000});
    if (!rows) return tl::unexpected<Fault>(fault_of_reading(std::move(rows).error()));
    return *std::move(rows);
}

Fault fault_of_reading(hub::NoAnswer answer) {
    if (hub::sqlstate_of(answer) != "42P01") return std::move(answer.fault);
    return Fault{FaultCode::hub_older, "hub.check", {{"known", std::to_string(hub::newest_version())}}};
}

namespace {

/// What a desk is now it was enrolled as.
bool is_enrolled(const hub::Desk& desk) {
    return std::ranges::any_of(desk.enrolled, [&desk](const hub::Enrolled& one) {
        return one.branch == desk.branch && one.workstation == desk.workstation && one.certificate == desk.certificate;
    });
}

Result<void> check_desks(Check& check) {
    auto desks = hub::desks(check.owner);
    if (!desks) return tl::unexpected<Fault>(std::move(desks).error().fault);
    JCIC_TRY(const auto more, read_rows(check, "select ledger, world, login from jcic.desk", {}));
    for (auto& desk : *desks) check.desks.push_back({std::move(desk), {}, {}});
    for (std::size_t row = 0; row < more.size(); ++row)
        for (auto& one : check.desks)
            if (one.desk.ledger == more.text(row, 0)) one.world = more.text(row, 1), one.login = more.text(row, 2);
    check.out.desks = check.desks.size();
    for (const auto& one : check.desks) {
        if (one.login != hub::role_of(one.desk.ledger)) check.find(one.desk.ledger, "desk", one.login, "login");
        if (!is_enrolled(one.desk)) check.find(one.desk.ledger, "desk", one.desk.branch, "enrolment");
    }
    return {};
}

/// Enrolled under another key than the one that is given: its lines are held to the one given.
Result<void> check_witnesses(Check& check) {
    JCIC_TRY(const auto rows, read_rows(check, "select name, key from jcic.witness order by name", {}));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto name = rows.text(row, 0);
        const auto key = verify::NoteKey::parse(rows.text(row, 1), verify::KeyType::witness);
        const auto given = std::ranges::find(check.witnesses, name, &verify::NoteKey::name);
        if (!key || key->name != name)
            check.find("", "witness", name, "form");
        else if (given == check.witnesses.end())
            check.witnesses.push_back(*key);
        else if (*given != *key)
            check.find("", "witness", name, "signature");
    }
    return {};
}

std::string which_of(const hub::Claim& one) {
    return to_hex(one.form) + " " + one.item + " " + std::to_string(one.generation);
}

std::string reason_against(const hub::Claim& one, const EnrolledDesk* desk) {
    if (desk == nullptr) return "desk";
    if (desk->desk.institution != one.institution) return "institution";
    return desk->desk.signed_this(hub::text_of(one), one.signature) ? "" : "signature";
}

/// Of one item of a form: generations from 1 without a gap, of which the newest alone may be in use.
std::string reason_against(const hub::Claim& one, const hub::Claim& before) {
    const bool same = one.institution == before.institution && one.form == before.form && one.item == before.item;
    if (one.generation != (same ? before.generation + 1 : 1)) return "gap";
    return same && before.state != hub::ClaimState::free ? "twice" : "";
}

/// A form as a whole, and items of it, in use at one time.
class Wholes {
public:
    [[nodiscard]] bool is_used_twice(const hub::Claim& one) {
        if (one.institution != institution_ || one.form != form_) whole_ = item_ = false;
        institution_ = one.institution;
        form_ = one.form;
        if (one.state == hub::ClaimState::free) return false;
        (one.item == hub::whole_form ? whole_ : item_) = true;
        return whole_ && item_;
    }

private:
    std::string institution_;
    Digest form_{};
    bool whole_ = false;
    bool item_ = false;
};

Result<void> check_forms_of_claims(Check& check) {
    JCIC_TRY(const auto rows, read_rows(check,
                                        "select ledger, encode(form, 'hex') || ' ' || item || ' ' || generation "
                                        "from jcic.claim where not (octet_length(form) = 32 and generation > 0 "
                                        "and state in ('held', 'reserved', 'spent', 'free')) limit 10001",
                                        {}));
    for (std::size_t row = 0; row < rows.size(); ++row)
        check.find(rows.text(row, 0), "claim", rows.text(row, 1), "form");
    return {};
}

}  // namespace

Result<void> check_claims(Check& check) {
    JCIC_CHECK(check_forms_of_claims(check));
    hub::Claim last;
    Wholes wholes;
    while (true) {
        auto some = hub::claims_after(check.owner, last);
        if (!some) return tl::unexpected<Fault>(std::move(some).error().fault);
        if (some->empty()) return {};
        for (auto& one : *some) {
            ++check.out.claims;
            const auto reason = reason_against(one, check.desk_of(one.ledger));
            const std::string order = wholes.is_used_twice(one) ? "twice" : reason_against(one, last);
            if (!reason.empty())
                check.find(one.ledger, "claim", which_of(one), reason);
            else if (!order.empty())
                check.find(one.ledger, "claim", which_of(one), order);
            last = std::move(one);
        }
    }
}

Result<void> check_offered(Check& check) {
    JCIC_TRY(const auto rows, read_rows(check, "select ledger, hub, through, signature from jcic.offered", {}));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto* desk = check.desk_of(rows.text(row, 0));
        const hub::Offered offered{rows.text(row, 0), rows.text(row, 1), rows.number(row, 2).value_or(0)};
        const auto signed_as = rows.bytes(row, 3);
        if (desk == nullptr)
            check.find(offered.ledger, "offered", offered.hub, "desk");
        else if (!signed_as || !desk->desk.signed_this(hub::text_of(offered), *signed_as))
            check.find(offered.ledger, "offered", offered.hub, "signature");
    }
    return {};
}

Result<void> check_approvals(Check& check) {
    std::vector<hub::Desk> desks;
    for (const auto& one : check.desks) desks.push_back(one.desk);
    for (std::string read_to;;) {
        const auto some = hub::approvals_after(check.owner, read_to);
        if (!some) return tl::unexpected<Fault>(some.error().fault);
        if (some->empty()) return {};
        for (const auto& one : *some)
            if (auto reason = hub::reason_against(one, desks); !reason.empty())
                check.find(one.ledger, "approval", one.id, std::move(reason));
        read_to = some->back().id;
    }
}

Result<Checked> check(hub::Connection& owner, const std::vector<verify::NoteKey>& witnesses) {
    Check check{owner, witnesses};
    if (auto begun = owner.run("begin isolation level repeatable read read only"); !begun)
        return tl::unexpected<Fault>(std::move(begun).error().fault);
    const auto work = [&check]() -> Result<void> {
        JCIC_CHECK(check_desks(check));
        JCIC_CHECK(check_witnesses(check));
        JCIC_CHECK(check_claims(check));
        JCIC_CHECK(check_offered(check));
        JCIC_CHECK(check_approvals(check));
        for (const auto& desk : check.desks) {
            JCIC_CHECK(check_statements(check, desk));
            JCIC_CHECK(check_standings(check, desk));
            JCIC_CHECK(check_tree(check, desk));
        }
        return {};
    };
    auto done = work();
    if (owner.is_open()) static_cast<void>(owner.run("rollback"));
    if (!done) return tl::unexpected<Fault>(std::move(done).error());
    return std::move(check.out);
}

}  // namespace jcic::hub_server
