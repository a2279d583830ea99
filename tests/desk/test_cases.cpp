// The board by cases: what belongs together, whose turn it is by duty, and what runs out first.

#include <QTest>

#include "app/desk/rooms/cases.h"
#include "app/desk/rooms/path.h"
#include "app/desk/rooms/snapshot.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;
using domain::Duty;
using domain::Item;
using domain::ItemState;
using std::chrono::hours;

namespace {

const std::set<Duty> officer{Duty::query_officer};
const UtcTime monday = UtcTime{} + hours{500'000};

/// The officer's own.
BoardRow row(const char* query, Item item, ItemState state, const char* number = "2026-1") {
    BoardRow out;
    out.query = query;
    out.item = item;
    out.state = state;
    out.case_number = number;
    out.applicant = out.subject_name = "王小明";
    out.own = out.in_hand = true;
    out.changed_at = monday;
    return out;
}

BoardRow held(const char* query, Item item, hours left, const char* number = "2026-1") {
    auto out = row(query, item, ItemState::serial_held, number);
    out.deadline = monday + left;
    out.ready = out.fetchable = true;
    return out;
}

inquiry::CopyEntry copy(domain::CopyState state) {
    return {1, state, *domain::PersonId::parse("L03"), monday};
}

CaseRow alone(const BoardRow& one, const std::set<Duty>& duties = officer) {
    return cases_of({one}, duties).front();
}

}  // namespace

class TestCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_case_is_one_number_and_one_applicant() {
        auto other = row("q3", Item::t52, ItemState::approved);
        other.applicant = "同名的另一人";
        const auto cases = cases_of(
            {row("q1", Item::t50, ItemState::approved), row("q1", Item::t51, ItemState::approved),
             row("q2", Item::t52, ItemState::submitted), other, row("q4", Item::t50, ItemState::approved, "2026-2")},
            officer);
        QCOMPARE(cases.size(), std::size_t{3});
        QVERIFY(std::ranges::count(cases, std::size_t{3}, [](const auto& one) { return one.items.size(); }) == 1);
        for (const auto& one : cases)
            for (const auto& item : one.items) QCOMPARE(item.row.case_number, one.row().case_number);
    }

    void what_is_not_ours_to_read_is_never_put_together() {
        auto first = row("q1", Item::t50, ItemState::approved), second = row("q2", Item::t50, ItemState::approved);
        for (auto* one : {&first, &second}) one->applicant = one->subject_name = "";
        QCOMPARE(cases_of({first, second}, officer).size(), std::size_t{2});
    }

