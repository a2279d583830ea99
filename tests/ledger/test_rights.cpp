// R-DU-8: each cell of the table "who may do what" beside what the ledger demands of the event.
#include "app/domain/branch/rights.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/trail/demands.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using domain::Duty;
using domain::Right;

namespace {

const auto author = *domain::PersonId::parse("P1");
const auto second = *domain::PersonId::parse("P2");

/// Whether the ledger takes the event from somebody with one duty and somebody with another: who takes it signs,
/// unless one other person's signature is all that is asked for.
bool stands(std::string_view action, const Demand& demand, Duty takes, Duty beside) {
    Leaf leaf;
    leaf.person = author.text();
    leaf.action = action;
    leaf.subject = domain::events::find(action)->about;
    if (leaf.subject.ends_with(':')) leaf.subject += second.text();
    leaf.fields.push_back({std::string(field::page), domain::Keep::plain, "頁", {}});
    leaf.fields.push_back({std::string(field::beside), domain::Keep::plain, std::string(second.text()), {}});
    const std::string purpose(demand.purpose);
    if (demand.signers > 1 || !demand.witnessed) leaf.signatures.push_back({author, purpose, {}});
    if (demand.signers > 1 || demand.witnessed) leaf.signatures.push_back({second, purpose, {}});
    const Asked asked{"P3", std::nullopt};
    const auto duties_of = [&](const domain::PersonId& one) { return std::set{one == author ? takes : beside}; };
    const Circumstances circumstances{std::nullopt, demand.answers.empty() ? nullptr : &asked, duties_of};
    const bool written = !demand.witnessed || is_its_writers(leaf, {duties_of, [](const auto&) { return true; }});
    return written && unmet(demand, leaf, circumstances).empty();
}

/// Whether the catalogue itself names who signs, so that the ledger refuses everybody else.
struct Named {
    bool takes;
    bool beside;
};
Named named_in(std::string_view action, const Demand& demand) {
    if (demand.witnessed) return {!domain::events::find(action)->writer.by.empty(), !demand.one.empty()};
    return {!demand.one.empty(), demand.signers > 1 && !demand.another.empty()};
}

bool is_one_of(const std::set<Duty>& some, std::span<const Duty> named) {
    return std::ranges::all_of(some, [&](Duty duty) { return std::ranges::find(named, duty) != named.end(); });
}

std::string cell(const Right& right, Duty takes, Duty beside) {
    return std::string(right.action) + ": " + std::string(name_of(takes)) + ", " + std::string(name_of(beside));
}

}  // namespace

class TestRightsDemanded : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_cell_matches_what_the_ledger_demands_R_DU_8() {
        std::size_t compared = 0;
        for (const auto& right : domain::rights()) {
            const auto* demand = domain::events::demand_on(right.action);
            if (demand == nullptr) continue;
            ++compared;
            const auto named = named_in(right.action, *demand);
            for (const auto takes : domain::all_duties)
                for (const auto beside : domain::all_duties) {
                    const bool may =
                        right.takes.contains(takes) && (right.beside.empty() || right.beside.contains(beside));
                    const bool there = stands(right.action, *demand, takes, beside);
                    if (may) QVERIFY2(there, cell(right, takes, beside).c_str());
                    if (demand->witnessed) {
                        if (named.takes && !right.takes.contains(takes))
                            QVERIFY2(!there, cell(right, takes, beside).c_str());
                        if (named.beside && !right.beside.contains(beside))
                            QVERIFY2(!there, cell(right, takes, beside).c_str());
                    } else if (demand->signers == 1) {
                        if (named.takes && !right.takes.contains(takes))
                            QVERIFY2(!there, cell(right, takes, beside).c_str());
                    } else if (named.takes) {  // either of the two may be who wrote it
                        const bool first = is_one_of(right.takes, demand->one);
                        const auto& ones = first ? right.takes : right.beside;
                        const auto& others = first ? right.beside : right.takes;
                        const bool one = ones.contains(takes) || ones.contains(beside);
                        if (!one) QVERIFY2(!there, cell(right, takes, beside).c_str());
                        const bool other = others.contains(takes) || others.contains(beside);
                        if (named.beside && !other) QVERIFY2(!there, cell(right, takes, beside).c_str());
                    }
                }
        }
        QVERIFY(compared > 30);
    }
};

JCIC_TEST(TestRightsDemanded)
#include "test_rights.moc"
