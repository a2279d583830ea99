#include "app/ledger/demands.h"

#include <algorithm>
#include <vector>

#include "app/domain/registers/register.h"
#include "app/domain/trail_access.h"

namespace jcic::ledger {
namespace {

using domain::Duty;
using Duties = std::set<Duty>;

bool supervises(const Duties& duties) {
    return duties.contains(Duty::supervisor);
}
bool keeps_cards(const Duties& duties) {
    return duties.contains(Duty::card_custodian);
}

// Rules R-DU-6, R-DU-3 and R-DU-9, R-PA-4, R-PA-6, R-AU-6.
std::vector<Demand> all_demands() {
    std::vector<Demand> out{
        {"query.decided", domain::purpose::approval, 1, "query.submitted", supervises, nullptr, false, false, true},
        {"card.handed-out", domain::purpose::hand_over, 2, {}, keeps_cards},
        {"card.handed-back", domain::purpose::hand_over, 2,
         "card.handed-out"},  // whatever became of their duties meanwhile
        {"card.taken-back", domain::purpose::hand_over, 2, "card.handed-out", domain::heads_the_unit},
        {"copy.destroyed", domain::purpose::witness, 1, "copy.reserved", nullptr, nullptr, true},
        {"ledger.exported-with-values", domain::purpose::consent, 2, {}, domain::heads_the_unit, domain::checks_others},
        {"ledger.restored", domain::purpose::consent, 1, {}, domain::administers},
        {"record.erased", domain::purpose::witness, 1, "record.retrieved", nullptr, nullptr, true},
        {"retention.agreed", domain::purpose::consent, 2, {}, domain::heads_the_unit, domain::checks_others},
    };
    for (const auto* book : domain::registers::all())
        for (const auto& step : book->steps) {
            if (!step.beside) continue;
            Demand demand{step.action, step.beside->purpose};
            demand.entitled = [who = step.beside->who](const Duties& duties) {
                return domain::registers::holds_one(duties, who);
            };
            demand.signers = 2;
            demand.witnessed = true;
            demand.beside = true;
            // What destroys a key is not left to who takes the step (R-AU-6).
            if (step.erases)
                demand.author = [by = step.by](const Duties& duties) {
                    return domain::registers::holds_one(duties, by);
                };
            out.push_back(std::move(demand));
        }
    return out;
}

const std::vector<Demand>& demands() {
    static const auto all = all_demands();
    return all;
}

std::string_view unmet_signatures(const Demand& demand, const Leaf& leaf) {
    std::set<domain::PersonId> signers;
    for (const auto& signature : leaf.signatures) signers.insert(signature.signer);
    if (signers.size() < demand.signers) return "unsigned";
    const auto by = [&](const std::string& code) {
        return std::ranges::any_of(signers, [&](const domain::PersonId& one) { return one.text() == code; });
    };
    if (demand.beside && !(by(leaf.person) && by(leaf.plain(domain::registers::beside_field)))) return "unsigned";
    const bool other = std::ranges::any_of(
        leaf.signatures, [&](const domain::Signature& signature) { return signature.purpose != demand.purpose; });
    return other ? "purpose" : "";
}

std::string_view unmet_page(const Demand& demand, const Leaf& leaf, const Circumstances& circumstances) {
    if (leaf.field(domain::page_field) == nullptr) return "page";
    if (demand.answers.empty()) return "";
    if (circumstances.asked == nullptr) return "rests-on";
    const auto& asked = circumstances.asked->page;
    const bool another = demand.of_anothers && circumstances.page && asked && *circumstances.page != *asked;
    return another ? "page" : "";
}

}  // namespace

const Demand* demand_on(std::string_view action) {
    const auto found = std::ranges::find(demands(), action, &Demand::action);
    return found == demands().end() ? nullptr : &*found;
}

bool is_answered_by_others(std::string_view action) {
    return std::ranges::any_of(demands(), [&](const Demand& demand) { return demand.answers == action; });
}

std::string_view unmet(const Demand& demand, const Leaf& leaf, const Circumstances& circumstances) {
    if (const auto wrong = unmet_signatures(demand, leaf); !wrong.empty()) return wrong;
    if (const auto wrong = unmet_page(demand, leaf, circumstances); !wrong.empty()) return wrong;
    if (demand.author) {
        const auto author = domain::PersonId::parse(leaf.person);
        if (!author || !demand.author(circumstances.duties_of(*author))) return "signer";
    }
    const auto is = [&](const domain::PersonId& one, const Entitled& by) {
        const bool own = (demand.of_anothers && one.text() == circumstances.asked->by) ||
                         (demand.witnessed && one.text() == leaf.person) ||
                         (demand.beside && one.text() != leaf.plain(domain::registers::beside_field));
        return !own && (!by || by(circumstances.duties_of(one)));
    };
    const auto entitles = [&](const domain::Signature& one) {
        const auto also = [&](const domain::Signature& other) {
            return other.signer != one.signer && is(other.signer, demand.second);
        };
        return is(one.signer, demand.entitled) && (!demand.second || std::ranges::any_of(leaf.signatures, also));
    };
    return std::ranges::any_of(leaf.signatures, entitles) ? "" : "signer";
}

}  // namespace jcic::ledger
