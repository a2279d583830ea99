// Scans and PDFs as files: what is read, and what is refused.

#include <sys/wait.h>
#include <unistd.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <csignal>

#include "app/paper/proof/base45.h"
#include "app/scan/read_apart.h"
#include "app/scanner/read_code.h"
#include "app/scanner/read_file.h"
#include "paper/judge.h"
#include "paper/samples.h"
#include "scan/coded_pdf.h"
#include "scan/files.h"
#include "scan/inks.h"
#include "scan/spoil.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scanner;
using scan::Unread;

namespace {

tl::expected<scan::ScannedFile, Unread> read(ByteView file, std::string_view password = {}) {
    return read_file(file, Secret::from(view(password)));
}

/// 65,500 by 65,500 pixels, grey, and the beginning of what they look like.
Bytes giant_png() {
    return {0x89, 'P',  'N',  'G',  0x0D, 0x0A, 0x1A, 0x0A, 0,    0,    0,   13,  'I', 'H',
            'D',  'R',  0,    0,    0xFF, 0xDC, 0,    0,    0xFF, 0xDC, 8,   0,   0,   0,
            0,    0xB6, 0x3C, 0x49, 0xC7, 0,    0,    0,    1,    'I',  'D', 'A', 'T', 0};
}
Bytes giant_jpeg() {
    return {0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xDC, 0xFF, 0xDC, 1,    1,   0x11,
            0,    0xFF, 0xDA, 0,    8, 1,  1, 0,    0,    63,   0,    0xFF, 0xD9};
}

Picture painted() {
    const paper::GreyPage grey = paper::Judge(coded_pdf()).picture(1, 150);
    return {grey.width, grey.height, Bytes(grey.pixels.begin(), grey.pixels.end())};
}

}  // namespace

class TestReadFile : public QObject {
    Q_OBJECT
private slots:
    void a_pdf_gives_its_codes_and_its_words() {
        const auto file = read(coded_pdf());
        QVERIFY(file.has_value());
        QVERIFY(!file->one_picture);
        QCOMPARE(file->pages.size(), std::size_t{1});
        QCOMPARE(file->pages.front().codes, std::vector<std::string>{"CODE 45"});
        QVERIFY(file->pages.front().words.has_value());
        QVERIFY(file->pages.front().words->find("黃建國") != std::string::npos);
    }

    void pictures_give_codes_and_no_words() {
        for (const char* format : {"-png", "-jpeg", "-tiff"}) {
            const auto file = read(scanned(coded_pdf(), format));
            QVERIFY(file.has_value());
            QVERIFY(file->one_picture);
            QCOMPARE(file->pages.front().codes, std::vector<std::string>{"CODE 45"});
            QVERIFY(!file->pages.front().words.has_value());
        }
    }

    /// From a press, or a copier's driver: in four inks, as Adobe marks them or as T.872 has them where nothing does.
    void a_jpeg_in_four_inks_gives_its_codes() {
        for (const auto& file : {inks_jpeg(in_black(painted()), InkForm::adobes),
                                 inks_jpeg(in_black(painted()), InkForm::plain), ycck_jpeg(painted())}) {
            const auto page = read(file);
            QVERIFY(page.has_value());
            QCOMPARE(page->pages.front().codes, std::vector<std::string>{"CODE 45"});
            QVERIFY(!page->pages.front().blank);
            const auto look = read_file(file, Secret(), scan::LookFor::form);
            QVERIFY(look && look->pages.front().look->brightest_paper > 200);
        }
    }

    void a_page_scanned_upside_down_gives_its_codes() {
        Picture page = painted();
        std::ranges::reverse(page.pixels);
        const auto turned = page;
        for (const auto& file :
             {TiffFile().page(turned).bytes(), grey_jpeg(turned), inks_jpeg(in_black(turned), InkForm::adobes)}) {
            const auto scan = read(file);
            QVERIFY(scan.has_value());
            QCOMPARE(scan->pages.front().codes, std::vector<std::string>{"CODE 45"});
        }
    }

