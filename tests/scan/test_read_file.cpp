// Scans and PDFs as files: what is read, and what is refused.

#include "app/scanner/read_file.h"

#include <QTest>

#include "paper/samples.h"
#include "scan/coded_pdf.h"
#include "scan/files.h"
#include "scan/inks.h"
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

JCIC_TEST(TestReadFile)
#include "test_read_file.moc"
