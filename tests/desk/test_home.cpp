// Where each duty's work is, what is to be done that values alone tell, and what is new since a person sat down. T52's
// month: tests/rules/R-PA-6.txt, R-PA-12.txt; cards that are out: R-DU-9.txt, card-password.txt.

#include <QTest>

#include "app/desk/home.h"
#include "app/desk/news.h"
#include "app/desk/owed.h"
#include "app/desk/todo_words.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/next_steps.h"
#include "app/domain/roc_date.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;
using domain::Duty;
using domain::Item;
using domain::ItemState;
using std::chrono::hours;

namespace {

/// A Monday, 14:06 in Taiwan.
const UtcTime afternoon = domain::parse_iso("2026-12-21T06:06:00.000Z").value();

domain::PersonId who(const char* code) {
    return domain::PersonId::parse(code).value();
}

Snapshot seat_of(std::set<Duty> duties) {
    Snapshot out;
    out.now = afternoon;
    out.seat_state = SeatState::signed_in;
    out.seat =
        SeatView{.person = {who("L03"), "林怡君", "", std::move(duties)}, .signed_in_at = afternoon, .draft_kept = {}};
    return out;
}

Owed todo(TodoKind kind, const char* query = "", std::optional<Item> item = std::nullopt) {
    Owed out;
    out.kind = kind;
    out.query = query;
    out.item = item;
    return out;
}

Owed owed(const char* book, const char* row) {
    auto out = todo(TodoKind::register_step);
    out.book = book;
    out.row = row;
    out.owed = "盤點";
    return out;
}

ApprovalRow asked_by(const char* person, bool own) {
    return {"q1", who(person), "", "", {Item::t50}, afternoon, 0, own, {}};
}

}  // namespace

