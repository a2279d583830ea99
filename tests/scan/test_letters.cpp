// The letters of a file that somebody looks through, or has read aloud, are read behind the reader's walls, and come
// back as text that is believed only as far as its form.

#include <zlib.h>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <functional>

#include "app/base/text.h"
#include "app/scan/read_apart.h"
#include "app/scanner/paint_page.h"
#include "app/scanner/read_code.h"
#include "app/scanner/read_file.h"
#include "paper/samples.h"
#include "scan/coded_pdf.h"
#include "scan/files.h"
#include "scan/hostile.h"
#include "scan/pages.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;
using jcic::scanner::coded_pdf;

namespace {

Result<FileLetters> letters_walled(ByteView file, const LettersWanted& wanted = {1, most_at_once},
                                   const ReadLimits& limits = {}) {
    JCIC_TRY(const auto program, reader_program());
    return letters_apart(program, file, wanted, limits, SystemClock());
}

std::string letters_told(const Result<FileLetters>& letters) {
    return letters ? "read" : std::string(letters.error().text()) + " " + std::string(letters.error().detail("reason"));
}

Result<FileLetters> letters_answered(const std::function<void(FileLetters&)>& change) {
    FileLetters letters{3, {{"授 a\n𡈽", std::vector<LetterBox>(5, LetterBox{1, 2, 3, 4})}, {}}};
    change(letters);
    return unpack_letters(pack(letters), {2, 2});
}

}  // namespace

class TestLetters : public QObject {
    Q_OBJECT
private slots:
    void a_page_s_letters_come_with_their_places() {
        const auto letters = letters_walled(coded_pdf());
        QCOMPARE(letters_told(letters), std::string("read"));
        QVERIFY(letters->pages >= 1 && letters->read.size() == letters->pages);
        const auto& first = letters->read.front();
        QCOMPARE(first.boxes.size(), code_points(first.text));
        // A line of the sheet, without a blank between its characters, and lines by themselves.
        QVERIFY2(first.text.find("所得") != std::string::npos, first.text.c_str());
        QVERIFY(std::ranges::count(first.text, '\n') > 5);
        // From the top down, more or less: the first letter stands in the upper half, and each on the page.
        const auto painted = std::ranges::count_if(first.boxes, [](const auto& box) { return box[2] > box[0]; });
        QVERIFY(painted > 50);
        QVERIFY(first.boxes.front()[1] < whole_side / 2);
    }

    void of_a_picture_nothing_is_known() {
        for (const char* format : {"-png", "-jpeg"}) {
            const auto letters = letters_walled(scanner::scanned(coded_pdf(), format));
            QCOMPARE(letters_told(letters), std::string("read"));
            QCOMPARE(letters->read, std::vector<PageLetters>(1));
        }
    }

    void pages_are_read_from_where_it_was_asked_as_many_as_there_are() {
        const auto pdf = scanner::coloured_pages({"1 0 0", "0 1 0", "0 0 1"});
        QCOMPARE(letters_walled(pdf, {2, 16})->read.size(), std::size_t{2});
        QCOMPARE(letters_walled(pdf, {3, 1})->pages, 3U);
        QVERIFY(letters_walled(pdf, {4, 1})->read.empty());
    }

    void what_hangs_is_locked_or_damaged_is_told() {
        ReadLimits limits;
        std::stop_source stop;
        stop.request_stop();
        limits.stop = stop.get_token();
        QCOMPARE(letters_told(letters_walled(coded_pdf(), {1, 1}, limits)), std::string("cancelled "));
        QCOMPARE(letters_told(letters_walled(scanner::hanging_pdf())), std::string("file.form too-deep"));
        const auto locked = paper::encrypt_pdf(coded_pdf(), Secret::from(view("Oolong-7")));
        VERIFY_OK(locked);
        QCOMPARE(letters_told(letters_walled(*locked)), std::string("file.form locked"));
        QCOMPARE(letters_told(letters_walled(view("%PDF-1.7 and nothing more"))), std::string("file.form damaged"));
    }

