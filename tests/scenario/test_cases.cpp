// Cases at a real practice desk: everything at once, each by itself; what came to nothing is told until it is seen.
#include <QtTest>

#include "app/desk/queries/work_on_queries.h"
#include "app/desk/rooms/plugs.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using desk::CaseStep;
using domain::Duty;
using domain::ItemState;
using inquiry::QueryId;
using scenario::code;

namespace {

class EndsAtTheSecond : public desk::PluggedHost {
public:
    struct End {};
    using PluggedHost::PluggedHost;
    Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey& key, ByteView request,
                                                              const domain::CardSignature& signature,
                                                              std::stop_token stop) override {
        if (++asked_ == 2) throw End{};
        return PluggedHost::request_serials(key, request, signature, std::move(stop));
    }

private:
    int asked_ = 0;
};

}  // namespace

class TestCasesOfADay : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void all_that_is_approved_is_requested_at_once_each_query_by_its_own_event() {
        const auto queries = three_approved();
        const auto items = rows(ItemState::approved);
        QCOMPARE(desk_->queries().request_approved({}).value(), items);
        QCOMPARE(desk_->queries().request_approved({}).value(), std::size_t{0});  // all of it waits already
        QCOMPARE(count_events("query.requesting"), std::size_t{0});
        QVERIFY(desk_->next_round_acts());  // no command cuts it short
        const auto end = desk_->round({});
        QVERIFY(end.changed && end.more_due);
        QCOMPARE(count_events("query.requesting"), std::size_t{1});
        QVERIFY(desk_->snapshot()->work->under_way());
        work_off();
        QCOMPARE(count_events("query.requesting"), queries.size());
        QCOMPARE(rows(ItemState::approved), std::size_t{0});
        const auto work = *desk_->snapshot()->work;
        QCOMPARE(work.done.size(), items);
        QCOMPARE(faults(work), std::size_t{0});
        QVERIFY(!work.ended);
    }

    void a_round_takes_on_further_strides_while_nobody_waits() {
        const auto queries = three_approved();
        const auto items = rows(ItemState::approved);
        VERIFY_OK(desk_->queries().request_approved({}));
        int shown = 0;
        std::size_t requested = 0;  // when somebody comes
        const auto end = desk_->round(
            {}, [&] { ++shown; },
            [&] {
                requested = count_events("query.requesting");
                return requested < 2;
            });
        QVERIFY(end.changed && end.more_due);
        QCOMPARE(requested,
                 std::size_t{2});  // both stood there before the second was asked, and the third was not begun
        QCOMPARE(count_events("query.requesting"), std::size_t{2});
        QVERIFY(shown >= 2);
        const auto before = count_events("record.retrieved");
        desk_->round({}, {}, [] { return true; });
        for (int rounds = 0; rounds < 2; ++rounds)
            desk_->round({}, {}, [] { return true; });  // then what is ready, by itself
        QCOMPARE(count_events("query.requesting"), queries.size());
        QCOMPARE(desk_->snapshot()->work->went_well(), items);
        QVERIFY(count_events("record.retrieved") > before);
    }

    void a_round_takes_on_no_further_stride_once_the_work_has_ended() {
        three_approved();
        VERIFY_OK(desk_->queries().request_approved({}));
        // As by a fault that shows only once it is written what the host said: the second one stands written by then.
        const auto ends = [&] {
            desk_->parts().seating.seat()->work_queue().end({FaultCode::ledger_write, "test", {}});
        };
        desk_->round({}, ends, [] { return true; });
        const auto work = *desk_->snapshot()->work;
        QVERIFY(work.ended);
        QCOMPARE(work.left.size(), std::size_t{1});
        QCOMPARE(count_events("query.requesting"), std::size_t{2});
        QCOMPARE(count_events("query.serial"), work.done.size());
    }

    void one_query_that_fails_is_told_and_the_others_go_on() {
        three_approved();
        misbehave(R"({"operation": "requestSerials", "fault": "maintenance", "times": 1})");
        VERIFY_OK(desk_->queries().request_approved({}));
        work_off();
        const auto snapshot = desk_->snapshot();
        const auto& work = *snapshot->work;
        QVERIFY(!work.ended && work.left.empty());
        std::set<QueryId> refused;
        for (const auto& one : work.done)
            if (one.fault) {
                QCOMPARE(code_text(one.fault->code), std::string_view("host.maintenance"));
                refused.insert(one.query);
            }
        QCOMPARE(refused.size(), std::size_t{1});
        for (const auto& row : snapshot->board)
            QVERIFY(row.state == (refused.contains(row.query) ? ItemState::approved : ItemState::serial_held));
        // What stands as it stood is asked for again, and nothing else.
        misbehave("");
        VERIFY_OK(desk_->queries().request_approved({}));
        work_off();
        QCOMPARE(faults(*desk_->snapshot()->work), std::size_t{0});
        QCOMPARE(rows(ItemState::approved), std::size_t{0});
    }

    void a_line_that_loses_answers_gets_no_more_requests() {
        three_approved();
        misbehave(R"({"operation": "requestSerials", "fault": "answer-lost", "times": 3})");
        VERIFY_OK(desk_->queries().request_approved({}));
        work_off();
        const auto work = *desk_->snapshot()->work;
        QVERIFY(work.ended && work.ended->code == FaultCode::host_unknown_effect);
        QCOMPARE(work.left.size(), std::size_t{2});
        QCOMPARE(count_events("query.requesting"), std::size_t{1});
        QVERIFY(rows(ItemState::approved) > 0);
    }

    void one_record_that_is_refused_is_told_and_the_others_are_fetched() {
        const auto query = ready_to_request();
        VERIFY_OK(desk_->queries().request(query, {}));
        VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{2}));
        misbehave(R"({"operation": "retrieve", "fault": "other-branch", "times": 1})");
        QCOMPARE(desk_->queries().fetch_ready({query}).value(), std::size(domain::all_items));
        QVERIFY(desk_->next_round_acts());  // nor is a question begun twice
        std::stop_source typing;
        typing.request_stop();
        desk_->round(typing.get_token());
        QVERIFY(desk_->has_work() && desk_->snapshot()->work->done.empty());
        work_off();
        const auto snapshot = desk_->snapshot();
        QCOMPARE(snapshot->work->done.size(), std::size(domain::all_items));
        QCOMPARE(faults(*snapshot->work), std::size_t{1});
        QCOMPARE(rows(ItemState::retrieved), std::size(domain::all_items) - 1);
        QCOMPARE(snapshot->cases.size(), std::size_t{1});
        QVERIFY(snapshot->cases.front().step == CaseStep::fetch);  // the one that is left, by a person's will
        QCOMPARE(desk_->queries().fetch_ready({query}).value(), std::size_t{1});
        work_off();
        QCOMPARE(faults(*desk_->snapshot()->work), std::size_t{0});
        QCOMPARE(rows(ItemState::retrieved), std::size(domain::all_items));
    }

    void a_pulled_card_ends_it_and_nothing_is_lost() {
        three_approved();
        const auto items = rows(ItemState::approved);
        VERIFY_OK(desk_->queries().request_approved({}));
        desk_->round({});
        desk_->practice()->pull_card();
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::empty));
        const auto work = *desk_->snapshot()->work;
        QVERIFY(work.ended && !desk_->has_work());
        QVERIFY(work.ended->text().starts_with("card."));
        QCOMPARE(rows(ItemState::approved) + rows(ItemState::serial_held), items);
        QVERIFY(rows(ItemState::serial_held) > 0 && rows(ItemState::approved) > 0);
        auto one = officer();
        VERIFY_OK(desk_->seat().open_account(one.secret(one.with(Duty::query_officer).password)));
        VERIFY_OK(one.open_jcic());
        VERIFY_OK(desk_->queries().request_approved({}));
        work_off();
        QCOMPARE(rows(ItemState::serial_held), items);
        QCOMPARE(count_events("query.requesting"), std::size_t{3});  // none twice
    }

    /// The program ends while the second of three is asked for: the first is with JCIC, and no answer is in the ledger.
    void what_ended_between_several_requests_and_their_answers_is_settled_after_the_start() {
        const auto queries = three_approved();
        const auto items = rows(ItemState::approved);
        {
            const auto parts = desk_->parts();
            desk::PluggedSigner card(parts);
            const desk::PluggedCustody custody(parts.seating.seat()->people(), parts.seating.seat()->registers(),
                                               parts.machine.today());
            EndsAtTheSecond host(parts);
            bool ended = false;
            try {
                static_cast<void>(
                    parts.seating.seat()->inquiries().requests.request_each(queries, card, custody, host, {}));
            } catch (const EndsAtTheSecond::End&) {
                ended = true;
            }
            QVERIFY(ended);
        }
        desk_.reset();
        desk_ = scenario::open(profile_);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        QCOMPARE(count_events("query.requesting"), std::size_t{3});
        QCOMPARE(count_events("query.serial"), std::size_t{0});
        QCOMPARE(rows(ItemState::requesting), items);
        VERIFY_OK(one.card_ready());
        for (int rounds = 0; rounds < 20 && rows(ItemState::serial_held) < items; ++rounds) desk_->round({});
        QCOMPARE(rows(ItemState::serial_held), items);
        QCOMPARE(count_events("query.requesting"), std::size_t{3});  // the same bytes again, no request of its own
    }

    void it_stops_where_it_is_asked_to_and_is_put_away_when_it_was_read() {
        three_approved();
        VERIFY_OK(desk_->queries().request_approved({}));
        desk_->round({});
        VERIFY_OK(desk_->queries().end_work(false));
        desk_->round({});
        QCOMPARE(count_events("query.requesting"), std::size_t{1});
        const auto work = *desk_->snapshot()->work;
        QCOMPARE(code_text(work.ended->code), std::string_view("cancelled"));
        QCOMPARE(work.not_begun(), rows(ItemState::approved));
        VERIFY_OK(desk_->queries().end_work(true));
        QVERIFY(!desk_->snapshot()->work);
    }

    void it_rests_where_it_is_paused_and_goes_on_from_there() {
        three_approved();
        const auto items = rows(ItemState::approved);
        VERIFY_OK(desk_->queries().request_approved({}));
        desk_->round({});
        VERIFY_OK(desk_->queries().pause_work(true));
        const auto before = desk_->snapshot()->work->not_begun();
        QVERIFY(before > 0 && !desk_->has_work());
        for (int rounds = 0; rounds < 3; ++rounds) desk_->round({});
        QCOMPARE(count_events("query.requesting"), std::size_t{1});
        QVERIFY(desk_->snapshot()->work->paused && desk_->snapshot()->work->under_way());
        QCOMPARE(desk_->snapshot()->work->not_begun(), before);
        VERIFY_OK(desk_->queries().pause_work(false));
        work_off();
        QCOMPARE(rows(ItemState::serial_held) + rows(ItemState::retrieved), items);
        QCOMPARE(count_events("query.requesting"), std::size_t{3});  // none twice
        // What is over is not paused.
        VERIFY_OK(desk_->queries().pause_work(true));
        QVERIFY(!desk_->snapshot()->work->paused);
    }

    void it_takes_a_card_that_opened_JCIC_and_a_query_officer() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        COMPARE_FAULT(desk_->queries().request_approved({}), host_session);
        COMPARE_FAULT(desk_->queries().fetch_ready({}), host_session);
        VERIFY_OK(one.card_ready());
        QCOMPARE(desk_->queries().request_approved({}).value(), std::size_t{0});
        QVERIFY(!desk_->snapshot()->work && !desk_->has_work());
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        VERIFY_OK(one.sign_in(Duty::supervisor));
        COMPARE_FAULT(desk_->queries().request_approved({}), person_duty);
    }

