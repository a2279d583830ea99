// Lost answers, broken hosts, repetition and cancelling: never asked twice, never said to be cancelled when begun.

#include <QTest>
#include <thread>

#include "app/gateway/shared_limit.h"
#include "gateway/rig.h"
#include "support/listener.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Item;
using test::Rig;

namespace {

/// How many queries the host has carried out by card.
std::size_t queries_done(const Rig& rig, gateway::HttpsHost& client) {
    const auto today = domain::roc_date_at(rig.clock.now());
    return client.query_records(today, today, {})->size() - rig.world.foreign_serials.size();
}

/// A line of the faults file (host_faults.h); it applies always where no number of times is given.
std::string rule(const std::string& operation, const std::string& fault, int times = -1) {
    return "{\"operation\": \"" + operation + "\", \"fault\": \"" + fault + "\", \"times\": " + std::to_string(times) +
           "}";
}

/// An answer that nobody waits for.
std::string slow(const std::string& operation) {
    return "{\"operation\": \"" + operation + "\", \"fault\": \"slow\", \"milliseconds\": 60000}";
}

std::string cause_of(const Fault& fault) {
    return std::string(fault.detail("cause"));
}

}  // namespace

class TestEffects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lost_answer_is_asked_for_again_by_itself_where_the_host_knows_keys() {
        const Rig rig;
        const auto client = rig.signed_in();
        rig.misbehave(rule("requestSerials", "answer-lost", 1));
        const auto issued = rig.send(*client, rig.request(1, {Item::t51, Item::t52}));
        VERIFY_OK(issued);
        QCOMPARE(queries_done(rig, *client), std::size_t{2});
    }

    void same_key_gives_the_same_serial_numbers_in_a_later_session_and_after_a_restart() {
        Rig rig;
        const auto request = rig.request(1, {Item::t51, Item::t52});
        rig.misbehave(rule("requestSerials", "answer-lost"));
        const auto lost = rig.send(*rig.signed_in(), request);
        COMPARE_FAULT(lost, host_unknown_effect);
        QCOMPARE(cause_of(lost.error()), std::string("host.unreachable"));

        rig.misbehave("");
        rig.stop();
        rig.start();
        const auto later = rig.signed_in();
        const auto first = rig.send(*later, request).value();
        const auto second = rig.send(*later, request).value();
        QVERIFY(*first[0].serial == *second[0].serial);
        QVERIFY(*first[1].serial == *second[1].serial);
        QCOMPARE(queries_done(rig, *later), std::size_t{2});
    }

    void same_key_with_another_body_is_a_conflict() {
        const Rig rig;
        const auto client = rig.signed_in();
        VERIFY_OK(rig.send(*client, rig.request(1, {Item::t52})));
        COMPARE_FAULT(rig.send(*client, rig.request(1, {Item::t51})), host_conflict);
        QCOMPARE(queries_done(rig, *client), std::size_t{1});
    }

    void without_keys_a_lost_answer_is_never_asked_again_but_recovered_R_SE_2() {
        const Rig rig(false);
        const auto client = rig.signed_in();
        QVERIFY(!client->capabilities({})->idempotency_keys);
        rig.misbehave(rule("requestSerials", "answer-lost", 1));
        const auto request = rig.request(1, {Item::t52});
        COMPARE_FAULT(rig.send(*client, request), host_unknown_effect);
        // A second sending, by the client or by Qt beneath it, would have been refused as used (R-AU-5) or done.
        QCOMPARE(queries_done(rig, *client), std::size_t{1});
        const auto found = client->recover_serials({request.subject}, {});
        QCOMPARE(found->size(), std::size_t{1});
        QVERIFY(!found->front().key.has_value());
    }

    void post_is_never_sent_twice_by_the_network_manager() {
        const Rig rig(false);
        const auto client = rig.signed_in();
        VERIFY_OK(client->capabilities({}));  // a connection that is kept
        rig.misbehave(rule("requestSerials", "closed", 1));
        COMPARE_FAULT(rig.send(*client, rig.request(1, {Item::t52})), host_unknown_effect);
        QCOMPARE(queries_done(rig, *client), std::size_t{0});
    }

    void broken_answers_after_the_effect_are_unknown_not_failed_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("cause");
        QTest::newRow("no JSON") << QByteArray("wrong-json") << QByteArray("host.answer");
        QTest::newRow("another shape") << QByteArray("wrong-schema") << QByteArray("host.answer");
        QTest::newRow("without end") << QByteArray("oversize") << QByteArray("host.answer");
        QTest::newRow("elsewhere") << QByteArray("redirect") << QByteArray("host.answer");
        QTest::newRow("from something between") << QByteArray("bad-gateway") << QByteArray("host.unreachable");
    }
    void broken_answers_after_the_effect_are_unknown_not_failed() {
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, cause);
        const Rig rig;
        const auto client = rig.signed_in();
        rig.misbehave(rule("requestSerials", fault.toStdString()));
        const auto answer = rig.send(*client, rig.request(1, {Item::t52}));
        COMPARE_FAULT(answer, host_unknown_effect);
        QCOMPARE(cause_of(answer.error()), cause.toStdString());
        rig.misbehave("");
        VERIFY_OK(rig.send(*client, rig.request(1, {Item::t52})));  // settled by the same key
        QCOMPARE(queries_done(rig, *client), std::size_t{1});
    }

    void broken_answers_to_a_read_are_told_apart_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no JSON") << QByteArray("wrong-json") << QByteArray("host.answer");
        QTest::newRow("another shape") << QByteArray("wrong-schema") << QByteArray("host.answer");
        QTest::newRow("without end") << QByteArray("oversize") << QByteArray("host.answer");
        QTest::newRow("elsewhere") << QByteArray("redirect") << QByteArray("host.answer");
        QTest::newRow("broken host") << QByteArray("server-error") << QByteArray("host.unreachable");
        QTest::newRow("closed") << QByteArray("closed") << QByteArray("host.unreachable");
        QTest::newRow("maintenance") << QByteArray("maintenance") << QByteArray("host.maintenance");
        QTest::newRow("expired") << QByteArray("expired") << QByteArray("host.expired");
        QTest::newRow("other branch") << QByteArray("other-branch") << QByteArray("host.other-branch");
        QTest::newRow("other way") << QByteArray("other-way") << QByteArray("host.other-way");
    }
    void broken_answers_to_a_read_are_told_apart() {
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, code);
        const Rig rig;
        const auto client = rig.signed_in();
        const auto issued = rig.send(*client, rig.request(1, {Item::t52})).value();
        rig.misbehave(rule("retrieve", fault.toStdString()));
        const auto answer = client->retrieve(*issued[0].serial, Item::t52, {});
        QVERIFY(!answer);
        QCOMPARE(std::string(answer.error().text()), code.toStdString());
    }

    void read_is_repeated_until_it_works() {
        const Rig rig;
        const auto client = rig.client();
        rig.misbehave(rule("capabilities", "server-error", 2));
        VERIFY_OK(client->capabilities({}));
        rig.misbehave(rule("capabilities", "server-error", 3));
        COMPARE_FAULT(client->capabilities({}), host_unreachable);
    }

    void redirect_is_never_followed() {
        const Rig rig;
        rig.misbehave(rule("capabilities", "redirect"));
        const auto answer = rig.client()->capabilities({});
        COMPARE_FAULT(answer, host_answer);
        QCOMPARE(std::string(answer.error().detail("status")), std::string("307"));
    }

    void maintenance_says_until_when_and_changes_nothing_R_SE_7() {
        const Rig rig;
        const auto client = rig.signed_in();
        rig.misbehave(rule("requestSerials", "maintenance", 1));
        const auto answer = rig.send(*client, rig.request(1, {Item::t52}));
        COMPARE_FAULT(answer, host_maintenance);
        QCOMPARE(std::string(answer.error().detail("until")), std::string("2026-12-21T01:30:00.000Z"));
        QCOMPARE(queries_done(rig, *client), std::size_t{0});
    }

    void maintenance_after_a_lost_answer_leaves_the_first_sending_unknown() {
        const Rig rig;
        const auto client = rig.signed_in();
        rig.misbehave(rule("requestSerials", "answer-lost", 1) + "," + rule("requestSerials", "maintenance", 1));
        const auto answer = rig.send(*client, rig.request(1, {Item::t52}));
        COMPARE_FAULT(answer, host_unknown_effect);
        QCOMPARE(cause_of(answer.error()), std::string("host.maintenance"));
        QCOMPARE(queries_done(rig, *client), std::size_t{1});
    }

    void slow_host_is_given_up_in_time_data() {
        QTest::addColumn<bool>("silent");
        QTest::newRow("no answer") << false;
        QTest::newRow("no byte") << true;
    }
    void slow_host_is_given_up_in_time() {
        QFETCH(const bool, silent);
        const Rig rig;
        auto address = rig.address();
        (silent ? address.limits.silent_for : address.limits.answer_within) = Millis{200};
        const auto client = Rig::client(std::move(address));
        rig.misbehave(slow("capabilities"));
        const auto answer = client->capabilities({});
        COMPARE_FAULT(answer, host_unreachable);
        QCOMPARE(std::string(answer.error().detail("reason")), std::string("time"));
    }

    void an_answer_that_trickles_is_given_up_like_none() {
        const Rig rig;
        test::Listener trickles(rig.server.certificate_pem, rig.server.key_pem, "", std::chrono::milliseconds{20});
        auto address = rig.address();
        address.url = "https://127.0.0.1:" + std::to_string(trickles.port());
        address.limits = {.answer_within = std::chrono::hours{1}, .silent_for = Millis{300}};
        const auto client = Rig::client(std::move(address));
        const auto answer = client->capabilities({});
        COMPARE_FAULT(answer, host_unreachable);
        QCOMPARE(std::string(answer.error().detail("reason")), std::string("time"));
        QVERIFY(trickles.visits() > 0);
    }

    void the_calls_of_a_command_share_one_limit() {
        const Rig rig;
        auto address = rig.address();
        address.limits.answer_within = Millis{200};
        const auto client = Rig::client(std::move(address));
        rig.misbehave(slow("capabilities"));
        {
            const gateway::SharedLimit limit(Millis{150});
            COMPARE_FAULT(client->capabilities({}), host_unreachable);
            QVERIFY(gateway::SharedLimit::left() <= Millis{0});
            rig.misbehave(rule("requestSerials", "maintenance", 1));  // and would answer this at once
            const auto next = client->capabilities({});
            COMPARE_FAULT(next, host_unreachable);
            QCOMPARE(std::string(next.error().detail("reason")), std::string("time"));
        }
        QVERIFY(!gateway::SharedLimit::left());
        VERIFY_OK(client->capabilities({}));
    }

    void whoever_waits_for_a_slow_host_is_called_meanwhile_in_their_own_thread() {
        const Rig rig;
        auto address = rig.address();
        std::stop_source stop;
        int calls = 0;
        bool elsewhere = false;
        address.waiting = [&, own = std::this_thread::get_id()] {
            elsewhere = elsewhere || std::this_thread::get_id() != own;
            if (++calls == 2) stop.request_stop();
        };
        const auto client = Rig::client(std::move(address));
        rig.misbehave(slow("capabilities"));
        COMPARE_FAULT(client->capabilities(stop.get_token()), cancelled);
        QVERIFY(calls >= 2 && !elsewhere);
    }

    void stop_before_anything_was_sent_is_cancelled() {
        const Rig rig;
        const auto client = rig.signed_in();
        std::stop_source stop;
        stop.request_stop();
        const auto request = rig.request(1, {Item::t52});
        const auto bytes = request.pack();
        COMPARE_FAULT(client->request_serials(request.key, bytes, rig.sign(bytes), stop.get_token()), cancelled);
        QCOMPARE(queries_done(rig, *client), std::size_t{0});
    }

    void stop_of_a_read_under_way_is_cancelled_at_once() {
        const Rig rig;
        const auto client = rig.client();
        rig.misbehave(slow("capabilities"));
        std::stop_source stop;
        std::thread stopper([&] { stop.request_stop(); });
        const auto answer = client->capabilities(stop.get_token());
        stopper.join();
        COMPARE_FAULT(answer, cancelled);
    }

    void stop_after_a_request_left_is_unknown_never_cancelled() {
        const Rig rig;
        const auto client = rig.signed_in();
        VERIFY_OK(client->capabilities({}));
        rig.misbehave(slow("requestSerials"));
        const auto request = rig.request(1, {Item::t52});
        const auto bytes = request.pack();
        std::stop_source stop;
        // Stops once the host has carried it out, seen in its state file: no time is guessed.
        std::thread stopper([&] {
            const auto state = rig.folder() / "host-state.json";
            const auto before = std::filesystem::file_size(state);
            while (std::filesystem::file_size(state) == before) std::this_thread::yield();
            stop.request_stop();
        });
        const auto answer = client->request_serials(request.key, bytes, rig.sign(bytes), stop.get_token());
        stopper.join();
        COMPARE_FAULT(answer, host_unknown_effect);
        QCOMPARE(cause_of(answer.error()), std::string("cancelled"));
    }
};

JCIC_TEST(TestEffects)
#include "test_effects.moc"