    void what_was_packed_comes_back() {
        const auto back = letters_answered([](FileLetters&) {});
        VERIFY_OK(back);
        QCOMPARE(back->read.front().text, std::string("授 a\n𡈽"));
        QCOMPARE(back->read.front().boxes.back(), (LetterBox{1, 2, 3, 4}));
    }

    void what_a_reader_that_was_taken_over_may_say_is_no_answer() {
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.front().boxes.pop_back(); }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.front().boxes.push_back({}); }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.front().text[0] = '\xFF'; }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.front().boxes[1] = {3, 2, 1, 4}; }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) {
                          it.read.front().boxes[1] = {0, 0, 10'001, 1};
                      }),
                      file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.pop_back(); }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.push_back({}); }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.pages = 0; }), file_form);
        COMPARE_FAULT(
            letters_answered([](FileLetters& it) {
                it.read.front() = {std::string(most_letters + 1, 'a'), std::vector<LetterBox>(most_letters + 1)};
            }),
            file_form);
        auto longer = pack(FileLetters{1, {{}}});
        longer.push_back(0);
        COMPARE_FAULT(unpack_letters(longer, {1, 1}), file_form);
    }

    void only_what_may_be_asked_is_read_as_a_question() {
        QCOMPARE(read_letters_wanted(wanted_text(LettersWanted{2, 16})), (std::optional(LettersWanted{2, 16})));
        for (const auto* text : {"", "1", "0,1", "1,0", "1,17", "4096,1", "1,1,1", "a,1"})
            QVERIFY2(!read_letters_wanted(text), text);
    }
};

// What a picture's file says of how it lies is heard in every format (Exif 2.32, tag 0x0112; TIFF 6.0, tag 274; PNG's
// eXIf): a form that was photographed on its side is upright on the screen and for whoever looks for its marks.
using namespace jcic::scanner;