    void a_state_has_its_group_and_step_for_the_officer_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("group");
        QTest::addColumn<int>("step");
        const auto add = [](const char* name, ItemState state, CaseGroup group, CaseStep step) {
            QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(group) << static_cast<int>(step);
        };
        add("submitted", ItemState::submitted, CaseGroup::waiting, CaseStep::approve);
        add("approved", ItemState::approved, CaseGroup::mine, CaseStep::request);
        add("requesting", ItemState::requesting, CaseGroup::mine, CaseStep::settle);
        add("unsettled", ItemState::unsettled, CaseGroup::mine, CaseStep::settle);
        add("waits for the agency", ItemState::serial_held, CaseGroup::waiting, CaseStep::none);
        add("refused", ItemState::refused, CaseGroup::mine, CaseStep::look_at_end);
        add("failed", ItemState::failed, CaseGroup::mine, CaseStep::look_at_end);
        add("expired", ItemState::expired, CaseGroup::mine, CaseStep::look_at_end);
        add("withdrawn", ItemState::withdrawn, CaseGroup::done, CaseStep::none);
    }

    void a_state_has_its_group_and_step_for_the_officer() {
        QFETCH(int, state);
        QFETCH(int, group);
        QFETCH(int, step);
        const auto one = alone(row("q1", Item::t50, static_cast<ItemState>(state)));
        QCOMPARE(static_cast<int>(one.group), group);
        QCOMPARE(static_cast<int>(one.step), step);
        // A colleague's is nobody's work here, but for what any officer may settle.
        auto others = row("q1", Item::t50, static_cast<ItemState>(state));
        others.own = others.in_hand = false;
        const bool settles = static_cast<CaseStep>(step) == CaseStep::settle;
        QCOMPARE(alone(others).group == CaseGroup::mine, settles);
    }

    void a_supervisor_has_to_decide_what_others_ask_and_nothing_else() {
        const std::set<Duty> supervisor{Duty::supervisor};
        auto asked = row("q1", Item::t50, ItemState::submitted);
        QVERIFY(alone(asked, supervisor).group == CaseGroup::waiting);  // R-DU-6: never one's own
        asked.own = asked.in_hand = false;
        QVERIFY(alone(asked, supervisor).group == CaseGroup::mine);
        QVERIFY(alone(asked, supervisor).step == CaseStep::approve);
        auto approved = row("q1", Item::t50, ItemState::approved);
        approved.own = approved.in_hand = false;
        QVERIFY(alone(approved, supervisor).group == CaseGroup::waiting);
        QVERIFY(alone(held("q1", Item::t52, hours{5}), supervisor).step == CaseStep::none);
    }

    void what_came_to_nothing_is_the_officers_until_it_is_looked_at() {
        for (const auto state : {ItemState::refused, ItemState::failed, ItemState::expired}) {
            auto one = row("q1", Item::t50, state);
            QCOMPARE(alone(one).at(CaseStep::look_at_end), std::set<inquiry::QueryId>{"q1"});
            one.end_seen = true;
            QVERIFY(alone(one).group == CaseGroup::done);
            QVERIFY(alone(one).step == CaseStep::none);
        }
    }

    void a_record_is_done_with_once_it_is_filed_or_used_up() {
        auto one = row("q1", Item::t52, ItemState::retrieved);
        one.holds_record = true;
        QVERIFY(alone(one).group == CaseGroup::mine && alone(one).step == CaseStep::print);
        one.copies = {copy(domain::CopyState::void_)};
        QVERIFY(alone(one).group == CaseGroup::mine);  // nothing came out
        for (const auto gone : {domain::CopyState::destroyed, domain::CopyState::written_off}) {
            one.copies = {copy(gone)};
            QVERIFY(alone(one).group == CaseGroup::mine);  // nor is it in the case file
        }
        one.copies = {copy(domain::CopyState::filed)};
        QVERIFY(alone(one).group == CaseGroup::done && alone(one).step == CaseStep::open_record);
        one.copies.push_back(copy(domain::CopyState::out));
        QVERIFY(alone(one).group == CaseGroup::mine);  // in somebody's hands
        one.copies.clear();
        one.used_up = true;
        QVERIFY(alone(one).group == CaseGroup::done);
        one.delete_by = monday + hours{24};
        QVERIFY(alone(one).group == CaseGroup::mine);  // R-PA-6
        QVERIFY(alone(one).runs_out == RunsOut::record_here);
        one.holds_record = false;
        QVERIFY(alone(one).group == CaseGroup::done && alone(one).step == CaseStep::none);
    }

    void a_case_stands_where_its_nearest_item_stands() {
        const auto cases = cases_of({row("q1", Item::t50, ItemState::submitted), held("q1", Item::t52, hours{5}),
                                     row("q1", Item::t51, ItemState::approved)},
                                    officer);
        QCOMPARE(cases.size(), std::size_t{1});
        QVERIFY(cases.front().group == CaseGroup::mine);
        QVERIFY(cases.front().step == CaseStep::fetch);  // what JCIC deletes goes before what can wait
        QVERIFY(cases.front().shown(Item::t51)->step == CaseStep::request);
        QVERIFY(cases.front().items.front().row.item == Item::t50);  // in the order of the columns
    }

    void what_runs_out_first_stands_first() {
        auto authorised = row("q3", Item::t50, ItemState::approved, "authorised");
        authorised.authorised_until = monday + hours{20};
        auto older = row("q5", Item::t50, ItemState::approved, "older");
        older.changed_at -= hours{1};
        const auto cases = cases_of(
            {row("q6", Item::t50, ItemState::withdrawn, "withdrawn"), older,
             row("q4", Item::t50, ItemState::approved, "newer"), held("q2", Item::t50, hours{90}, "later"), authorised,
             held("q1", Item::t52, hours{5}, "sooner"), row("q7", Item::t50, ItemState::submitted, "waits")},
            officer);
        std::vector<std::string> order;
        for (const auto& one : cases) order.push_back(one.row().case_number);
        QCOMPARE(order,
                 (std::vector<std::string>{"sooner", "authorised", "later", "newer", "older", "waits", "withdrawn"}));
        QVERIFY(cases[0].first == Item::t52 && cases[0].runs_out == RunsOut::jcic_deletes);
        QVERIFY(cases[1].runs_out == RunsOut::authorisation);
    }

    void of_one_item_asked_for_twice_the_one_under_way_is_shown() {
        auto refused = row("q1", Item::t52, ItemState::refused);
        refused.end_seen = true;
        refused.changed_at += hours{1};
        const auto again = alone(refused);
        QVERIFY(again.shown(Item::t52)->row.query == "q1" && again.shown(Item::t50) == nullptr);
        const auto both = cases_of({refused, held("q2", Item::t52, hours{5})}, officer).front();
        QVERIFY(both.shown(Item::t52)->row.query == "q2");
        QVERIFY(both.has("q1") && both.has("q2") && !both.has("q3"));
    }

    void the_card_is_handed_out_for_what_needs_it() {
        const auto cases = cases_of(
            {row("q1", Item::t50, ItemState::approved, "2026-1"), row("q1", Item::t51, ItemState::approved, "2026-1"),
             row("q2", Item::t50, ItemState::submitted, "2026-2"), held("q3", Item::t52, hours{5}, "2026-3")},
            officer);
        QCOMPARE(cases_for_card(cases), (std::vector<std::string>{"2026-3", "2026-1"}));
    }

    void a_record_that_was_not_printed_is_opened_first() {
        auto printed = row("q1", Item::t50, ItemState::retrieved), fresh = row("q1", Item::t52, ItemState::retrieved);
        printed.holds_record = fresh.holds_record = true;
        printed.copies = {copy(domain::CopyState::out)};
        const auto one = cases_of({printed, fresh}, officer).front();
        QVERIFY(one.to_open()->row.item == Item::t52);
        QVERIFY(one.record_of(Item::t50) != nullptr && one.record_of(Item::t51) == nullptr);
    }

    void a_colleagues_record_is_no_step_and_a_case_taken_over_is_R_DU_15() {
        auto one = row("q1", Item::t52, ItemState::retrieved);
        one.holds_record = true;
        one.in_hand = false;  // handed over
        QVERIFY(alone(one).group == CaseGroup::waiting && alone(one).step == CaseStep::none);
        QVERIFY(alone(one).to_open() == nullptr && alone(one).to_hand_over(officer) == nullptr);
        one.own = false;
        one.in_hand = true;  // taken over
        QVERIFY(alone(one).group == CaseGroup::mine && alone(one).step == CaseStep::print);
        QVERIFY(alone(one).to_hand_over(officer) != nullptr);
        // What is not requested yet is withdrawn, and asked anew (R-DU-6).
        auto approved = row("q2", Item::t50, ItemState::approved);
        approved.own = false;
        QVERIFY(alone(approved).group == CaseGroup::mine && alone(approved).step == CaseStep::ask_anew);
        QCOMPARE(alone(approved).at(CaseStep::ask_anew), std::set<inquiry::QueryId>{"q2"});
        QCOMPARE(alone(approved).to_withdraw(), std::set<inquiry::QueryId>{"q2"});
        QVERIFY(cases_for_card(cases_of({approved}, officer)).empty());  // no card helps: it is not theirs to request
        approved.own = true;
        approved.in_hand = false;
        QVERIFY(alone(approved).step == CaseStep::none && alone(approved).to_withdraw().empty());
        // Who has the case does not decide it.
        auto submitted = row("q3", Item::t50, ItemState::submitted);
        submitted.own = false;
        QVERIFY(alone(submitted, {Duty::supervisor}).group == CaseGroup::waiting);
    }

    void a_leavers_case_is_a_supervisors_to_hand_over_and_its_ends_to_look_at_R_DU_4() {
        const std::set<Duty> supervisor{Duty::supervisor};
        for (const auto state : {ItemState::approved, ItemState::serial_held, ItemState::retrieved}) {
            auto one = row("q1", Item::t50, state);
            one.own = one.in_hand = false;
            one.holds_record = state == ItemState::retrieved;
            QVERIFY(alone(one, supervisor).group == CaseGroup::waiting &&
                    alone(one, supervisor).step == CaseStep::none);
            one.left = true;
            QVERIFY(alone(one, supervisor).group == CaseGroup::mine);
            QVERIFY(alone(one, supervisor).step == CaseStep::hand_over);
            QVERIFY(alone(one, supervisor).to_hand_over(supervisor) != nullptr);
            QVERIFY(alone(one).step == CaseStep::none && alone(one).to_hand_over(officer) == nullptr);
        }
        for (const auto state : {ItemState::refused, ItemState::failed, ItemState::expired}) {
            auto one = row("q1", Item::t50, state);
            one.own = one.in_hand = false;
            QVERIFY(alone(one, supervisor).group == CaseGroup::done);
            one.left = true;
            QVERIFY(alone(one, supervisor).step == CaseStep::look_at_end && alone(one).group == CaseGroup::done);
            one.end_seen = true;
            QVERIFY(alone(one, supervisor).group == CaseGroup::done);
        }
    }

    void a_case_that_waits_says_for_what() {
        auto asked = row("q1", Item::t50, ItemState::submitted);
        asked.submitted_at = monday - hours{1};
        QVERIFY(alone(asked).waits.what == WaitsFor::approval);
        QVERIFY(alone(asked).waits.at == asked.submitted_at);
        auto early = held("q1", Item::t51, hours{90}), late = held("q1", Item::t52, hours{90});
        for (auto* one : {&early, &late}) one->ready = one->fetchable = false;
        late.ask_again = monday + hours{2};
        early.ask_again = monday + hours{1};
        early.problem = "host.maintenance";
        const auto both = cases_of({asked, late, early}, officer).front();
        QVERIFY(both.group == CaseGroup::waiting && both.waits.what == WaitsFor::agency);
        QVERIFY(both.waits.at == early.ask_again);
        QCOMPARE(both.waits.problem, early.problem);
        auto others = row("q1", Item::t50, ItemState::approved);
        others.own = others.in_hand = false;
        others.holder_name = "林怡君";
        QVERIFY(alone(others).waits.what == WaitsFor::colleague);
        QCOMPARE(alone(others).waits.who, others.holder_name);
        // Whose turn it is waits for nobody.
        QVERIFY(alone(row("q1", Item::t50, ItemState::approved)).waits.what == WaitsFor::nothing);
        QVERIFY(alone(row("q1", Item::t50, ItemState::withdrawn)).waits.what == WaitsFor::nothing);
    }

    void what_a_rule_bars_of_a_case_is_told_with_the_rule_R_EL_2() {
        const auto today = domain::roc_date_at(monday);
        auto asked = row("q1", Item::t50, ItemState::submitted);
        QVERIFY(!alone(asked).barred(Item::t52, today));  // not ours to read: nothing is said
        asked.business = domain::Business::lending;
        asked.subject_kind = domain::SubjectKind::guarantor;
        QVERIFY(alone(asked).barred(Item::t52, today) == FaultCode::rule_el_2);
        QVERIFY(!alone(asked).barred(Item::t51, today));
        auto borrower = asked;
        borrower.query = "q2";
        borrower.subject_kind = domain::SubjectKind::borrower;
        QVERIFY(!cases_of({asked, borrower}, officer).front().barred(Item::t52, today));
    }
};

