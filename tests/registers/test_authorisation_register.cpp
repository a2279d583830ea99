// The register of authorisations: what its own rules say of a form, of JCIC's reply, and of a C3 certificate (R-AU-1,
// R-AU-2, R-AU-4, R-AU-9).
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
    void a_reply_says_when_it_came_R_AU_1() {
        Walk walk;
        const auto& book = registers::authorisations;
        const auto id = walk.row_in(book, "sent");
        auto accepted = walk.good(book, *book.step("authorisation.accepted"), id);
        for (const auto* wrong : {"24:00", "09:60", "9:3", "09-30", "上午九點", "10:11", "23:59"}) {
            accepted.typed[std::string(registers::reply_time_field)] = wrong;
            COMPARE_FAULT(walk.take(accepted), input_form);
        }
        accepted.typed[std::string(registers::reply_time_field)] = "９：３０";
        VERIFY_OK(walk.take(accepted));
        const auto column = std::ranges::find_if(book.columns, [](const registers::Column& one) {
            return one.title != nullptr && std::string_view(one.title) == "回覆時間";
        });
        QVERIFY(column != book.columns.end());
        QCOMPARE(column->derived(*walk.rows.row(book, id)), std::string("115-11-20 09:30"));
    }

    void a_later_replys_time_is_its_own_R_AU_1() {
        Walk walk;
        const auto& book = registers::authorisations;
        const auto id = walk.row_in(book, "sent");
        walk.clock.advance(std::chrono::hours{8});
        VERIFY_OK(walk.take(walk.good(book, *book.step("authorisation.refused"), id)));  // at 18:00
        walk.clock.advance(std::chrono::hours{16});
        VERIFY_OK(walk.take(walk.good(book, *book.step("authorisation.sent"), id)));
        auto accepted = walk.good(book, *book.step("authorisation.accepted"), id);
        accepted.typed.erase(std::string(registers::reply_time_field));
        VERIFY_OK(walk.take(accepted));  // at 10:00, which the evening before is no time of
        QVERIFY(walk.rows.row(book, id)->value(registers::reply_time_field).empty());
    }

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
