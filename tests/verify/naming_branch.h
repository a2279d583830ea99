#pragma once
// A branch whose events a forger writes who holds every key, and what both verifiers are to find.

#include <QTest>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/ledger/session/people.h"
#include "support/result.h"
#include "verify/export_world.h"

namespace jcic::test {

using Said = std::vector<std::pair<const char*, std::string>>;

/// L03, L04 and L05 query; K01 keeps cards, beside the unit head; P01 keeps passwords, and queries.
struct NamingBranch : ExportWorld {
    std::string expected;

    NamingBranch() {
        const auto head = sign_in("H01").value();
        const auto designate = [&](const char* one, std::set<domain::Duty> duties) {
            VERIFY_OK(ledger::People(*head).add({code(one), one, std::move(duties), password_of(one), {}}));
        };
        for (const auto* one : {"L03", "L04", "L05"}) designate(one, {domain::Duty::query_officer});
        designate("K01", {domain::Duty::card_custodian});
        designate("P01", {domain::Duty::password_custodian, domain::Duty::query_officer});
        VERIFY_OK(receive_card(*session, "card:1"));
    }
    [[nodiscard]] domain::Entry said(const char* action, const std::string& subject, const Said& fields) {
        auto out = entry(action, subject);
        for (const auto& [name, value] : fields) out.plain(name, value);
        return out;
    }
    [[nodiscard]] Forger as(const char* author) { return {*this, *session, author}; }
    std::uint64_t write(const char* author, const domain::Entry& entry, const std::vector<Signs>& signs = {}) {
        return as(author).write(entry, signs);
    }
    void wrong(std::uint64_t number, const char* reason = "named") {
        expected += (expected.empty() ? "" : " ") + at(number, reason);
    }
    [[nodiscard]] domain::Entry of_card(const char* action, const char* custodian, const char* holder,
                                        std::uint64_t on = 0) {
        auto out = said(action, "card:1", {{"custodian", custodian}, {"holder", holder}, {"page", "交接"}});
        if (on > 0) out.rests_on(as("H01").event(on));
        return out;
    }
    std::uint64_t lend(const char* holder, const std::vector<Signs>& signs) {
        return write(holder, of_card("card.handed-out", "H01", holder), signs);
    }
    std::uint64_t lend(const char* holder) { return lend(holder, {{holder, "hand-over"}, {"H01", "hand-over"}}); }
};

/// What the program itself says to it, with every key at hand.
inline void refused(NamingBranch& branch, const domain::Entry& entry, const std::vector<Signs>& signs,
                    const char* reason, const char* person) {
    const Forger forger(branch, *branch.session);
    const auto written = branch.session->append(forger.signed_by(entry, signs));
    QVERIFY(!written);
    QCOMPARE(written.error().code, FaultCode::person_duty);
    QCOMPARE(std::string(written.error().detail("reason")), std::string(reason));
    QCOMPARE(std::string(written.error().detail("person")), std::string(person));
}

}  // namespace jcic::test