    void a_tiff_has_as_many_pages_as_were_scanned() {
        const Picture page = painted();
        const Picture empty{100, 100, Bytes(10'000, 255)};
        const auto file = read(TiffFile().page(page).page(empty).page(page).bytes());
        QVERIFY(file.has_value());
        QVERIFY(!file->one_picture);
        QCOMPARE(file->pages.size(), std::size_t{3});
        QCOMPARE(file->pages[0].codes, std::vector<std::string>{"CODE 45"});
        QVERIFY(file->pages[1].codes.empty());
        QCOMPARE(file->pages[2].codes, std::vector<std::string>{"CODE 45"});
    }

    // Else two pages of which the second was cut off would be a picture of one, of which nothing can be missing.
    void a_tiff_whose_next_page_is_cut_off_is_refused() {
        const Picture page = painted();
        const Bytes one = TiffFile().page(page).bytes();
        const Bytes two = TiffFile().page(page).page(page).bytes();
        QVERIFY(read(one).has_value());
        QVERIFY(read(ByteView(two).first(one.size())).error() == Unread::damaged);
    }

    // Told before any memory is taken: what is behind the header is not looked at.
    void a_picture_that_claims_a_giant_size_is_told_as_that() {
        for (const auto& [width, height] : {std::pair{1'000'000U, 1'000'000U},
                                            {0xFFFFFFFF, 1U},
                                            {1U, 0xFFFFFFFF},
                                            {0x10000U, 0x10000U},
                                            {80'000'001U, 1U}})
            QVERIFY(read(TiffFile().page(width, height, Bytes(16)).bytes()).error() == Unread::too_large);
        QVERIFY(read(giant_png()).error() == Unread::too_large);
        QVERIFY(read(giant_jpeg()).error() == Unread::too_large);
    }

    void a_picture_with_nothing_behind_its_header_is_none() {
        QVERIFY(read(TiffFile().page(1000, 1000, Bytes(16)).bytes()).error() == Unread::damaged);
        // libtiff itself takes no file of so many strips for one.
        QVERIFY(read(TiffFile().page(0xFFFFFFFF, 0xFFFFFFFF, Bytes(16)).bytes()).error() == Unread::damaged);
        const Bytes jpeg = giant_jpeg();
        QVERIFY(read(ByteView(jpeg).first(jpeg.size() / 2)).error() == Unread::damaged);
    }

    void what_is_none_of_these_is_refused() {
        QVERIFY(read(Bytes{}).error() == Unread::no_picture);
        QVERIFY(read(to_bytes("GIF89a")).error() == Unread::no_picture);
        QVERIFY(read(to_bytes("II*")).error() == Unread::no_picture);
        QVERIFY(read(to_bytes("%PDF-1.7 and nothing more")).error() == Unread::damaged);
    }

    void damaged_files_are_refused_or_read_in_part_but_bear_no_other_code() {
        for (const Bytes& whole : {scanned(coded_pdf(), "-png"), scanned(coded_pdf(), "-jpeg"),
                                   scanned(coded_pdf(), "-tiff"), coded_pdf()}) {
            for (const std::size_t part : {std::size_t{4}, whole.size() / 3, whole.size() - 20}) {
                const auto file = read(ByteView(whole).first(part));
                QVERIFY(!file || part > 4);
                if (!file) continue;
                for (const auto& page : file->pages)
                    for (const auto& code : page.codes) QCOMPARE(code, std::string("CODE 45"));
            }
        }
    }
};

// A page's code is read from what office scanners give.

namespace {

/// As long as a proof's.
std::string code() {
    Bytes bytes(102);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 37 + 11);
    return paper::to_base45(bytes);
}

/// With the watermark beneath and all.
const paper::Judge& page() {
    static const paper::Judge judge(
        *paper::lay_out(paper::sample::sheet(paper::sample::income(20)), paper::sample::layouts(),
                        [](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
                            return std::vector<std::string>(pages.size(), code());
                        }));
    return judge;
}

Picture painted_at(int fineness) {
    const paper::GreyPage grey = page().picture(1, fineness);
    return {grey.width, grey.height, Bytes(grey.pixels.begin(), grey.pixels.end())};
}

}  // namespace

class TestReadCode : public QObject {
    Q_OBJECT
private slots:
    void the_code_is_read_data() {
        QTest::addColumn<int>("dpi");
        QTest::addColumn<double>("askew");
        QTest::addColumn<double>("noise");
        QTest::addColumn<int>("blur");
        QTest::newRow("150 dpi") << 150 << 0.0 << 0.0 << 0;
        QTest::newRow("150 dpi, askew, noisy") << 150 << 4.0 << 20.0 << 0;
        QTest::newRow("200 dpi, askew, noisy") << 200 << -5.0 << 25.0 << 0;
        QTest::newRow("200 dpi, askew, noisy, blurred") << 200 << 2.0 << 12.0 << 1;
        QTest::newRow("300 dpi, askew, noisy, blurred") << 300 << -3.0 << 25.0 << 1;
        QTest::newRow("600 dpi, askew, noisy") << 600 << 1.5 << 25.0 << 0;
        for (const int fine : {150, 200, 300, 600})
            QTest::addRow("%d dpi, upside down", fine) << fine << 180.0 << 0.0 << 0;
        QTest::newRow("200 dpi, upside down, askew, noisy") << 200 << 183.0 << 20.0 << 0;
    }
    void the_code_is_read() {
        QFETCH(int, dpi);
        QFETCH(double, askew);
        QFETCH(double, noise);
        QFETCH(int, blur);
        Spoilt spoilt(painted_at(dpi));
        if (askew != 0) spoilt.turned(askew);
        if (blur > 0) spoilt.blurred(blur);
        if (noise > 0) spoilt.noisy(noise);
        QCOMPARE(codes_in(spoilt.page()), std::vector<std::string>{code()});
    }

    void a_page_without_a_code_or_of_no_size_has_none() {
        QVERIFY(codes_in(Picture{600, 800, Bytes(600 * 800, 255)}).empty());
        QVERIFY(codes_in(Picture{}).empty());
    }

    void a_code_with_a_blot_over_its_middle_is_read_or_not_but_never_wrong() {
        Picture picture = painted_at(200);
        const int side = 30;
        for (int y = picture.height - 150; y < picture.height - 150 + side; ++y)
            for (int x = picture.width - 180; x < picture.width - 180 + side; ++x)
                picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                               static_cast<std::size_t>(x)] = 0;
        for (const std::string& read : codes_in(picture)) QCOMPARE(read, code());
    }
};

// Files of unknown origin are read by a process of its own, behind walls, that is ended when it hangs.
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

JCIC_TEST(TestReadFile)
JCIC_TEST(TestReadCode)
JCIC_TEST(TestReadApart)
#include "test_read_file.moc"
