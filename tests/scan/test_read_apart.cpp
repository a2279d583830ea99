// Files of unknown origin are read by a process of its own, behind walls, that is ended when it hangs.

#include "app/scan/read_apart.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <csignal>

#include "paper/samples.h"
#include "scan/coded_pdf.h"
#include "scan/files.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;
using scanner::coded_pdf;

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

Result<ScannedFile> read_walled(ByteView file, const ReadLimits& limits = {}, std::string_view password = {},
                                std::filesystem::path program = {}) {
    if (program.empty()) {
        JCIC_TRY(program, reader_program());
    }
    return read_apart(program, file, Secret::from(view(password)), limits, SystemClock());
}

std::string reason_of(const Result<ScannedFile>& read) {
    return read ? "read" : std::string(read.error().text()) + " " + std::string(read.error().detail("reason"));
}

/// How the probe's try ended: its exit status, or the signal that ended it, negative.
int ended(const char* what) {
    const QByteArray program = (QCoreApplication::applicationDirPath() + "/confined_probe").toLocal8Bit();
    const auto child = ::fork();
    if (child == 0) {
        ::execl(program.constData(), "confined_probe", what, nullptr);
        ::_exit(8);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

class TestReadApart : public QObject {
    Q_OBJECT
private slots:
    void a_form_is_looked_at_behind_the_walls_R_AU_4() {
        ReadLimits limits;
        limits.look_for = LookFor::form;
        for (const bool picture : {true, false}) {
            const auto file =
                picture ? read_walled(scanner::scanned(coded_pdf(), "-png"), limits) : read_walled(coded_pdf(), limits);
            QCOMPARE(reason_of(file), std::string("read"));
            const auto& page = file->pages.at(0);
            QVERIFY(page.look.has_value() && page.codes.empty() && !page.words);
            QCOMPARE(page.look->painted, !picture);
            QVERIFY(page.look->skew.has_value() && std::abs(*page.look->skew) <= 15);
        }
    }

    void a_file_is_read_as_it_is_without_walls() {
        const auto file = read_walled(coded_pdf());
        QCOMPARE(reason_of(file), std::string("read"));
        QCOMPARE(file->pages.size(), std::size_t{1});
        QCOMPARE(file->pages[0].codes, std::vector<std::string>{"CODE 45"});
        QVERIFY(file->pages[0].words->find("黃建國") != std::string::npos);
        for (const char* format : {"-png", "-jpeg", "-tiff"}) {
            const auto picture = read_walled(scanner::scanned(coded_pdf(), format));
            QCOMPARE(reason_of(picture), std::string("read"));
            QVERIFY(picture->one_picture);
            QCOMPARE(picture->pages[0].codes, std::vector<std::string>{"CODE 45"});
        }
    }

    void a_pdf_that_wants_the_systems_fonts_is_read_without_them() {
        const auto file = read_walled(scanner::nested_pdf(
            1, "BT /F 9 Tf (Helvetica) Tj ET", "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"));
        QCOMPARE(reason_of(file), std::string("read"));
        QVERIFY(file->pages[0].words->find("Helvetica") != std::string::npos);
    }

    void a_password_opens_a_wrong_one_is_told_as_that_and_none_as_that() {
        const auto locked = paper::encrypt_pdf(coded_pdf(), Secret::from(view("Oolong-7 茶")));
        VERIFY_OK(locked);
        QCOMPARE(reason_of(read_walled(*locked, {}, "Oolong-7 茶")), std::string("read"));
        QCOMPARE(reason_of(read_walled(*locked, {}, "Oolong-8 茶")), std::string("file.password "));
        QCOMPARE(reason_of(read_walled(*locked)), std::string("file.form locked"));
        QCOMPARE(reason_of(read_walled(*locked, {}, std::string(5000, 'x'))), std::string("file.password "));
    }

    void who_asked_to_stop_is_heard_before_the_time_is_over() {
        std::stop_source stop;
        stop.request_stop();
        ReadLimits limits;
        limits.stop = stop.get_token();
        QCOMPARE(reason_of(read_walled(coded_pdf(), limits)), std::string("cancelled "));
    }

    void a_file_that_takes_for_ever_is_given_up_by_its_time_or_by_the_clock() {
        ReadLimits limits;
        limits.cpu_seconds = 1;
        QCOMPARE(reason_of(read_walled(scanner::slow_pdf(), limits)), std::string("file.form too-long"));
        limits = {};
        limits.deadline = Millis{50};
        QCOMPARE(reason_of(read_walled(scanner::slow_pdf(), limits)), std::string("file.form too-long"));
    }

    void a_reader_that_closed_its_answer_and_stays_is_ended() {
        const QTemporaryDir folder;
        const QString reader = folder.filePath("stays");
        QFile script(reader);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(("#!/bin/sh\nexec " + std::to_string(reader_answer) + ">&-\nexec /bin/sleep 600\n").c_str());
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        script.close();
        const auto stays = [&](const ReadLimits& limits) {
            return reason_of(read_walled(coded_pdf(), limits, {}, reader.toStdString()));
        };
        QElapsedTimer since;
        since.start();
        // Long before its time is over, and within a time that is shorter still.
        QCOMPARE(stays({}), std::string("file.form too-long"));
        ReadLimits limits;
        limits.deadline = Millis{300};
        QCOMPARE(stays(limits), std::string("file.form too-long"));
        QVERIFY(since.elapsed() < 60'000);
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);  // and none of them is left
    }

    void its_time_ends_it_though_the_caller_leaves_signals_to_others() {
        sigset_t left{};
        sigset_t before{};
        sigemptyset(&left);
        for (const int one : {SIGXCPU, SIGINT, SIGTERM}) sigaddset(&left, one);
        pthread_sigmask(SIG_BLOCK, &left, &before);
        ReadLimits limits;
        limits.cpu_seconds = 1;
        const auto told = reason_of(read_walled(scanner::slow_pdf(), limits));
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        QCOMPARE(told, std::string("file.form too-long"));
    }

    void a_file_that_wants_all_memory_gets_little() {
        if (memory_is_shadowed) QSKIP("AddressSanitizer's own memory cannot be limited");
        ReadLimits limits;
        limits.memory = 300U << 20U;
        QCOMPARE(reason_of(read_walled(scanner::TiffFile().page(8900, 8900, Bytes(16)).bytes(), limits)),
                 std::string("file.form stopped"));
        QCOMPARE(ended("memory"), 1);
    }

    void a_reader_that_crashes_or_says_something_else_is_believed_in_nothing() {
        QCOMPARE(reason_of(read_walled(coded_pdf(), {}, {}, "/bin/false")), std::string("file.form stopped"));
        QCOMPARE(reason_of(read_walled(coded_pdf(), {}, {}, "/bin/true")), std::string("file.form stopped"));
        QCOMPARE(reason_of(read_walled(coded_pdf(), {}, {}, "/bin/echo")), std::string("file.form stopped"));
        QCOMPARE(reason_of(read_walled(coded_pdf(), {}, {}, "/dev/null/reader")), std::string("file.missing program"));
    }

    void what_is_no_scan_is_told_as_that() {
        QCOMPARE(reason_of(read_walled({})), std::string("file.form no-picture"));
        QCOMPARE(reason_of(read_walled(to_bytes("GIF89a"))), std::string("file.form no-picture"));
        QCOMPARE(reason_of(read_walled(to_bytes("%PDF-1.7 and nothing more"))), std::string("file.form damaged"));
    }

    void behind_the_walls_there_are_no_files() {
        QCOMPARE(ended("nothing"), 0);
        QCOMPARE(ended("read-file"), 1);
        QCOMPARE(ended("write-file"), 1);
    }

    void behind_the_walls_other_calls_end_the_process_data() {
        QTest::addColumn<QByteArray>("what");
        for (const char* what : {"socket", "local-socket", "process", "program", "signal", "code"})
            QTest::newRow(what) << QByteArray(what);
    }
    void behind_the_walls_other_calls_end_the_process() {
        QFETCH(QByteArray, what);
        QCOMPARE(ended(what.constData()), -SIGSYS);
    }

    void behind_the_walls_time_is_short() { QCOMPARE(ended("time"), -SIGXCPU); }
};

JCIC_TEST(TestReadApart)
#include "test_read_apart.moc"
