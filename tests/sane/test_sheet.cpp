// A sheet from a scanner (R-AU-4), with SANE's test backend: as it is wanted or not at all, each fault by its name, and
// a driver that gets at nothing of the desk's.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cerrno>
#include <fstream>

#include "app/sane/driver_walls.h"
#include "app/scan/take_sheet.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define JCIC_SHADOWED
#endif
#endif
#ifdef JCIC_SHADOWED
constexpr bool memory_is_shadowed = true;
#else
constexpr bool memory_is_shadowed = false;
#endif

std::string reason_of(const Result<Bytes>& sheet) {
    return sheet ? "scanned" : std::string(sheet.error().text()) + " " + std::string(sheet.error().detail("reason"));
}

}  // namespace

class TestSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        beside_ = std::make_unique<QTemporaryDir>();
        backends("test");
        devices("");
    }
    void a_form_is_scanned_as_R_AU_4_asks();
    void what_is_wrong_is_told_by_its_name_data();
    void what_is_wrong_is_told_by_its_name();
    void a_device_is_the_one_that_is_set_or_the_only_one();
    void who_stops_it_does_not_wait_for_the_device();
    void what_a_driver_answers_counts_and_not_how_it_ends_data();
    void what_a_driver_answers_counts_and_not_how_it_ends();
    void what_a_driver_says_is_as_long_as_a_person_reads();
    void a_driver_reads_devices_and_nothing_of_anybodys();

private:
    [[nodiscard]] Result<Bytes> answered(const QByteArray& script, const std::function<void(int)>& tell = {}) const {
        QFile program(beside_->filePath("driver"));
        if (!program.open(QIODevice::WriteOnly)) return Bytes{};
        program.write("#!/bin/sh\n" + script + "\n");
        program.close();
        program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        scan::SheetLimits limits;
        limits.lets_go = Millis{200};
        return scan::take_sheet(program.fileName().toStdString(), {}, limits, tell, SystemClock());
    }
    [[nodiscard]] std::string at(const char* name) const {
        return beside_->filePath(QLatin1String(name)).toStdString();
    }
    void backends(const char* names) const { std::ofstream(at("dll.conf")) << names << '\n'; }
    /// Large enough for A4, but where the lines say otherwise.
    void devices(const std::string& lines) const {
        std::ofstream(at("test.conf")) << "number_of_devices 1\nmode Color\ndepth 8\nresolution_min 1.0\n"
                                          "resolution_max 1200.0\nresolution 50.0\ntest-picture \"Grid\"\n"
                                          "geometry_min 0.0\ngeometry_max 300.0\nbr_x 80.0\nbr_y 100.0\n"
                                       << lines << '\n';
    }
    [[nodiscard]] Result<Bytes> scan(const scan::SheetWanted& wanted = {}, const std::function<void(int)>& tell = {},
                                     const std::stop_token& stop = {}) const {
        JCIC_TRY(const auto program, scan::sheet_program());
        scan::SheetLimits limits;
        limits.configuration = beside_->path().toStdString();
        limits.stop = stop;
        return scan::take_sheet(program, wanted, limits, tell, SystemClock());
    }
    std::unique_ptr<QTemporaryDir> beside_;
};

