// A branch's office hours: how they are typed and written, which moments they have, and what the calendar makes of
// them.
#include "app/domain/office_hours.h"

#include "app/verify/rules/hours.h"
#include "domain/calendars.h"
#include "domain/valid.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;
using namespace std::chrono_literals;

namespace {

OfficeHours hours(const char* typed) {
    return OfficeHours::parse(typed).value();
}
/// A moment in Taiwan.
UtcTime at(std::chrono::year_month_day day, std::chrono::minutes time) {
    return UtcTime{std::chrono::sys_days{day}} - 8h + time;
}
const auto a_wednesday = 2026y / 11 / 18;
const auto a_saturday = 2026y / 11 / 21;
const char* const with_evenings = "1-2 08:30-17:30; 3 08:30-20:00; 4-5 08:30-17:30; 6 09:00-12:00";

}  // namespace

class TestOfficeHours : public QObject {
    Q_OBJECT

private slots:
    void they_are_written_in_one_form() {
        QCOMPARE(OfficeHours().text(), std::string("1-5 08:30-17:30"));
        QCOMPARE(hours("1-5 8:30-17:30; 3 17:30-20:00; 6 9:00-12:00").text(), std::string(with_evenings));
        QCOMPARE(hours("６ 9:00－12:00；1、2 1300-1730 830～12:00").text(),
                 std::string("1-2 08:30-12:00 13:00-17:30; 6 09:00-12:00"));
        QCOMPARE(hours("1 08:00-09:00 08:30-10:00 10:00-11:00").text(), std::string("1 08:00-11:00"));
        VERIFY_OK(OfficeHours::written(with_evenings));
        for (const auto* other : {"1-5 8:30-17:30", "1-5 08:30-17:30 ", "2 08:30-17:30; 1 08:30-17:00",
                                  "1 08:30-17:30; 2 08:30-17:30", "1-1 08:30-17:30", "1 09:00-10:00 10:00-11:00"})
            COMPARE_FAULT(OfficeHours::written(other), input_form);
    }

    void what_says_no_hours_is_refused() {
        for (const auto* bad : {"", ";", "1-5", "08:30-17:30", "8 08:30-17:30", "0 08:30-17:30", "5-1 08:30-17:30",
                                "1 17:30-08:30", "1 08:30-08:30", "1 08:30", "1 08:30-24:00", "一 08:30-17:30",
                                "1 8:00-9:00 10:00-11:00 12:00-13:00 14:00-15:00 16:00-17:00"}) {
            const auto refused = OfficeHours::parse(bad);
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(refused.error().detail("reason"), std::string_view("office-hours"));
        }
    }

    void a_moment_is_in_them_from_the_first_minute_to_the_last() {
        const auto ours = hours(with_evenings);
        const OfficeCalendar calendar;
        const auto when = [&](auto day, auto time) { return office_time(at(day, time), ours, calendar); };
        QVERIFY(when(a_wednesday, 8h + 30min) == OfficeTime::open);
        QVERIFY(when(a_wednesday, 8h + 29min) == OfficeTime::outside_hours);
        QVERIFY(when(a_wednesday, 19h + 59min) == OfficeTime::open);
        QVERIFY(when(a_wednesday, 20h) == OfficeTime::outside_hours);
        QVERIFY(when(2026y / 11 / 19, 18h) == OfficeTime::outside_hours);
        QVERIFY(when(a_saturday, 11h) == OfficeTime::open);
        QVERIFY(when(a_saturday, 12h) == OfficeTime::outside_hours);
        QVERIFY(when(2026y / 11 / 22, 11h) == OfficeTime::outside_hours);
        QCOMPARE(ours.text_of(std::chrono::Wednesday), std::string("08:30–20:00"));
        QCOMPARE(ours.text_of(std::chrono::Sunday), std::string());
        QVERIFY(ours.closing(std::chrono::Saturday) == 12h);
        QVERIFY(ours.closing(std::chrono::Sunday) == 20h);  // none of its own: the week's latest
    }

    void a_holiday_is_no_office_day_and_a_working_Saturday_is_one() {
        const auto calendar = all_calendars();
        const auto when = [&](const OfficeHours& of, auto day, auto time) {
            return office_time(at(day, time), of, calendar);
        };
        QVERIFY(when({}, 2026y / 1 / 1, 10h) == OfficeTime::day_off);  // a Thursday, in the hours of any other
        QVERIFY(when({}, 2026y / 1 / 1, 20h) == OfficeTime::outside_hours);
        QVERIFY(when({}, 2025y / 2 / 8, 10h) == OfficeTime::open);  // 補行上班
        QVERIFY(when({}, 2025y / 2 / 8, 18h) == OfficeTime::outside_hours);
        const auto ours = hours(with_evenings);
        QVERIFY(when(ours, 2025y / 2 / 8, 14h) == OfficeTime::open);       // Monday's too
        QVERIFY(when(ours, 2026y / 10 / 10, 10h) == OfficeTime::day_off);  // 國慶日, a Saturday
        QVERIFY(when(ours, a_saturday, 10h) == OfficeTime::open);
    }

    void the_second_verifier_reads_the_same_hours() {
        for (const auto* text : {"1-5 08:30-17:30", with_evenings, "1-2 08:30-12:00 13:00-17:30; 7 00:00-23:59"}) {
            const auto other = verify::week_hours(text);
            QVERIFY2(other.has_value(), text);
            const auto ours = hours(text);
            for (auto moment = at(2026y / 11 / 16, 0min); moment < at(2026y / 11 / 23, 0min); moment += 10min) {
                const auto [day, time] = time_of_week(moment);
                QCOMPARE(verify::in_hours(*other, static_cast<std::uint64_t>(moment.time_since_epoch().count())),
                         ours.contain(day, time));
            }
        }
        for (const auto* bad :
             {"", "1-5", "1-5 8:30-17:30", "1-5 08:30-17:30;6 09:00-12:00", "8 08:30-17:30", "1-1 08:30-17:30",
              "5-1 08:30-17:30", "1 17:30-08:30", "1 09:00-10:00 10:00-11:00", "1 08:30-17:30; 2 08:30-17:30",
              "2 08:30-17:30; 1 08:30-17:00", "1-5 08:30-17:30; ", "1-3 08:30-17:30; 3 18:00-19:00", "1 08:30-24:00",
              "1-5 08:30-17:30 ", "1 08:00-09:00 10:00-11:00 12:00-13:00 14:00-15:00 16:00-17:00"}) {
            QVERIFY2(!verify::week_hours(bad), bad);
            QVERIFY2(!OfficeHours::written(bad), bad);
        }
    }
};

JCIC_TEST(TestOfficeHours)
#include "test_office_hours.moc"
