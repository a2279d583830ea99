// A closed year's file that is damaged or gone, put back out of a backup: exactly what the ledger commits to, or
// nothing.
#include <QTest>

#include "app/ledger/backup/backup.h"
#include "app/ledger/backup/year_return.h"
#include "ledger/years_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// Two closed years, backed up after each, and an event that no backup has.
struct BackedUpYears : Years {
    Bytes first;
    Bytes second;
    std::uint64_t size = 0;

    BackedUpYears() {
        close(2026);
        back_up_to("early");
        close(2027);
        back_up_to("late");
        first = contents(file(2026));
        second = contents(file(2027));
        const auto session = sign_in("Q01").value();
        static_cast<void>(session->append(entry("record.viewed")).value());
        size = session->count().value();
    }
    void back_up_to(const char* name) { VERIFY_OK(back_up(*sign_in("A01").value(), folder.path() / name, {})); }
    Result<YearReturn> put_back(int year, const char* backup = "late", const char* who = "Q01",
                                const std::stop_token& stop = {}) {
        return return_year(*ledger, code(who), password_of(who), folder.path() / backup, year, stop, {});
    }
    /// "other", or the fault where it is another.
    std::string refused(int year, const char* backup) {
        const auto answer = put_back(year, backup);
        if (answer) return "";
        const auto& fault = answer.error();
        return fault.code == FaultCode::ledger_year_file ? std::string(fault.detail("reason"))
                                                         : std::string(fault.text());
    }
    [[nodiscard]] std::size_t set_aside() const {
        return std::size_t(std::ranges::count_if(fs::directory_iterator(path() / "years"), [](const auto& one) {
            return one.path().string().find("set-aside") != std::string::npos;
        }));
    }
};

}  // namespace

class TestYearReturn : public QObject {
    Q_OBJECT
private slots:
    void a_damaged_file_is_set_aside_and_no_event_is_lost() {
        BackedUpYears world;
        auto bad = world.second;
        bad[bad.size() / 2] ^= 1U;
        bad.resize(bad.size() - 4096);
        put_contents(world.file(2027), bad);
        COMPARE_FAULT(world.sign_in("Q01"), ledger_corrupt);
        const auto returned = world.put_back(2027);
        VERIFY_OK(returned);
        QCOMPARE(contents(world.file(2027)), world.second);
        QCOMPARE(contents(returned->set_aside), bad);
        const auto session = world.sign_in("Q01").value();
        QVERIFY(session->count().value() > world.size);
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
        EventQuery told;
        told.action = "ledger.year-returned";
        const auto events = session->events(told).value();
        QCOMPARE(events.size(), 1U);
        QCOMPARE(events.front().person, std::string("Q01"));
        QCOMPARE(events.front().entry.value("year"), std::string("2027"));
        QCOMPARE(events.front().entry.value("digest"), to_hex(returned->year.digest));
    }
    // Where a file closed earlier is committed to by one that is gone itself, that one comes first.
    void files_that_are_gone_come_back_from_the_latest_on() {
        BackedUpYears world;
        fs::remove(world.file(2026));
        fs::remove(world.file(2027));
        COMPARE_FAULT(world.put_back(2027), ledger_corrupt);  // it is back; 2026 is still missing
        QCOMPARE(contents(world.file(2027)), world.second);
        VERIFY_OK(world.put_back(2026, "early"));
        QCOMPARE(contents(world.file(2026)), world.first);
        QCOMPARE(world.set_aside(), 0U);
        QCOMPARE(reasons_of(ledger::verify(*world.sign_in("Q01").value())), std::string());
    }
    void what_the_ledger_does_not_commit_to_is_not_taken() {
        BackedUpYears world;
        QCOMPARE(world.refused(2027, "late"), std::string("whole"));
        QCOMPARE(world.refused(2025, "late"), std::string("unknown"));
        fs::remove(world.file(2027));
        QCOMPARE(world.refused(2027, "early"), std::string("not-in-backup"));
        auto altered = contents(world.folder.path() / "late");
        const std::vector<std::uint8_t> piece(world.second.begin() + 5000, world.second.begin() + 5064);
        const auto at = std::search(altered.begin(), altered.end(), piece.begin(), piece.end());
        QVERIFY(at != altered.end());
        *at ^= 1U;
        put_contents(world.folder.path() / "altered", altered);
        QCOMPARE(world.refused(2027, "altered"), std::string("other"));
        altered.resize(altered.size() / 3);
        put_contents(world.folder.path() / "cut", altered);
        QCOMPARE(world.refused(2027, "cut"), std::string("ledger.corrupt"));
        put_contents(world.folder.path() / "none", view("nothing of that kind"));
        QCOMPARE(world.refused(2027, "none"), std::string("ledger.corrupt"));
        QCOMPARE(world.refused(2027, "absent"), std::string("file.missing"));
        QVERIFY(!fs::exists(world.file(2027)));
        VERIFY_OK(world.put_back(2027));
    }
    void who_stops_it_or_has_another_password_changes_nothing() {
        BackedUpYears world;
        fs::remove(world.file(2027));
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(world.put_back(2027, "late", "Q01", stop.get_token()), cancelled);
        const auto wrong =
            return_year(*world.ledger, code("Q01"), secret("Wrong-2026-x"), world.folder.path() / "late", 2027, {}, {});
        COMPARE_FAULT(wrong, person_password);
        QVERIFY(!fs::exists(world.file(2027)));
        VERIFY_OK(world.put_back(2027));
        for (const auto& one : fs::directory_iterator(world.path() / "years"))
            QVERIFY(one.path().string().find(".part") == std::string::npos);
    }
};

JCIC_TEST(TestYearReturn)
#include "test_year_return.moc"