void TestSheet::a_form_is_scanned_as_R_AU_4_asks() {
    std::vector<int> told;
    const auto sheet = scan({}, [&](int of_hundred) { told.push_back(of_hundred); });
    QVERIFY2(sheet.has_value(), reason_of(sheet).c_str());
    QVERIFY(std::ranges::is_sorted(told) && told.back() == 100 && told.size() > 2);
    // PNG (ISO/IEC 15948): width, height, 8 bits, grey; and dots a metre.
    const auto number = [&](std::size_t at) {
        std::uint32_t out = 0;
        for (std::size_t i = 0; i < 4; ++i) out = (out << 8U) | (*sheet)[at + i];
        return static_cast<int>(out);
    };
    const auto text = to_text(*sheet);
    QCOMPARE(text.substr(1, 3) + text.substr(12, 4), std::string("PNGIHDR"));
    QVERIFY(std::abs(number(16) - 2480) <= 2 && std::abs(number(20) - 3508) <= 2);
    QVERIFY((*sheet)[24] == 8 && (*sheet)[25] == 0);
    const auto dots = text.find("pHYs");
    QVERIFY(dots != std::string::npos);
    QVERIFY(number(dots + 4) == 11'811 && number(dots + 8) == 11'811 && (*sheet)[dots + 12] == 1);
    QVERIFY(sheet->size() > 10'000);  // the grid, and no empty sheet
}

void TestSheet::what_is_wrong_is_told_by_its_name_data() {
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* status, const char* reason) {
        QTest::newRow(status) << QStringLiteral("read-status-code \"SANE_STATUS_%1\"").arg(QLatin1String(status))
                              << QStringLiteral("scanner.device ") + QLatin1String(reason);
    };
    row("NO_DOCS", "paper");
    row("JAMMED", "jam");
    row("COVER_OPEN", "cover");
    row("DEVICE_BUSY", "busy");
    row("ACCESS_DENIED", "access");
    row("UNSUPPORTED", "mode");
    row("IO_ERROR", "");
    row("NO_MEM", "");
    QTest::newRow("cancelled at the device") << "read-status-code \"SANE_STATUS_CANCELLED\""
                                             << "cancelled ";
    QTest::newRow("a glass of 20 by 20 cm") << "geometry_max 200.0"
                                            << "scanner.device mode";
    QTest::newRow("a hand scanner of 11 cm") << "hand-scanner true"
                                             << "scanner.device mode";
    QTest::newRow("coarse") << "resolution_max 150.0"
                            << "scanner.device mode";
}

void TestSheet::what_is_wrong_is_told_by_its_name() {
    QFETCH(QString, device);
    devices(device.toStdString());
    QTEST(QString::fromStdString(reason_of(scan())), "reason");
}

void TestSheet::a_device_is_the_one_that_is_set_or_the_only_one() {
    devices("number_of_devices 2");
    const auto several = scan();
    QVERIFY(!several && several.error().detail("reason") == "several");
    QCOMPARE(several.error().detail("names"), std::string_view("test:0, test:1"));
    VERIFY_OK(scan({.device = "test:1"}));
    const auto unknown = scan({.device = "test:7"});
    QVERIFY(!unknown && unknown.error().detail("reason") == "unknown" && unknown.error().detail("device") == "test:7");
    backends("");
    QCOMPARE(reason_of(scan()), std::string("scanner.device none"));
}

void TestSheet::who_stops_it_does_not_wait_for_the_device() {
    devices("read-limit true\nread-limit-size 64\nread-delay true\nread-delay-duration 200000");
    std::stop_source stop;
    const auto sheet = scan(
        {}, [&](int) { stop.request_stop(); }, stop.get_token());
    QCOMPARE(reason_of(sheet), std::string("cancelled "));
}

void TestSheet::what_a_driver_answers_counts_and_not_how_it_ends_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("came");
    const auto row = [](const char* name, const char* script, const char* came) {
        QTest::newRow(name) << QByteArray(script) << QString::fromLatin1(came);
    };
    // A driver's thread that is cancelled in malloc hangs: SANE's test backend does, once in some hundred scans.
    row("a picture, and it hangs", "printf '\\003\\000\\000\\000\\001a'; sleep 30", "scanned");
    row("a fault, and it hangs", "printf '\\002\\000\\000\\000\\003jam'; sleep 30", "scanner.device jam");
    row("a picture, and it crashes", "printf '\\003\\000\\000\\000\\001a'; kill -SEGV $$", "scanned");
    row("it ends without a word", "exit 0", "scanner.device driver");
    row("it crashes", "kill -SEGV $$", "scanner.device driver");
    row("half a record", "printf '\\003\\000\\000\\001\\000abc'", "scanner.device driver");
    row("longer than may be", "printf '\\003\\377\\377\\377\\377'; sleep 30", "scanner.device driver");
    row("of no kind", "printf '\\011\\000\\000\\000\\000'; sleep 30", "scanner.device driver");
    row("a reason that no driver has", "printf '\\002\\000\\000\\000\\011reinstall'", "scanner.device driver");
    row("two pictures", "printf '\\003\\000\\000\\000\\001a\\003\\000\\000\\000\\001b'", "scanner.device driver");
}

