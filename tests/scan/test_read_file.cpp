// Scans and PDFs as files: what is read, and what is refused.

#include "app/scanner/read_file.h"

#include <QTest>

#include "app/scanner/decode_picture.h"
#include "paper/samples.h"
#include "scan/files.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scanner;
using scan::Unread;

namespace {

paper::PdfBytes pdf() {
    return *paper::lay_out(paper::sample::sheet(paper::sample::income(3)), paper::sample::layouts(),
                           [](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
                               return std::vector<std::string>(pages.size(), "CODE 45");
                           });
}

tl::expected<scan::ScannedFile, Unread> read(ByteView file, std::string_view password = {}) {
    return read_file(file, Secret::from(view(password)));
}

Picture painted() {
    const paper::GreyPage grey = paper::Judge(pdf()).picture(1, 150);
    return {grey.width, grey.height, Bytes(grey.pixels.begin(), grey.pixels.end())};
}

}  // namespace

class TestReadFile : public QObject {
    Q_OBJECT
private slots:
    void a_pdf_gives_its_codes_and_its_words() {
        const auto file = read(pdf());
        QVERIFY(file.has_value());
        QVERIFY(!file->one_picture);
        QCOMPARE(file->pages.size(), std::size_t{1});
        QCOMPARE(file->pages.front().codes, std::vector<std::string>{"CODE 45"});
        QVERIFY(file->pages.front().words.has_value());
        QVERIFY(file->pages.front().words->find("黃建國") != std::string::npos);
    }

    void pictures_give_codes_and_no_words() {
        for (const char* format : {"-png", "-jpeg", "-tiff"}) {
            const auto file = read(scanned(pdf(), format));
            QVERIFY(file.has_value());
            QVERIFY(file->one_picture);
            QCOMPARE(file->pages.front().codes, std::vector<std::string>{"CODE 45"});
            QVERIFY(!file->pages.front().words.has_value());
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

    void a_tiff_that_claims_a_giant_size_takes_no_memory() {
        const auto read = [](std::uint32_t width, std::uint32_t height) {
            return scanner::read_file(TiffFile().page(width, height, Bytes(16)).bytes(), Secret());
        };
        QVERIFY(read(1'000'000, 1'000'000).error() == Unread::too_large);
        QVERIFY(!read(0xFFFFFFFF, 0xFFFFFFFF).has_value());
        // Small enough, but with nothing behind it.
        QVERIFY(read(1000, 1000).error() == Unread::no_picture);
    }

    void what_is_none_of_these_is_refused() {
        QVERIFY(read({}).error() == Unread::no_picture);
        QVERIFY(read(to_bytes("GIF89a")).error() == Unread::no_picture);
        QVERIFY(read(to_bytes("II*")).error() == Unread::no_picture);
        QVERIFY(read(to_bytes("%PDF-1.7 and nothing more")).error() == Unread::no_picture);
    }

    void damaged_files_are_refused_or_read_in_part_but_bear_no_other_code() {
        for (const Bytes& whole : {scanned(pdf(), "-png"), scanned(pdf(), "-jpeg"), scanned(pdf(), "-tiff"), pdf()}) {
            for (const std::size_t part : {std::size_t{4}, whole.size() / 3, whole.size() - 20}) {
                const auto file = read(ByteView(whole).first(part));
                if (!file) continue;
                for (const auto& page : file->pages)
                    for (const auto& code : page.codes) QCOMPARE(code, std::string("CODE 45"));
            }
        }
    }

    void a_picture_that_claims_a_giant_size_takes_no_memory() {
        // A JPEG's frame header: 65,500 by 65,500 pixels, one component.
        const Bytes giant{0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xDC, 0xFF, 0xDC, 1, 1, 0x11, 0, 0xFF, 0xD9};
        QVERIFY(!decode_jpeg(giant).has_value());
    }
};

JCIC_TEST(TestReadFile)
#include "test_read_file.moc"
