#include "app/hub/desks.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/hub/signed_text.h"

namespace jcic::hub {
namespace {

constexpr std::uint64_t longest_ago = 100ULL * 366 * 24 * 3'600'000;  ///< whatever a server says

}  // namespace

bool Desk::signed_this(std::string_view text, ByteView signature) const {
    return std::ranges::any_of(
        enrolled, [&](const Enrolled& one) { return one.entered && holds_for(one.certificate, text, signature); });
}

bool Desk::signed_by_stranger(std::string_view text, ByteView signature) const {
    return std::ranges::any_of(
        enrolled, [&](const Enrolled& one) { return !one.entered && holds_for(one.certificate, text, signature); });
}

namespace {

/// What people compared for that desk, under whichever name the server has it or had it: it gives no desk that they
/// know another certificate by giving it another name. Empty where nobody compared it.
std::set<std::string> compared_of(const Desk& desk, const EnteredDesks& entered) {
    std::set<std::string> out;
    const auto add = [&](const std::string& name) {
        if (const auto known = entered.find(name); known != entered.end())
            out.insert(known->second.begin(), known->second.end());
    };
    add(desk.workstation);
    for (const auto& one : desk.enrolled) {
        add(one.workstation);
        const auto digest = to_hex(fingerprint_of(one.certificate));
        for (const auto& [name, certificates] : entered)
            if (certificates.contains(digest)) out.insert(certificates.begin(), certificates.end());
    }
    return out;
}

}  // namespace

Answer<std::vector<Desk>> desks(Connection& hub) {
    auto rows = hub.run(
        "select d.ledger, d.institution, d.branch, d.workstation, d.certificate, d.retired is not null, "
        "e.branch, e.workstation, e.certificate from jcic.desk d left join jcic.enrolment e on e.ledger = d.ledger "
        "order by d.institution, d.workstation, d.enrolled, d.ledger, e.number");
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    std::vector<Desk> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        enum Column { ledger, institution, branch, workstation, certificate, retired, then_in, then_named, then_by };
        if (out.empty() || out.back().ledger != rows->text(row, ledger)) {
            auto bytes = rows->bytes(row, certificate);
            if (!bytes)
                return tl::unexpected<NoAnswer>(
                    NoAnswer{Fault{FaultCode::hub_answer, "hub.desks", {{"reason", "form"}}}, false});
            out.push_back({rows->text(row, ledger), rows->text(row, institution), rows->text(row, branch),
                           rows->text(row, workstation), *std::move(bytes), rows->text(row, retired) == "t"});
        }
        if (auto before = rows->bytes(row, then_by))
            out.back().enrolled.push_back({rows->text(row, then_in), rows->text(row, then_named), *std::move(before)});
    }
    return out;
}

Answer<std::vector<Desk>> desks(Connection& hub, const std::shared_ptr<const EnteredDesks>& entered) {
    auto all = desks(hub);
    if (!all || !entered) return all;
    for (auto& desk : *all) {
        const auto known = compared_of(desk, *entered);
        if (!known.empty())
            for (auto& one : desk.enrolled) one.entered = known.contains(to_hex(fingerprint_of(one.certificate)));
    }
    return all;
}

Answer<std::vector<DeskSeen>> desks_seen(Connection& hub, const std::vector<std::string>& workstations) {
    // A desk that another ledger succeeded is retired.
    const auto rows = hub.run(
        "select d.workstation, min(greatest(0, (extract(epoch from clock_timestamp() - s.at) * 1000)::bigint)), "
        "coalesce(bool_and(s.program = ''), false) "
        "from jcic.desk d left join jcic.seen s on s.ledger = d.ledger "
        "where d.retired is null and d.workstation = any($1) group by d.workstation order by d.workstation",
        {workstations});
    if (!rows) return tl::unexpected<NoAnswer>(rows.error());
    std::vector<DeskSeen> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        out.push_back({rows->text(row, 0)});
        out.back().left = rows->text(row, 2) == "t";
        if (const auto ago = rows->number(row, 1))
            out.back().ago = Millis(static_cast<Millis::rep>(std::min<std::uint64_t>(*ago, longest_ago)));
    }
    return out;
}

const Desk* desk_of(const std::vector<Desk>& desks, std::string_view ledger) {
    const auto found = std::ranges::find(desks, ledger, &Desk::ledger);
    return found == desks.end() ? nullptr : &*found;
}

}  // namespace jcic::hub
