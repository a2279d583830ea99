// An exception in the middle of one piece of the queue's work is that piece's alone, told once; the others go on.
#include <QtTest>

#include "app/desk/queries/work_on_queries.h"
#include "at_the_desk.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Item;
using domain::ItemState;

namespace {

/// The practice host, but where it is asked for this item's record.
class ThrowsFor : public gateway::Host {
public:
    ThrowsFor(std::unique_ptr<gateway::Host> host, std::optional<Item> item) : host_(std::move(host)), item_(item) {}
    std::function<void()> before_it_answers;
    Result<gateway::Capabilities> capabilities(std::stop_token stop) override {
        return host_->capabilities(std::move(stop));
    }
    Result<gateway::Challenge> sign_in(const domain::PersonId& user, const Secret& password,
                                       std::stop_token stop) override {
        return host_->sign_in(user, password, std::move(stop));
    }
    Result<UtcTime> present_card(const domain::CardSignature& signature, std::stop_token stop) override {
        return host_->present_card(signature, std::move(stop));
    }
    Result<void> sign_out(std::stop_token stop) override { return host_->sign_out(std::move(stop)); }
    Result<void> change_password(const Secret& old_password, const Secret& new_password,
                                 std::stop_token stop) override {
        return host_->change_password(old_password, new_password, std::move(stop));
    }
    Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey& key, ByteView request,
                                                              const domain::CardSignature& signature,
                                                              std::stop_token stop) override {
        return host_->request_serials(key, request, signature, std::move(stop));
    }
    Result<domain::Retrieval> retrieve(const domain::SerialNumber& serial, Item item, std::stop_token stop) override {
        if (item == item_) throw std::out_of_range("A123456789");
        if (before_it_answers) before_it_answers();
        return host_->retrieve(serial, item, std::move(stop));
    }
    Result<std::vector<domain::RecoveredSerial>> recover_serials(const std::vector<domain::PersonalId>& subjects,
                                                                 std::stop_token stop) override {
        return host_->recover_serials(subjects, std::move(stop));
    }
    Result<std::vector<gateway::QueryRecord>> query_records(domain::RocDate from, domain::RocDate to,
                                                            std::stop_token stop) override {
        return host_->query_records(from, to, std::move(stop));
    }
    Result<std::string> authorisation_status(const domain::PersonalId& subject, const std::string& reference,
                                             std::stop_token stop) override {
        return host_->authorisation_status(subject, reference, std::move(stop));
    }

private:
    std::unique_ptr<gateway::Host> host_;
    std::optional<Item> item_;
};

/// Throws once, the so-and-so-manieth time that it is asked what a deadline is held to once a record came: while the
/// next item is looked at, then while it is written that it is asked for.
class ClockThatThrows : public desk::DeskClock {
public:
    using DeskClock::DeskClock;
    [[nodiscard]] UtcTime term_time() const override {
        if (throws_at > 0 && --throws_at == 0) throw std::out_of_range("A123456789");
        return DeskClock::term_time();
    }
    mutable int throws_at = 0;
};

class BrokenClock : public desk::DeskClock {
public:
    [[nodiscard]] Millis since_boot() const override { throw std::runtime_error("A123456789"); }
};

}  // namespace

