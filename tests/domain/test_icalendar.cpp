// The calendar of duties as a file (RFC 5545).
#include "app/domain/icalendar.h"

#include <QtTest>

#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

class TestIcalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_entry_is_a_whole_day() {
        const CalendarEntry one{"incidents-7@0129999", RocDate::parse("1151221").value(), "立即通報", ""};
        const auto text = QString::fromStdString(icalendar({&one, 1}, parse_iso("2026-11-20T02:03:04.567Z").value()));
        QCOMPARE(text, QStringLiteral("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//jcic-desk//duties//ZH\r\n"
                                      "BEGIN:VEVENT\r\nUID:incidents-7@0129999\r\nDTSTAMP:20261120T020304Z\r\n"
                                      "DTSTART;VALUE=DATE:20261221\r\nSUMMARY:立即通報\r\nTRANSP:TRANSPARENT\r\n"
                                      "END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }
    void what_means_something_to_the_format_is_escaped() {
        const CalendarEntry one{"1", RocDate::parse("1151221").value(), "a,b;c\\d", "e\r\nf"};
        const auto text = icalendar({&one, 1}, UtcTime{});
        QVERIFY(text.find("SUMMARY:a\\,b\\;c\\\\d\r\n") != std::string::npos);
        QVERIFY(text.find("DESCRIPTION:e\\nf\r\n") != std::string::npos);
    }
    void a_long_line_is_folded_between_characters() {
        std::string summary;
        for (int i = 0; i < 60; ++i) summary += "資";
        const CalendarEntry one{"1", RocDate::parse("1151221").value(), summary, ""};
        const auto text = icalendar({&one, 1}, UtcTime{});
        std::string unfolded;
        for (std::size_t from = 0; from < text.size();) {
            const auto end = text.find("\r\n", from);
            const auto line = text.substr(from, end - from);
            QVERIFY(line.size() <= 75);
            QVERIFY(QString::fromStdString(line).toStdString() == line);  // no character is cut
            const bool more = line.starts_with(' ');
            unfolded += (more || unfolded.empty() ? "" : "\n") + line.substr(more ? 1 : 0);
            from = end + 2;
        }
        QVERIFY(unfolded.find("\nSUMMARY:" + summary + "\n") != std::string::npos);
    }
    // What another program wrote into a row may be no UTF-8 at all.
    void bytes_that_are_no_characters_are_folded_too() {
        const CalendarEntry one{"1", RocDate::parse("1151221").value(), std::string(300, '\x80'), ""};
        const auto text = icalendar({&one, 1}, UtcTime{});
        std::size_t kept = 0;
        for (std::size_t from = 0; from < text.size();) {
            const auto end = text.find("\r\n", from);
            QVERIFY(end - from <= 75);
            for (auto at = from; at < end; ++at) kept += text[at] == '\x80' ? 1U : 0U;
            from = end + 2;
        }
        QCOMPARE(kept, std::size_t{300});
    }
};

JCIC_TEST(TestIcalendar)
#include "test_icalendar.moc"
