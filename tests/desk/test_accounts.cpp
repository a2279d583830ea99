// R-DU-4, R-DU-8: accounts as the registers tell them, and the review of a half year.
#include "app/desk/registers/rights_desk.h"

#include <QTest>

#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

namespace {

domain::RocDate on(const char* seven_digits) {
    return *domain::RocDate::parse(seven_digits);
}

domain::Recorded said(std::uint64_t sequence, const char* day, std::string action, const char* about,
                      const std::vector<domain::Fact>& facts, std::string person = "L01") {
    domain::Recorded out;
    out.sequence = sequence;
    out.at = domain::start_of(on(day)) + std::chrono::hours{9};
    out.person = std::move(person);
    out.entry.action = std::move(action);
    out.entry.subject = std::string("person:") + about;
    for (const auto& fact : facts) out.entry.plain(fact.name, fact.value);
    return out;
}

domain::Recorded designated(std::uint64_t sequence, const char* day, const char* code, const char* duties) {
    return said(
        sequence, day, "person.designated", code,
        {{"code", code}, {"name", std::string("某") + code}, {"title", "專員"}, {"duties", duties}, {"from", day}});
}

struct Branch {
    domain::registers::Rows rows;
    domain::registers::PeopleAndCards people{rows};
    std::vector<domain::Recorded> reviews;

    Branch() {
        tell(designated(1, "1150105", "L01", "unit-head"));
        tell(designated(2, "1150105", "L03", "query-officer:1150105-1151231"));
        tell(designated(3, "1150105", "L08", "administrator"));
        tell(designated(4, "1150105", "L09", "query-officer"));
    }
    void tell(const domain::Recorded& event) {
        rows.apply(event);
        people.apply(event);
        if (event.entry.action == "person.rights-confirmed") reviews.push_back(event);
    }
    void reviewed(std::uint64_t sequence, const char* day, const char* code, const char* by, const char* least) {
        auto event = said(sequence, day, "person.rights-confirmed", code, {{"least", least}}, by);
        event.entry.rests_on(rows.row(domain::registers::people, code)->last);
        tell(event);
    }
    [[nodiscard]] std::vector<ReviewedAccount> lines(const char* today, const LastUses& uses = {}) const {
        return reviewed_accounts(accounts_of(people, uses, on(today)), rows, reviews, papers::half_of(on(today)),
                                 on(today));
    }
    [[nodiscard]] std::optional<ReviewedAccount> line(const char* code, const char* today) const {
        for (auto& one : lines(today))
            if (one.account.code == code) return one;
        return std::nullopt;
    }
};

using Came = ReviewedAccount::Outcome;

}  // namespace

class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobody_confirms_their_own_line_R_DU_8() {
        Branch branch;
        branch.reviewed(10, "1150620", "L08", "L08", "yes");  // by a program that did not refuse it
        QVERIFY(branch.line("L08", "1150625")->outcome == Came::open);
    }
    void what_rests_on_nothing_confirms_nothing_R_DU_8() {
        Branch branch;
        branch.tell(said(10, "1150620", "person.rights-confirmed", "L03", {{"least", "yes"}}, "L08"));
        QVERIFY(branch.line("L03", "1150625")->outcome == Came::open);
    }
};

JCIC_TEST(TestAccounts)
#include "test_accounts.moc"
