// A new host of JCIC's, or its authority, as two of the branch enter it before the settings change.

#include <QtTest>
#include <algorithm>

#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/hosts.h"
#include "app/domain/registers/parts.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::registers_test;

class TestHosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_no_setting_can_say_is_not_entered_R_PA_9() {
        Walk walk;
        const auto good = walk.good(registers::hosts, registers::hosts.steps.front(), "");
        for (const auto* address :
             {"jcic.example.tw:443", "http://jcic.example.tw:443", "https://jcic.example.tw:443/"}) {
            auto wanted = good;
            wanted.typed["address"] = address;
            const auto refused = walk.take(wanted);
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(refused.error().detail("field"), std::string_view("address"));
        }
        const std::string digest(64, 'b');
        for (const auto& authority :
             {digest.substr(1), digest + "0", digest + "  new-host-ca.pem", std::string("說明")}) {
            auto wanted = good;
            wanted.typed["authority"] = authority;
            const auto refused = walk.take(wanted);
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(refused.error().detail("field"), std::string_view("authority"));
        }
        auto wanted = good;
        wanted.typed["authority"] = "BBBBBBBB bbbbbbbb " + digest.substr(16);
        const auto row = walk.take(wanted);
        VERIFY_OK(row);
        const auto announced = registers::announced_hosts(walk.rows);
        QCOMPARE(announced.size(), std::size_t{1});
        QCOMPARE(announced.front().address, std::string("https://jcic.example.tw:443"));
        QCOMPARE(announced.front().authority, digest);
        const auto& over = *registers::hosts.step("jcic-host.withdrawn");
        VERIFY_OK(walk.take(walk.good(registers::hosts, over, *row)));
        QVERIFY(registers::announced_hosts(walk.rows).empty());
    }
    void they_come_as_they_were_announced_and_not_by_their_names_R_PA_9() {
        Walk walk;
        auto wanted = walk.good(registers::hosts, registers::hosts.steps.front(), "");
        for (const auto* address : {"https://z.example.tw:443", "https://a.example.tw:443"}) {
            wanted.typed["address"] = address;
            VERIFY_OK(walk.take(wanted));
        }
        const auto announced = registers::announced_hosts(walk.rows);
        QCOMPARE(announced.size(), std::size_t{2});
        QCOMPARE(announced.back().address, std::string("https://a.example.tw:443"));
        QVERIFY(announced.front().announced < announced.back().announced);
    }
};

// The register of authorisations: what a reply's day and time begin with, and when it is late (R-AU-1).

class TestAuthorisationRegister : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_day_and_its_time_begin_with_now() {
        const auto now = *domain::parse_iso("2026-11-20T06:06:00Z");
        const auto& book = registers::authorisations;
        const auto* time = book.time_of("answered");
        QVERIFY(time != nullptr && time->name == registers::reply_time_field);
        QVERIFY(book.time_of("signed") == nullptr);
        QCOMPARE(domain::registers::begun_with(*time, now), std::string());  // it may be left out
        QCOMPARE(domain::registers::begun_with(registers::required(*time), now), std::string("14:06"));
        QCOMPARE(domain::registers::begun_with(*book.field("answered"), now), std::string("1151120"));
        QCOMPARE(domain::registers::begun_with(*book.field("items"), now), std::string());
        // At the terminal, of a day that is today.
        static constexpr std::array asks{registers::asked("on", "日", domain::events::Kind::day),
                                         registers::timed("at", "時", "on")};
        constexpr registers::Step step{"visit.begun", "來訪", {}, "inside", registers::officers, asks};
        const auto filled = [&](registers::Values typed) {
            domain::registers::StepRequest wanted{nullptr, &step, "", std::move(typed), std::nullopt};
            domain::registers::fill_in_times(wanted, now);
            return wanted.typed.contains("at") ? wanted.typed.at("at") : std::string();
        };
        QCOMPARE(filled({{"on", "1151120"}}), std::string("14:06"));
        QCOMPARE(filled({{"on", "1151120"}, {"at", "9:05"}}), std::string("9:05"));
        QCOMPARE(filled({{"on", "1151119"}}), std::string());
        QCOMPARE(filled({}), std::string());
    }

    void a_reply_is_late_after_twenty_minutes_R_AU_1() {
        using std::chrono::minutes;
        Walk walk;
        const auto& book = registers::authorisations;
        const auto id = walk.row_in(book, "sent");
        const auto* row = walk.rows.row(book, id);
        const auto sent = registers::sent_at(*row);
        QVERIFY(sent.has_value());
        QVERIFY(!registers::reply_is_late(*row, *sent + minutes{20}));
        QVERIFY(registers::reply_is_late(*row, *sent + minutes{20} + Millis{1}));
        VERIFY_OK(walk.take(walk.good(book, *book.step("authorisation.accepted"), id)));
        QVERIFY(!registers::reply_is_late(*walk.rows.row(book, id), *sent + minutes{21}));
    }
};

JCIC_TEST(TestHosts)
JCIC_TEST(TestAuthorisationRegister)
#include "test_hosts.moc"
