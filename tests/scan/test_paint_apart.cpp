// A page that somebody is to see is painted behind the reader's walls, and comes back as pixels that are believed only
// as far as their measures.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>

#include "app/scan/painted.h"
#include "app/scan/read_apart.h"
#include "app/scan/scanned.h"
#include "paper/samples.h"
#include "scan/coded_pdf.h"
#include "scan/files.h"
#include "scan/inks.h"
#include "scan/pages.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;
using jcic::scanner::coded_pdf;
using jcic::scanner::Picture;

namespace {

constexpr PageRequest page_one{1, 600};

Result<PaintedPage> painted_walled(ByteView file, const PageRequest& wanted = page_one, const ReadLimits& limits = {}) {
    JCIC_TRY(const auto program, reader_program());
    return paint_apart(program, file, wanted, limits, SystemClock());
}

/// By a reader that a hostile file has taken over, or that does as this script says.
Result<PaintedPage> painted_by(const QByteArray& script, Millis deadline = Millis{20'000}) {
    const QTemporaryDir folder;
    QFile program(folder.filePath("reader"));
    if (!program.open(QIODevice::WriteOnly)) qFatal("script");
    program.write("#!/bin/sh\n" + script + "\n");
    program.close();
    program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    ReadLimits limits;
    limits.deadline = deadline;
    return paint_apart(program.fileName().toStdString(), coded_pdf(), page_one, limits, SystemClock());
}

Result<PaintedPage> answered_with(const Bytes& answer) {
    const QTemporaryDir folder;
    QFile file(folder.filePath("answer"));
    if (!file.open(QIODevice::WriteOnly)) qFatal("answer");
    file.write(reinterpret_cast<const char*>(answer.data()), static_cast<qint64>(answer.size()));
    file.close();
    return painted_by("exec /bin/cat " + file.fileName().toUtf8());
}

std::string paint_told(const Result<PaintedPage>& painted) {
    return painted ? "painted"
                   : std::string(painted.error().text()) + " " + std::string(painted.error().detail("reason"));
}

/// Blue, green, red.
std::array<int, 3> colour_at(const PaintedPage& page, std::uint32_t x, std::uint32_t y) {
    const std::size_t at = (std::size_t{y} * page.width + x) * bytes_a_pixel;
    return {page.pixels.at(at), page.pixels.at(at + 1), page.pixels.at(at + 2)};
}

bool nearly(const std::array<int, 3>& colour, const std::array<int, 3>& wanted) {
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (std::abs(colour[i] - wanted[i]) > 4) return false;
    return true;
}

}  // namespace

class TestPaintApart : public QObject {
    Q_OBJECT
private slots:
    void a_page_of_each_form_comes_back_as_pixels() {
        for (const auto& file :
             {coded_pdf(), scanner::scanned(coded_pdf(), "-png"), scanner::scanned(coded_pdf(), "-jpeg")}) {
            const auto page = painted_walled(file);
            QCOMPARE(paint_told(page), std::string("painted"));
            QCOMPARE(page->pages, 1U);
            QVERIFY(page->width <= page_one.width && page->width + 2 >= page_one.width);
            QVERIFY(page->height > page->width);
            QCOMPARE(page->pixels.size(), std::size_t{page->width} * page->height * bytes_a_pixel);
            // Paper, and ink on it.
            QVERIFY(std::ranges::any_of(page->pixels, [](auto byte) { return byte > 250; }));
            QVERIFY(std::ranges::any_of(page->pixels, [](auto byte) { return byte < 60; }));
        }
    }

    void pages_are_painted_in_turn_each_by_itself() {
        const auto pdf = scanner::coloured_pages({"1 0 0", "0 1 0", "0 0 1"});
        const std::array<int, 3> colours[]{{0, 0, 255}, {0, 255, 0}, {255, 0, 0}};
        for (std::uint32_t at : {3U, 1U, 2U}) {
            const auto page = painted_walled(pdf, {at, 200});
            QCOMPARE(paint_told(page), std::string("painted"));
            QCOMPARE(page->pages, 3U);
            QVERIFY(nearly(colour_at(*page, page->width / 2, page->height / 2), colours[at - 1]));
        }
        QCOMPARE(paint_told(painted_walled(pdf, {4, 200})), std::string("file.form no-picture"));
    }

    void a_page_that_lies_on_its_side_is_turned() {
        auto pdf = to_text(scanner::coloured_pages({"1 0 0"}));
        const std::string upright = "/Rotate 0 ";
        pdf.replace(pdf.find(upright), upright.size(), "/Rotate 90");
        const auto page = painted_walled(view(pdf));
        QCOMPARE(paint_told(page), std::string("painted"));
        QVERIFY(page->width > page->height && page->width <= page_one.width);
    }