class TestEscaping : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void one_record_whose_answer_throws_is_told_once_and_the_others_are_fetched() {
        const auto query = three_ready();
        auto& line = desk_->parts().host_line;
        line.plug(std::make_unique<ThrowsFor>(line.plug(nullptr), Item::t50));
        QCOMPARE(desk_->queries().fetch_ready({query}).value(), std::size(domain::all_items));
        work_off();
        const auto work = *desk_->snapshot()->work;
        QVERIFY(!work.ended && work.left.empty());
        QCOMPARE(work.done.size(), std::size(domain::all_items));
        for (const auto& one : work.done) {
            QCOMPARE(one.fault.has_value(), one.item == Item::t50);
            if (one.fault) QCOMPARE(code_text(one.fault->code), std::string_view("internal"));
        }
        QVERIFY(state(Item::t50) == ItemState::serial_held);
        QVERIFY(state(Item::t51) == ItemState::retrieved && state(Item::t52) == ItemState::retrieved);
        // Nor is it asked for round after round.
        const auto told = count_events("query.stopped");
        for (int rounds = 0; rounds < 3; ++rounds) desk_->round({});
        QCOMPARE(count_events("query.stopped"), told);
    }

    void what_throws_while_the_next_one_is_begun_is_the_next_one_s_alone_data() {
        QTest::addColumn<int>("throws_at");
        QTest::newRow("while it is looked at") << 1;
        QTest::newRow("while it is written that it is asked for") << 2;
    }

    /// A round takes on the next one before it is written what became of the one before.
    void what_throws_while_the_next_one_is_begun_is_the_next_one_s_alone() {
        QFETCH(int, throws_at);
        const auto parts = desk_->parts();
        const auto clock = std::make_shared<ClockThatThrows>(profile_ / "practice" / "clock");
        const auto before = std::exchange(desk::PartsForTests::facts(parts.machine).clock, clock);
        const auto query = three_ready();
        auto host = std::make_unique<ThrowsFor>(parts.host_line.plug(nullptr), std::nullopt);
        std::size_t asked = 0;
        host->before_it_answers = [&] {
            if (++asked == 1) clock->throws_at = throws_at;
        };
        parts.host_line.plug(std::move(host));
        QCOMPARE(desk_->queries().fetch_ready({query}).value(), std::size(domain::all_items));
        for (int rounds = 0; rounds < 5 && desk_->has_work(); ++rounds) desk_->round({}, {}, [] { return true; });
        QVERIFY(!desk_->has_work());
        QCOMPARE(clock->throws_at, 0);
        const auto work = *desk_->snapshot()->work;
        QVERIFY(!work.ended && work.left.empty());
        QCOMPARE(work.done.size(), std::size(domain::all_items));
        QCOMPARE(asked, std::size_t{2});
        QCOMPARE(count_events("query.retrieving"), std::size_t{2});
        QCOMPARE(count_events("record.retrieved"), std::size_t{2});
        QVERIFY(!work.done[0].fault && !work.done[2].fault);
        QCOMPARE(code_text(work.done[1].fault->code), std::string_view("internal"));
        QVERIFY(state(work.done[1].item) == ItemState::serial_held);
    }

    void a_piece_that_throws_leaves_the_queue_as_internal_and_is_asked_for_again_by_a_person() {
        const auto query = three_ready();
        const auto parts = desk_->parts();
        VERIFY_OK(desk_->queries().fetch_ready({query}));
        const auto clock =
            std::exchange(desk::PartsForTests::facts(parts.machine).clock, std::make_shared<BrokenClock>());
        for (std::size_t left = std::size(domain::all_items); left > 0; --left) {
            QCOMPARE(parts.seating.seat()->work()->left.size(), left);
            desk::work_on(parts, {});
        }
        desk::PartsForTests::facts(parts.machine).clock = clock;
        QVERIFY(!desk_->has_work());
        const auto work = *desk_->snapshot()->work;
        QCOMPARE(work.failed(), std::size(domain::all_items));
        for (const auto& one : work.done) {
            QCOMPARE(code_text(one.fault->code), std::string_view("internal"));
            QVERIFY(one.fault->detail("thrown").find("A123456789") == std::string_view::npos);
        }
        QVERIFY(!work.ended);
        VERIFY_OK(desk_->queries().fetch_ready({query}));
        work_off();
        QCOMPARE(desk_->snapshot()->work->failed(), std::size_t{0});
        QVERIFY(state(Item::t50) == ItemState::retrieved);
    }

private:
    /// Three records that are ready.
    inquiry::QueryId three_ready() {
        const auto query = ready_to_request();
        if (!desk_->queries().request(query, {})) qFatal("request");
        if (!desk_->practice()->hurry(std::chrono::hours{2})) qFatal("hurry");
        return query;
    }
    void work_off() {
        for (int rounds = 0; rounds < 20 && desk_->has_work(); ++rounds) desk_->round({});
        QVERIFY(!desk_->has_work());
    }
};

JCIC_TEST(TestEscaping)
#include "test_escaping.moc"