// A case's path: where it stands for each state of an item, with the card in each custody, stopped or not; that steps
// follow one another, and that the card's step follows the card.
using domain::CopyState;

namespace {

const std::set<Duty> path_officer{Duty::query_officer};
const UtcTime path_day = UtcTime{} + std::chrono::hours{500'000};

BoardRow path_row(Item item, ItemState state) {
    BoardRow out;
    out.query = "q" + std::string(domain::code_of(item));
    out.item = item;
    out.state = state;
    out.case_number = "2026-1";
    out.applicant = "王小明";
    out.own = out.in_hand = true;
    out.ready = out.fetchable = state == ItemState::serial_held;
    out.holds_record = state == ItemState::retrieved;
    return out;
}

BoardRow with_copy(CopyState state) {
    auto out = path_row(Item::t50, ItemState::retrieved);
    out.copies = {{1, state, *domain::PersonId::parse("L03"), path_day}};
    return out;
}

Path path_of_rows(const std::vector<BoardRow>& rows, Custody custody, bool needed = false) {
    return path_of(cases_of(rows, path_officer).front(), custody, needed);
}

/// "✓✓●○○○○○": done, present, to come.
QString drawn(const Path& path) {
    QString out;
    for (const auto step : all_path_steps) {
        const auto state = path.at(step);
        out += state == PathState::done ? u'+' : state == PathState::present ? u'o' : u'-';
    }
    return path.stopped ? out + u'!' : out;
}

}  // namespace

class TestPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_state_has_its_place_in_each_custody_stopped_or_not_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("custody");
        QTest::addColumn<bool>("stopped");
        QTest::addColumn<QString>("path");
        const auto add = [](const char* name, ItemState state, std::array<const char*, 3> paths,
                            std::array<const char*, 3> stopped) {
            for (int custody = 0; custody < 3; ++custody) {
                const auto at = static_cast<std::size_t>(custody);
                QTest::addRow("%s, custody %d", name, custody)
                    << static_cast<int>(state) << custody << false << QString::fromLatin1(paths.at(at));
                QTest::addRow("%s, custody %d, stopped", name, custody)
                    << static_cast<int>(state) << custody << true << QString::fromLatin1(stopped.at(at));
            }
        };
        //                                      apply approve borrow request fetch print file give back
        add("submitted", ItemState::submitted, {"+o------", "+o+-----", "+o+-----"},
            {"+o------!", "+o+-----!", "+o+-----!"});
        add("approved", ItemState::approved, {"++o-----", "+++o----", "+++o----"},
            {"++-o----!", "+++o----!", "+++o----!"});
        add("requesting", ItemState::requesting, {"++o-----", "+++o----", "+++o----"},
            {"++o-----", "+++o----", "+++o----"});
        add("unsettled", ItemState::unsettled, {"++o-----", "+++o----", "+++o----"},
            {"++o-----", "+++o----", "+++o----"});
        add("serial held", ItemState::serial_held, {"++o+----", "++++o---", "++++o---"},
            {"++-+o---!", "++++o---!", "++++o---!"});
        add("retrieved", ItemState::retrieved, {"+++++o--", "+++++o--", "+++++o--"},
            {"+++++o--", "+++++o--", "+++++o--"});
        add("refused", ItemState::refused, {"+o------", "+o+-----", "+o+-----"}, {"+o------", "+o+-----", "+o+-----"});
        add("failed", ItemState::failed, {"++-o----", "+++o----", "+++o----"}, {"++-o----", "+++o----", "+++o----"});
        add("expired", ItemState::expired, {"++-+o---", "++++o---", "++++o---"}, {"++-+o---", "++++o---", "++++o---"});
        add("withdrawn", ItemState::withdrawn, {"+-------", "+-+-----", "+-+-----"},
            {"+-------", "+-+-----", "+-+-----"});
    }

    void each_state_has_its_place_in_each_custody_stopped_or_not() {
        QFETCH(int, state);
        QFETCH(int, custody);
        QFETCH(bool, stopped);
        QFETCH(QString, path);
        auto one = path_row(Item::t50, static_cast<ItemState>(state));
        one.stopped = stopped;
        if (stopped) one.fetchable = false;
        QCOMPARE(drawn(path_of_rows({one}, static_cast<Custody>(custody))), path);
    }

    void a_record_is_printed_and_filed_and_then_the_card_goes_back() {
        for (const auto state : {CopyState::reserved, CopyState::void_})
            QCOMPARE(drawn(path_of_rows({with_copy(state)}, Custody::none)), QStringLiteral("+++++o--"));
        for (const auto state : {CopyState::at_printer, CopyState::out})
            QCOMPARE(drawn(path_of_rows({with_copy(state)}, Custody::none)), QStringLiteral("++++++o-"));
        const auto filed = with_copy(CopyState::filed);
        QCOMPARE(drawn(path_of_rows({filed}, Custody::usable)), QStringLiteral("+++++++o"));
        QCOMPARE(drawn(path_of_rows({filed}, Custody::none)), QStringLiteral("++++++++"));
        // Another case waits for the card: it is not asked back.
        QCOMPARE(drawn(path_of_rows({filed}, Custody::usable, true)), QStringLiteral("+++++++-"));
    }

    void it_stands_where_its_next_step_is_and_nothing_is_done_that_one_item_lacks() {
        const auto filed = with_copy(CopyState::filed);
        const auto ready = path_row(Item::t52, ItemState::serial_held);
        QCOMPARE(drawn(path_of_rows({filed, ready}, Custody::usable)), QStringLiteral("++++o---"));
        QCOMPARE(drawn(path_of_rows({filed, path_row(Item::t51, ItemState::approved)}, Custody::usable)),
                 QStringLiteral("+++o----"));
        // What came to nothing, and was looked at, holds nobody up.
        auto refused = path_row(Item::t51, ItemState::refused);
        refused.end_seen = true;
        QCOMPARE(drawn(path_of_rows({filed, refused}, Custody::none)), QStringLiteral("++++++++"));
    }

    void with_a_second_loan_the_card_s_step_follows_the_card() {
        auto waits = path_row(Item::t50, ItemState::serial_held);
        waits.ready = waits.fetchable = false;
        QCOMPARE(drawn(path_of_rows({waits}, Custody::usable)), QStringLiteral("++++o---"));
        QCOMPARE(drawn(path_of_rows({waits}, Custody::none)), QStringLiteral("++-+o---"));  // given back meanwhile
        waits.ready = waits.fetchable = true;
        QCOMPARE(drawn(path_of_rows({waits}, Custody::none)), QStringLiteral("++o+----"));
    }

    void a_stop_leads_nowhere_and_takes_no_card() {
        auto approved = path_row(Item::t50, ItemState::approved);
        approved.stopped = true;
        const auto cases = cases_of({approved}, path_officer);
        QVERIFY(cases.front().step == CaseStep::none && cases.front().group == CaseGroup::waiting);
        QVERIFY(cases.front().waits.what == WaitsFor::stop);
        QVERIFY(cases_for_card(cases).empty());
        // To ask what became of a request is never stopped.
        auto sent = path_row(Item::t50, ItemState::unsettled);
        sent.stopped = true;
        QVERIFY(cases_of({sent}, path_officer).front().step == CaseStep::settle);
    }

    void whose_the_card_is_and_where() {
        Snapshot snapshot;
        QVERIFY(custody_of(snapshot) == Custody::none);
        snapshot.card.state = desk::CardState::present;
        snapshot.card.number = "0129999-03";
        QVERIFY(custody_of(snapshot) == Custody::none);  // in the reader, and nobody borrowed it
        snapshot.card.wanted = "0129999-04";
        QVERIFY(custody_of(snapshot) == Custody::lent);
        snapshot.card.wanted = snapshot.card.number;
        QVERIFY(custody_of(snapshot) == Custody::usable);
        snapshot.host.state = HostState::opened;
        snapshot.card = {};
        QVERIFY(custody_of(snapshot) == Custody::usable);
    }
};

JCIC_TEST(TestCases)
JCIC_TEST(TestPath)
#include "test_cases.moc"
