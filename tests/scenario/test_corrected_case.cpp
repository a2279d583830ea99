// A case whose number was corrected after its request is found by both numbers, in the ledger's search, too;
// tests/rules/case-corrections.txt has the rule.
#include <QtTest>
#include <set>

#include "app/desk/queries/query_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/registers/case_corrections.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

namespace {

constexpr const char* right_number = "115-房貸-000124";

}  // namespace

class TestCorrectedCase : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_case_that_was_corrected_is_found_by_both_numbers() {
        const auto id = ready_to_request();
        VERIFY_OK(desk_->queries().request(id, {}));
        const auto before = query(id).case_number;
        VERIFY_OK(correct(id));
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto all = found_by_case(before, 200);
        QVERIFY(all.contains(seat().book().find(id)->story.front()) && all.size() > 5);
        for (const auto limit : {std::size_t{2}, std::size_t{200}})
            for (const auto& number : {before, std::string(right_number)}) QCOMPARE(found_by_case(number, limit), all);
        VERIFY_OK(officer().sign_in());
        // At another start of the program, too.
        desk_.reset();
        desk_ = scenario::open(profile_);
        VERIFY_OK(officer().sign_in());
        QVERIFY(is_recalled(right_number, id) && is_recalled(before, id));
        for (const auto& number : {std::string(right_number), before}) {
            VERIFY_OK(seat().load_queries_of_case(number));
            QVERIFY(seat().book().find(id) != nullptr);
        }
    }

private:
    [[nodiscard]] desk::Seat& seat() { return *desk_->parts().seating.seat(); }
    [[nodiscard]] const inquiry::QueryEntry& query(const inquiry::QueryId& id) {
        if (!seat().follow_queries() || !seat().load_query(id)) qFatal("follow");
        return *seat().book().find(id);
    }
    /// What the ledger's search finds by that case number, so many at a time.
    std::set<std::uint64_t> found_by_case(const std::string& number, std::size_t limit) {
        desk::EventFilter filter;
        filter.case_number = number;
        std::set<std::uint64_t> out;
        std::uint64_t newest = 0;
        do {
            const auto page = desk_->ledger().page(filter, newest, limit).value();
            for (const auto& row : page.rows)
                if (!out.insert(row.sequence).second) qFatal("twice");
            newest = page.next;
        } while (newest != 0);
        return out;
    }
    Result<std::string> correct(const inquiry::QueryId& id) {
        return officer().beside(Duty::supervisor,
                                wanted(registers::case_corrections, registers::case_corrected, "",
                                       {{"query", id}, {"case-number", right_number}, {"why", "案號末三碼誤植"}}));
    }
    /// By what somebody types into the board's search.
    [[nodiscard]] bool is_recalled(const std::string& text, const inquiry::QueryId& id) {
        const auto found = desk_->queries().recall(desk::QueryList::board, text, {}, 50);
        return found && found->found.contains(id);
    }
};

JCIC_TEST(TestCorrectedCase)
#include "test_corrected_case.moc"
