// Z52 beside the trail: an item that was sent explains one line of its own moment, so that nothing is asked twice under
// one authorisation after a restore (R-AU-5, R-SE-2).
#include <QtTest>

#include "inquiry/lost_numbers.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

Form only_income() {
    auto form = good_form();
    form.items = {Item::t50};
    return form;
}

/// One item was requested, now.
struct Requested {
    Branch branch;
    Desk desk{branch};
    QueryId id = desk.approved(only_income());
    UtcTime at{};
    std::string own = good_form().case_number;
    Requested() {
        VERIFY_OK(desk.request(id));
        at = branch.clock.now();
    }
};

}  // namespace

class TestNotHere : public QObject {
    Q_OBJECT

private:
    static AskedOfJcic line(UtcTime at, const std::string& case_number, const std::string& item = "T50") {
        return {at, item, case_number, "L03", "waiting"};
    }
    static std::vector<AskedOfJcic> left_of(const Desk& desk, const std::vector<AskedOfJcic>& lines) {
        return not_here(desk.book(), *domain::PersonalId::parse(applicant), lines);
    }

private Q_SLOTS:
    void a_request_that_never_arrived_explains_nothing_R_AU_5() {
        auto [branch, desk, id] = Approved();
        branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
        COMPARE_FAULT(desk.request(id), host_unreachable);
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
        QVERIFY(desk.item(id, Item::t50).requested_at.has_value());
        // The restored trail ends here: that it was then requested after all, JCIC alone knows.
        branch.host.issue(Item::t50, applicant, branch.clock.now(), good_form().case_number);
        branch.restored = roc("1151120");
        COMPARE_FAULT(desk.request(id), rule_au_5);
        QVERIFY(branch.host.times_issued(Item::t50) == 1);
    }

    void a_request_that_was_refused_explains_nothing() {
        Branch branch;
        branch.host.refuses = {Item::t50};
        Desk desk(branch);
        const auto id = desk.approved(only_income());
        COMPARE_FAULT(desk.request(id), host_refused);
        QCOMPARE(desk.state(id, Item::t50), ItemState::failed);
        QCOMPARE(left_of(desk, {line(branch.clock.now(), good_form().case_number)}).size(), std::size_t{1});
    }

    void one_request_explains_one_line() {
        Requested here;
        auto& [branch, desk, id, at, own] = here;
        branch.host.issue(Item::t50, applicant, branch.clock.now(), good_form().case_number);
        const auto found = desk.find_serials();
        VERIFY_OK(found);
        QCOMPARE(found->not_here.size(), std::size_t{1});
        // And so for who would ask under a form that was signed before the restore.
        branch.restored = roc("1151120");
        auto form = only_income();
        form.authorisation = "A-002";
        form.case_number = "115-信貸-00418";
        COMPARE_FAULT(desk.request(desk.approved(form)), rule_au_5);
    }

    void the_same_case_on_another_day_is_another_query() {
        Requested here;
        auto& [branch, desk, id, at, own] = here;
        QVERIFY(left_of(desk, {line(at + std::chrono::minutes{9}, own)}).empty());
        QCOMPARE(left_of(desk, {line(at + std::chrono::hours{24}, own)}).size(), std::size_t{1});
    }

    void the_nearest_line_is_the_requests_own() {
        Requested here;
        auto& [branch, desk, id, at, own] = here;
        const auto far = line(at - std::chrono::minutes{5}, own);
        const auto near = line(at + std::chrono::minutes{1}, "115-其他-00001");
        QVERIFY(left_of(desk, {far, near}) == std::vector{far});
        QVERIFY(left_of(desk, {near, far}) == std::vector{far});
    }

    void of_two_lines_of_one_moment_that_of_the_case_is_the_requests_own() {
        Requested here;
        auto& [branch, desk, id, at, own_case] = here;
        const auto own = line(branch.clock.now(), own_case);
        const auto other = line(branch.clock.now(), "115-其他-00001");
        QVERIFY(left_of(desk, {other, own}) == std::vector{other});
        QVERIFY(left_of(desk, {own, other}) == std::vector{other});
    }

    void another_item_and_one_that_nobody_knows_are_not_here() {
        Requested here;
        auto& [branch, desk, id, at, own] = here;
        const std::vector lines{line(at, own, "T51"), line(at, own, "T53"), line(at, own)};
        QCOMPARE(left_of(desk, lines).size(), std::size_t{2});
    }

    void Z52_is_asked_no_further_back_than_it_reaches_R_IT_5() {
        Branch branch;
        branch.authorisations.front().signed_on = roc("1130601");  // two years ago
        branch.restored = roc("1151120");
        Desk desk(branch);
        const auto id = desk.approved(only_income());
        VERIFY_OK(desk.request(id));
        QCOMPARE(branch.host.z52_asked, 1);
        const auto from = [](const char* today) { return QByteArray::fromStdString(z52_from(roc(today))->text()); };
        QCOMPARE(from("1151120"), QByteArray("1141120"));
        QCOMPARE(from("1170301"), QByteArray("1160301"));  // over the 29th of February
        QCOMPARE(from("1170229"), QByteArray("1160228"));
    }

    void a_line_from_before_the_form_was_signed_stands_in_nobodys_way() {
        Branch branch;
        branch.authorisations.front().signed_on = roc("1151120");
        branch.restored = roc("1151120");
        Desk desk(branch);
        const auto id = desk.approved(only_income());
        branch.host.issue(Item::t50, applicant, branch.clock.now() - std::chrono::hours{72});
        VERIFY_OK(desk.request(id));
        QCOMPARE(branch.host.z52_asked, 1);
    }

    void what_was_sent_again_later_explains_the_later_moment() {
        auto [branch, desk] = Sitting();
        const auto id = desk.approved(only_income());
        branch.host.before_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
        COMPARE_FAULT(desk.request(id), host_unknown_effect);
        branch.clock.advance(std::chrono::hours{2});
        VERIFY_OK(desk.settle(id));
        QCOMPARE(desk.state(id, Item::t50), ItemState::serial_held);
        const auto found = desk.find_serials();
        VERIFY_OK(found);
        QCOMPARE(found->serials.size(), std::size_t{1});
        QVERIFY(found->not_here.empty());
    }
};

JCIC_TEST(TestNotHere)
#include "test_not_here.moc"