private:
    /// Of three applicants, signed in, approved, JCIC open.
    std::vector<QueryId> three_approved() {
        auto one = officer();
        if (!one.sign_in()) qFatal("sign-in");
        std::vector<QueryId> out;
        for (const auto& form : desk_->practice()->examples()) {
            const auto verdict = desk_->queries().check(form);
            if (out.size() == 3 || !verdict || !verdict->query) continue;
            const auto id = desk_->queries().submit(form);
            if (!id) continue;
            std::set<domain::Item> items;
            for (const auto& [item, rule] : verdict->query->items) items.insert(item);
            if (const auto done = one.approve(*id, items); !done) qFatal("approve: %s", qPrintable(code(done)));
            out.push_back(*id);
        }
        if (out.size() != 3) qFatal("only %zu examples", out.size());
        if (const auto done = one.card_ready(); !done) qFatal("card: %s", qPrintable(code(done)));
        return out;
    }
    void work_off() {
        for (int rounds = 0; rounds < 100 && desk_->has_work(); ++rounds) desk_->round({});
        QVERIFY(!desk_->has_work());
    }
    std::size_t rows(ItemState state) {
        const auto snapshot = desk_->snapshot();
        return static_cast<std::size_t>(std::ranges::count(snapshot->board, state, &desk::BoardRow::state));
    }
    static std::size_t faults(const desk::QueryWork& work) {
        return static_cast<std::size_t>(
            std::ranges::count_if(work.done, [](const auto& one) { return one.fault.has_value(); }));
    }
};

JCIC_TEST(TestCasesOfADay)
#include "test_cases.moc"