void TestSheet::what_a_driver_answers_counts_and_not_how_it_ends() {
    QFETCH(QByteArray, script);
    QFETCH(QString, came);
    QCOMPARE(QString::fromStdString(reason_of(answered(script))), came);
}

void TestSheet::what_a_driver_says_is_as_long_as_a_person_reads() {
    // A name of 100,000 letters, one that turns its line round, and a percentage that runs to and fro.
    const auto named = [&](const char* name, int size) {
        return answered("printf '\\002\\000\\" + QByteArray::number((size >> 16) & 0xFF, 8) + "\\" +
                        QByteArray::number((size >> 8) & 0xFF, 8) + "\\" + QByteArray::number(size & 0xFF, 8) +
                        "unknown\\t'; " + name);
    };
    const auto long_name = named("head -c 100000 /dev/zero | tr '\\0' x", 100'008);
    QVERIFY(!long_name && long_name.error().detail("reason") == "unknown");
    QVERIFY2(long_name.error().detail("device").size() < 600, reason_of(long_name).c_str());
    QVERIFY(long_name.error().detail("device").ends_with("…"));
    const auto turned = named("printf 'a\\nb\\342\\200\\256c'", 15);
    QVERIFY(!turned && turned.error().detail("device").find('\n') == std::string_view::npos);
    QVERIFY(turned.error().detail("device").find("\u202E") == std::string_view::npos);
    std::vector<int> told;
    const auto sheet = answered(
        "for i in 1 2 3 4 5; do printf "
        "'\\001\\000\\000\\000\\001\\024\\001\\000\\000\\000\\001\\012\\001\\000\\000\\000\\001\\377'; done;"
        "printf '\\003\\000\\000\\000\\001a'",
        [&](int of_hundred) { told.push_back(of_hundred); });
    VERIFY_OK(sheet);
    QCOMPARE(told, std::vector<int>{20});
}

void TestSheet::a_driver_reads_devices_and_nothing_of_anybodys() {
    std::ofstream(at("secret")) << "a record";
    const auto own = at("secret");
    const auto tried = [&](auto what) {
        const auto child = ::fork();
        if (child == 0) {
            const std::uint64_t memory = std::uint64_t{1} << 40U;
            if (!apart::confine(sane::driver_walls(memory, 60, {}))) ::_exit(9);
            ::_exit(what() ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    const auto opens = [](const char* path, int flags) { return ::open(path, flags | O_CLOEXEC) >= 0; };
    if (memory_is_shadowed) QSKIP("the sanitizer's own files");
    QCOMPARE(tried([&] { return opens("/etc/passwd", O_RDONLY) && opens("/dev/null", O_RDWR); }), 0);
    QCOMPARE(tried([&] { return opens(own.c_str(), O_RDONLY); }), 1);
    QCOMPARE(tried([&] { return opens("/etc/passwd", O_WRONLY); }), 1);
    QCOMPARE(tried([&] { return opens((own + "-2").c_str(), O_WRONLY | O_CREAT); }), 1);
    QCOMPARE(tried([] {
                 ::execl("/bin/true", "true", nullptr);
                 return errno != EPERM && errno != EACCES;
             }),
             1);
}

JCIC_TEST(TestSheet)
#include "test_sheet.moc"