class TestHome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_duty_has_a_home() {
        const std::pair<Duty, Home> homes[]{{Duty::unit_head, Home::unit},
                                            {Duty::query_officer, Home::cases},
                                            {Duty::supervisor, Home::approvals},
                                            {Duty::card_custodian, Home::cards},
                                            {Duty::password_custodian, Home::todo},
                                            {Duty::reviewer, Home::todo},
                                            {Duty::auditor, Home::todo},
                                            {Duty::administrator, Home::todo}};
        QCOMPARE(std::size(homes), std::size(domain::all_duties));
        for (const auto& [duty, home] : homes) QVERIFY(home_of(seat_of({duty})) == home);
    }

    void of_several_duties_the_one_with_work_waiting() {
        auto both = seat_of({Duty::unit_head, Duty::supervisor});
        QVERIFY(home_of(both) == Home::unit);  // the first, where nothing waits
        both.approvals = {asked_by("L07", false)};
        QVERIFY(home_of(both) == Home::approvals);
        both.todo = {owed("findings", "2")};
        QVERIFY(home_of(both) == Home::unit);
        auto keeps = seat_of({Duty::reviewer, Duty::password_custodian});
        keeps.todo = {owed("envelopes", "1")};
        QVERIFY(home_of(keeps) == Home::todo);
        keeps.todo = {owed("audits", "1")};
        QVERIFY(home_of(keeps) == Home::todo);
    }

    void a_supervisors_own_query_is_not_theirs_to_decide_R_DU_6() {
        auto one = seat_of({Duty::supervisor});
        one.approvals = {asked_by("L03", true)};
        QVERIFY(!waits_for(Duty::supervisor, one));
        one.approvals.push_back(asked_by("L07", false));
        QVERIFY(waits_for(Duty::supervisor, one));
    }

    void what_is_to_be_seen_to_at_the_hub_is_told() {
        HubView hub;
        hub.state = HubView::State::connected;
        hub.certificate_until = afternoon + hours{24 * 31};
        QVERIFY(owed_at_hub(hub, afternoon).empty());
        hub.certificate_until = afternoon + hours{24 * 10};
        const auto soon = owed_at_hub(hub, afternoon);
        QCOMPARE(soon.size(), 1U);
        QVERIFY(soon.front().kind == TodoKind::hub_certificate && !soon.front().late);
        QCOMPARE(*soon.front().days_left, 10);
        hub.certificate_until = afternoon;
        QVERIFY(owed_at_hub(hub, afternoon).front().late);
        hub.certificate_until.reset();
        hub.state = HubView::State::away;
        hub.since = afternoon - hours{2};
        QCOMPARE(*owed_at_hub(hub, afternoon).front().since, hub.since);
        hub.state = HubView::State::refused;
        hub.fault = Fault{FaultCode::hub_forged, "test", {}};
        hub.owed = Fault{FaultCode::hub_ahead, "test", {}};
        hub.differ = 2;
        hub.unread = {"0129999-W2"};
        const auto found = owed_at_hub(hub, afternoon);
        QCOMPARE(found.size(), 4U);
        QVERIFY(std::ranges::all_of(found, [](const auto& row) { return row.kind == TodoKind::hub_differs; }));
        QVERIFY(found[0].fault->code == FaultCode::hub_forged && found[1].fault->code == FaultCode::hub_ahead);
        const WordLookup in_source = [](const char* word) { return std::string(word); };
        QCOMPARE(text_of(found[1], "A", in_source), std::string("櫃台連線：A，請查明"));
        QCOMPARE(text_of(found[2], "", in_source), std::string("櫃台連線：2 項與其他櫃台不符，請查明"));
        QCOMPARE(text_of(found[3], "", in_source), std::string("櫃台連線：未採用 0129999-W2 之資料，請查明"));
    }

    void what_the_loan_system_laid_is_told() {
        const auto rows = laid_by_loan_system({2, 1, std::nullopt});
        QVERIFY(rows.size() == 2 && rows[0].kind == TodoKind::laid_cases && rows[1].kind == TodoKind::laid_refused);
        const WordLookup in_source = [](const char* word) { return std::string(word); };
        QCOMPARE(text_of(rows[0], "", in_source), std::string("承作系統送件 2 檔待取件"));
        QCOMPARE(text_of(rows[1], "", in_source), std::string("承作系統送件 1 檔不採用或未取件，請檢視原因"));
        const auto broken = laid_by_loan_system({0, 0, Fault{FaultCode::integration_folder, "test", {}}});
        QCOMPARE(broken.size(), 1U);
        QCOMPARE(text_of(broken.front(), "A", in_source), std::string("承作系統取件：A，請查明"));
    }

    /// What the machine needs is settled where no event of the ledger tells it.
    void everything_owed_names_what_settles_it() {
        const std::set machine{TodoKind::hub_away,        TodoKind::hub_differs, TodoKind::hub_certificate,
                               TodoKind::workstation_key, TodoKind::laid_cases,  TodoKind::laid_refused};
        for (int kind = 0; kind <= static_cast<int>(TodoKind::register_step); ++kind) {
            auto one = todo(static_cast<TodoKind>(kind));
            one.book = domain::registers::findings.name;
            if (one.kind == TodoKind::register_step) one.due = &domain::registers::findings.dues[0];
            const auto ways = domain::registers::ways_to_settle(ways_to_settle(one));
            QCOMPARE(ways.empty(), machine.contains(one.kind));
            for (const auto way : ways) QVERIFY2(domain::events::find(way) != nullptr, way.data());
        }
    }

    /// To the unit head a T52 whose month is over, whosever it is; to everybody a card still out at the closing.
    void what_is_in_another_s_hands_is_told_to_who_must_know() {
        auto month = todo(TodoKind::decide_record, "q1", Item::t52);
        month.hands = {who("L03")};
        month.officer = "林怡君";
        month.until = afternoon;
        auto card = todo(TodoKind::give_card_back);
        card.hands = {who("L03")};
        card.names = {"林怡君"};
        const auto told = [&](const char* person, std::set<Duty> duties) {
            return todo_of({month, card}, who(person), duties);
        };
        QCOMPARE(told("L03", {Duty::query_officer}).size(), 2U);
        QVERIFY(told("H01", {Duty::unit_head}).empty());
        month.late = card.late = true;
        const auto to_head = told("H01", {Duty::unit_head});
        QVERIFY(to_head.size() == 2 && to_head[0].kind == TodoKind::t52_late && to_head[1].kind == TodoKind::card_out);
        QCOMPARE(to_head[1].who, std::string("林怡君"));
    }

    void what_nobody_may_do_says_why_and_what_waits_has_its_age() {
        auto one = todo(TodoKind::settle, "q1", Item::t50);
        one.who = "王小明";
        const WordLookup in_source = [](const char* word) { return std::string(word); };
        one.waits = 3;
        one.nobody = "現無查詢人員，請指定";
        QCOMPARE(text_of(one, "", in_source), std::string("王小明 T50 結果未明（待辦 3 日）；現無查詢人員，請指定"));
    }

    /// The strip says so each time; a notice each time would be one too many.
    void a_network_that_stumbles_is_no_news() {
        auto snapshot = seat_of({Duty::unit_head});
        NewsWatch watch;
        watch.begin(snapshot);
        snapshot.todo = {todo(TodoKind::hub_away)};
        QVERIFY(watch.find_news(snapshot).empty());
        snapshot.todo = {todo(TodoKind::hub_differs)};
        QVERIFY(watch.find_news(snapshot) == std::set{News::duty});
    }

    void a_thing_is_news_once() {
        auto snapshot = seat_of({Duty::query_officer});
        snapshot.todo = {todo(TodoKind::request, "q1")};
        NewsWatch watch;
        QVERIFY(watch.find_news(snapshot).empty());  // nobody sits there
        watch.begin(snapshot);
        QVERIFY(watch.find_news(snapshot).empty());
        snapshot.todo.push_back(todo(TodoKind::look_at_end, "q2", Item::t50));
        QVERIFY(watch.find_news(snapshot) == std::set{News::decided});
        QVERIFY(watch.find_news(snapshot).empty());
        const auto both = snapshot.todo;
        snapshot.todo.pop_back();
        QVERIFY(watch.find_news(snapshot).empty());
        snapshot.todo = both;
        QVERIFY(watch.find_news(snapshot).empty());  // gone and back again is still the same
        snapshot.todo.push_back(todo(TodoKind::approve, "q3"));
        snapshot.todo.push_back(owed("findings", "2"));
        QVERIFY(watch.find_news(snapshot) == (std::set{News::to_approve, News::duty}));
        watch.end();
        snapshot.todo.push_back(owed("findings", "3"));
        QVERIFY(watch.find_news(snapshot).empty());
    }

    void what_came_is_the_same_thing_as_what_could_be_fetched() {
        auto snapshot = seat_of({Duty::query_officer});
        NewsWatch watch;
        watch.begin(snapshot);
        snapshot.todo = {todo(TodoKind::fetch, "q1", Item::t50)};
        QVERIFY(watch.find_news(snapshot) == std::set{News::ready});
        snapshot.todo = {todo(TodoKind::read_record, "q1", Item::t50)};
        QVERIFY(watch.find_news(snapshot).empty());
        snapshot.todo.push_back(todo(TodoKind::read_record, "q1", Item::t51));
        QVERIFY(watch.find_news(snapshot) == std::set{News::ready});
    }

    void ones_own_doing_is_no_news() {
        auto snapshot = seat_of({Duty::query_officer});
        NewsWatch watch;
        watch.begin(snapshot);
        auto card = todo(TodoKind::give_card_back);
        snapshot.todo = {card, todo(TodoKind::account_for_copy, "q1", Item::t50)};
        QVERIFY(watch.find_news(snapshot).empty());
        snapshot.todo.front().late = true;  // but the office's closing is
        QVERIFY(watch.find_news(snapshot) == std::set{News::duty});
    }
};

JCIC_TEST(TestHome)
#include "test_home.moc"
