// The register of authorisations: what a reply's day and time begin with, and when it is late (R-AU-1).
#include <QtTest>
#include <algorithm>

#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/parts.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::registers_test;

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

JCIC_TEST(TestAuthorisationRegister)
#include "test_authorisation_register.moc"