namespace {

/// Seen upright: 0 to 5 from the left above, three across and two down.
constexpr int across = 3;
constexpr int down = 2;
std::uint8_t grey(int which) {
    return static_cast<std::uint8_t>(20 + 40 * which);
}

/// The pixels as they are stored by who turns them so: the first row is the side that the tag names.
Picture stored(std::uint32_t turned) {
    const bool on_its_side = turned >= 5;  // its first row is a side
    const bool from_the_right = turned == 2 || turned == 3 || turned == 6 || turned == 7;
    const bool from_below = turned == 3 || turned == 4 || turned == 7 || turned == 8;
    Picture out{on_its_side ? down : across, on_its_side ? across : down, {}};
    for (int row = 0; row < out.height; ++row)
        for (int column = 0; column < out.width; ++column) {
            int x = on_its_side ? row : column;
            int y = on_its_side ? column : row;
            if (from_the_right) x = across - 1 - x;
            if (from_below) y = down - 1 - y;
            out.pixels.push_back(grey(y * across + x));
        }
    return out;
}

Bytes upright_pixels() {
    Bytes out;
    for (int which = 0; which < across * down; ++which) out.push_back(grey(which));
    return out;
}

Bytes exif(std::uint32_t turned, bool little) {
    Bytes out = little ? to_bytes(std::string("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18))
                       : to_bytes(std::string("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", 18));
    const auto way = static_cast<std::uint8_t>(turned);
    const Bytes value = little ? Bytes{way, 0, 0, 0} : Bytes{0, way, 0, 0};
    out.insert(out.end(), value.begin(), value.end());
    out.insert(out.end(), 4, 0);
    return out;
}

enum class Where { before_pixels, behind_pixels };

Bytes png(std::uint32_t turned, bool little, Where where) {
    const auto picture = stored(turned);
    Bytes rows;
    for (int y = 0; y < picture.height; ++y) {
        rows.push_back(0);
        const auto* row = picture.pixels.data() + static_cast<std::ptrdiff_t>(y) * picture.width;
        rows.insert(rows.end(), row, row + picture.width);
    }
    auto out =
        png_of(static_cast<std::uint32_t>(picture.width), static_cast<std::uint32_t>(picture.height), deflated(rows));
    Bytes chunk;
    const auto four = [&](std::uint32_t number) {
        for (const unsigned shift : {24U, 16U, 8U, 0U}) chunk.push_back(static_cast<std::uint8_t>(number >> shift));
    };
    const auto inside = exif(turned, little);
    four(static_cast<std::uint32_t>(inside.size()));
    for (const char c : std::string("eXIf")) chunk.push_back(static_cast<std::uint8_t>(c));
    chunk.insert(chunk.end(), inside.begin(), inside.end());
    four(static_cast<std::uint32_t>(crc32(0, chunk.data() + 4, static_cast<uInt>(chunk.size() - 4))));
    constexpr std::ptrdiff_t head = 8 + 12 + 13;
    constexpr std::ptrdiff_t end = 12;
    out.insert(where == Where::before_pixels ? out.begin() + head : out.end() - end, chunk.begin(), chunk.end());
    return out;
}

}  // namespace

class TestOrientation : public QObject {
    Q_OBJECT
private slots:
    void a_tiff_is_turned_as_it_says_data() { all_ways(); }
    void a_tiff_is_turned_as_it_says() {
        QFETCH(int, turned);
        const auto file =
            TiffFile().turned(static_cast<std::uint32_t>(turned)).page(stored(static_cast<std::uint32_t>(turned)));
        std::vector<Picture> pages;
        QVERIFY(each_page_of_tiff(file.bytes(), [&](const Picture& page) { pages.push_back(page); }).has_value());
        QCOMPARE(pages.size(), std::size_t{1});
        QCOMPARE(pages.front().width, across);
        QCOMPARE(pages.front().height, down);
        QVERIFY(pages.front().pixels == upright_pixels());
    }

    void a_png_is_turned_as_its_exif_says_data() { all_ways(); }
    void a_png_is_turned_as_its_exif_says() {
        QFETCH(int, turned);
        for (const bool little : {true, false})
            for (const auto where : {Where::before_pixels, Where::behind_pixels}) {
                const auto file = png(static_cast<std::uint32_t>(turned), little, where);
                const auto painted = paint_page(file, {1, 600});
                QVERIFY(painted.has_value());
                QCOMPARE(painted->width, std::uint32_t{across});
                QCOMPARE(painted->height, std::uint32_t{down});
                Bytes green;
                for (std::size_t at = 1; at < painted->pixels.size(); at += scan::bytes_a_pixel)
                    green.push_back(painted->pixels[at]);
                QVERIFY(green == upright_pixels());
            }
    }

    /// A ninth way, or none, is as if nothing were said.
    void a_way_that_there_is_not_turns_nothing() {
        for (const std::uint32_t way : {0U, 9U, 255U}) {
            auto file = png(1, true, Where::before_pixels);
            constexpr std::size_t value = 8 + 12 + 13 + 8 + 18;
            file[value] = static_cast<std::uint8_t>(way);
            const auto painted = paint_page(file, {1, 600});
            // Its check is wrong now, which a decoder may mind; it is not turned.
            if (painted) QCOMPARE(painted->width, std::uint32_t{across});
            std::vector<Picture> pages;
            const auto tiff = TiffFile().turned(way).page(stored(1));
            QVERIFY(each_page_of_tiff(tiff.bytes(), [&](const Picture& page) { pages.push_back(page); }).has_value());
            QVERIFY(pages.front().pixels == upright_pixels());
        }
    }

private:
    static void all_ways() {
        QTest::addColumn<int>("turned");
        for (int turned = 1; turned <= 8; ++turned) QTest::newRow(qPrintable(QString::number(turned))) << turned;
    }
};

JCIC_TEST(TestLetters)
JCIC_TEST(TestOrientation)
#include "test_letters.moc"