    void a_picture_is_turned_as_its_exif_says() {
        auto jpeg = scanner::scanned(coded_pdf(), "-jpeg");
        // APP1: "Exif", a TIFF with one field, the orientation 6 (a quarter to the right).
        const Bytes exif{0xFF, 0xE1, 0,    34,   'E', 'x', 'i', 'f', 0, 0, 'I', 'I', '*', 0, 8, 0, 0, 0,
                         1,    0,    0x12, 0x01, 3,   0,   1,   0,   0, 0, 6,   0,   0,   0, 0, 0, 0, 0};
        jpeg.insert(jpeg.begin() + 2, exif.begin(), exif.end());
        const auto page = painted_walled(jpeg);
        QCOMPARE(paint_told(page), std::string("painted"));
        QCOMPARE(page->width, page_one.width);
        QVERIFY(page->height < page->width);
    }

    /// Half of it magenta and yellow, the other half nothing.
    void a_picture_in_four_inks_is_seen_in_its_colours() {
        const Picture none{200, 300, Bytes(60'000)};
        Picture half = none;
        for (std::size_t i = 0; i < half.pixels.size() / 2; ++i) half.pixels[i] = 255;
        for (const auto form : {scanner::InkForm::adobes, scanner::InkForm::plain}) {
            const auto page = painted_walled(scanner::inks_jpeg({none, half, half, none}, form));
            QCOMPARE(paint_told(page), std::string("painted"));
            QVERIFY(nearly(colour_at(*page, 100, 50), {0, 0, 255}));
            QVERIFY(nearly(colour_at(*page, 100, 250), {255, 255, 255}));
        }
    }

    void letters_without_their_font_are_told() {
        const auto bare = painted_walled(scanner::nested_pdf(
            1, "BT /F 9 Tf (Helvetica) Tj ET", "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"));
        QCOMPARE(paint_told(bare), std::string("painted"));
        QVERIFY(bare->without_fonts);
        QVERIFY(!painted_walled(coded_pdf())->without_fonts);
    }

    void a_page_larger_than_any_sheet_is_painted_within_the_limits() {
        auto large = to_text(scanner::nested_pdf(1, "0 0 1 1 re f"));
        const std::string box = "[0 0 595 842]";
        for (const char* size : {"[0 0 9999 9999]", "[0 0 10 14000]", "[0 0 14000 10]"}) {
            auto pdf = large;
            pdf.replace(pdf.find(box), box.size(), size);
            const auto page = painted_walled(view(pdf), {1, widest_page});
            QCOMPARE(paint_told(page), std::string("painted"));
        }
    }

    /// A few thousand bytes that say they are 30,000 by 30,000 pixels.
    void a_picture_bomb_is_told_and_costs_nothing() {
        QCOMPARE(paint_told(painted_walled(scanner::picture_bomb())), std::string("file.form too-large"));
    }

    void a_pdf_that_hangs_or_wants_all_memory_is_ended() {
        ReadLimits limits;
        limits.cpu_seconds = 1;
        QCOMPARE(paint_told(painted_walled(scanner::slow_pdf(), page_one, limits)), std::string("file.form too-long"));
        limits = {};
        limits.deadline = Millis{50};
        QCOMPARE(paint_told(painted_walled(scanner::slow_pdf(), page_one, limits)), std::string("file.form too-long"));
        std::stop_source stop;
        stop.request_stop();
        limits = {};
        limits.stop = stop.get_token();
        QCOMPARE(paint_told(painted_walled(scanner::slow_pdf(), page_one, limits)), std::string("cancelled "));
    }

    void one_under_a_password_is_told_as_that() {
        const auto locked = paper::encrypt_pdf(coded_pdf(), Secret::from(view("Oolong-7")));
        VERIFY_OK(locked);
        QCOMPARE(paint_told(painted_walled(*locked)), std::string("file.form locked"));
        QCOMPARE(paint_told(painted_walled(view("%PDF-1.7 and nothing more"))), std::string("file.form damaged"));
    }

    void a_reader_that_lies_about_its_measures_is_believed_in_nothing() {
        const PaintedPage honest{1, false, 30, 40, Bytes(30 * 40 * 4, 9)};
        QVERIFY(answered_with(pack(honest)).value() == honest);
        auto lie = honest;
        lie.height = 41;
        QCOMPARE(paint_told(answered_with(pack(lie))), std::string("file.form stopped"));
        lie = honest;
        lie.width = page_one.width + 1;
        lie.pixels.resize(std::size_t{lie.width} * lie.height * 4);
        QCOMPARE(paint_told(answered_with(pack(lie))), std::string("file.form stopped"));
    }

    void a_reader_that_is_killed_or_says_nothing_is_believed_in_nothing() {
        QCOMPARE(paint_told(painted_by("kill -9 $$")), std::string("file.form stopped"));
        QCOMPARE(paint_told(painted_by("exit 0")), std::string("file.form stopped"));
        QCOMPARE(paint_told(painted_by("exit 1")), std::string("file.form stopped"));
        QCOMPARE(paint_told(painted_by("exec /bin/sleep 60", Millis{200})), std::string("file.form too-long"));
    }
};

// The pixels that a program answers which has read what may be hostile are held to their measures.

namespace {

constexpr PageRequest page_two{2, 120};

Result<PaintedPage> pixels_answered(const std::function<void(PaintedPage&)>& change) {
    PaintedPage page{3, true, 100, 50, Bytes(std::size_t{100} * 50 * bytes_a_pixel, 7)};
    change(page);
    return unpack_painted(pack(page), page_two);
}

}  // namespace

class TestPainted : public QObject {
    Q_OBJECT
private slots:
    void what_was_packed_comes_back() {
        const auto back = pixels_answered([](PaintedPage&) {});
        VERIFY_OK(back);
        QVERIFY(back->pages == 3 && back->without_fonts && back->width == 100 && back->height == 50);
        QCOMPARE(back->pixels.size(), std::size_t{20'000});
    }

    void measures_that_are_not_those_of_the_pixels_are_no_answer() {
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.height = 51; }), file_form);
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.pixels.pop_back(); }), file_form);
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.pixels.clear(); }), file_form);
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) {
                          it.width = 0;
                          it.pixels.clear();
                      }),
                      file_form);
        // 0x80000000 by 2, four bytes each, is nothing in 32 bits.
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) {
                          it.width = 2;
                          it.height = 0x80000000U;
                          it.pixels.clear();
                      }),
                      file_form);
    }

    void more_than_was_asked_or_may_be_is_no_answer() {
        const auto as_large_as = [](std::uint32_t width, std::uint32_t height) {
            return [=](PaintedPage& it) {
                it.width = width;
                it.height = height;
                it.pixels.resize(std::size_t{width} * height * bytes_a_pixel);
            };
        };
        VERIFY_OK(pixels_answered(as_large_as(120, 50)));
        COMPARE_FAULT(pixels_answered(as_large_as(121, 50)), file_form);
        VERIFY_OK(pixels_answered(as_large_as(1, longest_page)));
        COMPARE_FAULT(pixels_answered(as_large_as(1, longest_page + 1)), file_form);
        const PaintedPage most{1, false, 2000, 7001, Bytes(std::size_t{2000} * 7001 * bytes_a_pixel)};
        COMPARE_FAULT(unpack_painted(pack(most), {1, widest_page}), file_form);
    }

    void a_page_that_the_file_does_not_have_is_no_answer() {
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.pages = 1; }), file_form);
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.pages = most_pages + 1; }), file_form);
    }

    void why_there_is_none_is_told_and_anything_else_is_no_answer() {
        COMPARE_FAULT(unpack_painted(pack(Unread::locked), page_two), file_form);
        QCOMPARE(unpack_painted(pack(Unread::locked), page_two).error().detail("reason"), std::string_view("locked"));
        auto more = pack(PaintedPage{3, false, 1, 1, Bytes(4)});
        VERIFY_OK(unpack_painted(more, page_two));
        more.push_back(0);
        COMPARE_FAULT(unpack_painted(more, page_two), file_form);
        COMPARE_FAULT(unpack_painted({}, page_two), file_form);
        COMPARE_FAULT(unpack_painted(pack(ScannedFile{true, {{}}}), page_two), file_form);
    }

    void what_is_asked_has_one_text_and_limits() {
        QCOMPARE(wanted_text(page_two), std::string("2,120"));
        QVERIFY(read_wanted("2,120") == page_two);
        for (const char* text :
             {"", "2", "2,", ",120", "0,120", "2,99", "2,3001", "4096,120", "2,120,", " 2,120", "-1,120"})
            QVERIFY2(!read_wanted(text), text);
    }
};

JCIC_TEST(TestPaintApart)
JCIC_TEST(TestPainted)
#include "test_paint_apart.moc"
