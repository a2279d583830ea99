// Scans and PDFs as files: what is read, and what is refused.

#include "app/scan/read_file.h"

#include <QTest>

#include "app/scan/decode_picture.h"
#include "paper/judge.h"
#include "paper/samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;

namespace {

paper::PdfBytes pdf() {
    return *paper::lay_out(paper::sample::sheet(paper::sample::income(3)), paper::sample::layouts(),
                           [](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
                               return std::vector<std::string>(pages.size(), "CODE 45");
                           });
}

Bytes picture(const char* format) {
    QTemporaryDir folder;
    static_cast<void>(paper::Judge(pdf()).run(
        "pdftoppm", {format, "-gray", "-r", "150", "-singlefile", "FILE", folder.filePath("scan")}));
    QFile file(folder.filePath(QByteArray(format) == "-png" ? "scan.png" : "scan.jpg"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    return Bytes(bytes.begin(), bytes.end());
}

}  // namespace

class TestReadFile : public QObject {
    Q_OBJECT
private slots:
    void a_pdf_gives_its_codes_and_its_words() {
        const auto pages = read_pages(pdf());
        VERIFY_OK(pages);
        QCOMPARE(pages->size(), std::size_t{1});
        QCOMPARE(pages->front().codes, std::vector<std::string>{"CODE 45"});
        QVERIFY(pages->front().words.has_value());
        QVERIFY(pages->front().words->find("黃建國") != std::string::npos);
    }

    void pictures_give_codes_and_no_words() {
        for (const char* format : {"-png", "-jpeg"}) {
            const auto pages = read_pages(picture(format));
            VERIFY_OK(pages);
            QCOMPARE(pages->front().codes, std::vector<std::string>{"CODE 45"});
            QVERIFY(!pages->front().words.has_value());
        }
    }

    void what_is_none_of_these_is_refused() {
        COMPARE_FAULT(read_pages({}), file_form);
        COMPARE_FAULT(read_pages(to_bytes("GIF89a")), file_form);
        COMPARE_FAULT(read_pages(to_bytes("%PDF-1.7 and nothing more")), file_form);
    }

    void damaged_files_are_refused_or_read_in_part_but_bear_no_other_code() {
        for (const Bytes& whole : {picture("-png"), picture("-jpeg"), pdf()}) {
            for (const std::size_t part : {std::size_t{4}, whole.size() / 3, whole.size() - 20}) {
                const auto pages = read_pages(ByteView(whole).first(part));
                if (!pages) continue;
                for (const auto& page : *pages)
                    for (const auto& code : page.codes) QCOMPARE(code, std::string("CODE 45"));
            }
        }
    }

    void a_locked_pdf_says_that_it_is_locked() {
        const auto locked = paper::encrypt_pdf(pdf(), Secret::from(view("Oolong-7")));
        VERIFY_OK(locked);
        const auto pages = read_pages(*locked);
        COMPARE_FAULT(pages, file_form);
        QCOMPARE(pages.error().detail("reason"), std::string_view("locked"));
        const auto open = paper::decrypt_pdf(*locked, Secret::from(view("Oolong-7")));
        VERIFY_OK(open);
        VERIFY_OK(read_pages(*open));
        COMPARE_FAULT(paper::decrypt_pdf(*locked, Secret::from(view("Oolong-8"))), file_form);
    }

    void a_picture_that_claims_a_giant_size_takes_no_memory() {
        // A JPEG's frame header: 65,500 by 65,500 pixels, one component.
        const Bytes giant{0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xDC, 0xFF, 0xDC, 1, 1, 0x11, 0, 0xFF, 0xD9};
        COMPARE_FAULT(decode_jpeg(giant), file_form);
    }
};

JCIC_TEST(TestReadFile)
#include "test_read_file.moc"
