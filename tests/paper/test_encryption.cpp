// What is filed is encrypted (R-PA-5).

#include <cairo-pdf.h>
#include <QTest>
#include <random>

#include "app/paper/layout/typesetter.h"
#include "app/paper/pdf/cff_pruning.h"
#include "app/paper/pdf/pdf_archive.h"
#include "app/paper/pdf/pdf_file.h"
#include "judge.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr const char* right_password = "Oolong-7 茶";

PdfBytes plain() {
    const auto pdf = lay_out(sample::sheet(sample::income(6)), sample::layouts());
    return pdf ? *pdf : PdfBytes();
}

Result<PdfBytes> encrypted() {
    return encrypt_pdf(plain(), Secret::from(view(right_password)));
}

}  // namespace

class TestEncryption : public QObject {
    Q_OBJECT
private slots:
    void it_opens_with_the_password_only() {
        const auto pdf = encrypted();
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY(judge.run("pdfinfo", {"FILE"}).status != 0);
        QVERIFY(judge.run("pdfinfo", {"-upw", "Oolong-7", "FILE"}).status != 0);
        QVERIFY(judge.run("pdfinfo", {"-opw", "", "FILE"}).status != 0);
        const Judge::Answer opened = judge.run("pdfinfo", {"-upw", right_password, "FILE"});
        QCOMPARE(opened.status, 0);
        QVERIFY2(opened.out.contains("AES-256"), opened.out);
        QVERIFY2(opened.out.contains("copy:no"), opened.out);
        QVERIFY2(opened.out.contains("print:yes"), opened.out);
    }

    void its_pages_are_the_printed_ones() {
        const auto pdf = encrypted();
        VERIFY_OK(pdf);
        const Judge::Answer text = Judge(*pdf).run("pdftotext", {"-layout", "-upw", right_password, "FILE", "-"});
        QCOMPARE(text.status, 0);
        QCOMPARE(QString::fromUtf8(text.out), Judge(plain()).text());
    }

    void nothing_of_it_is_in_clear_not_even_the_title() {
        const auto pdf = encrypted();
        VERIFY_OK(pdf);
        const QByteArray bytes(reinterpret_cast<const char*>(pdf->data()), static_cast<qsizetype>(pdf->size()));
        QVERIFY(Judge(plain()).run("pdfinfo", {"FILE"}).out.contains("jcic-desk"));
        QVERIFY(Judge(*pdf).run("pdfinfo", {"FILE"}).status != 0);
        QVERIFY(!bytes.contains("jcic-desk"));
        QVERIFY(!bytes.contains(right_password));
    }

    void no_password_is_refused() { COMPARE_FAULT(encrypt_pdf(plain(), Secret()), input_missing); }

    void bytes_that_are_no_pdf_are_a_fault() {
        COMPARE_FAULT(encrypt_pdf(to_bytes("no pdf"), Secret::from(view(right_password))), paper_layout);
    }
};

// Cairo's file taken apart, its fonts pruned, and put together again: judged by poppler and qpdf.

namespace {

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Two pages as Cairo writes them, with Chinese and Latin, light and bold, and tags.
std::string cairos_file() {
    std::string written;
    const Handle<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(append, &written, 595, 842));
    keep_objects_apart(surface.get());
    const Handle<cairo_t> cr(cairo_create(surface.get()));
    const Typesetter type(Layout{});
    for (const char* words :
         {"財稅資料係為課稅目的蒐集 𠮷田堃 Yoshida 0123456789", "第二頁：應向資料主管機關洽詢 鬱龘"}) {
        cairo_tag_begin(cr.get(), "P", nullptr);
        for (const bool bold : {false, true}) {
            const auto text = type.set(words, {14, bold});
            if (text) text->show(cr.get(), 40, bold ? 120 : 80);
        }
        cairo_tag_end(cr.get(), "P");
        cairo_show_page(cr.get());
    }
    cairo_surface_finish(surface.get());
    return written;
}

std::vector<std::string*> fonts_of(PdfObjects& objects) {
    std::vector<std::string*> fonts;
    for (PdfObject& object : objects.by_number)
        if (object.value.find("/CIDFontType0C") != std::string::npos) fonts.push_back(&object.stream);
    return fonts;
}

PdfObjects apart(std::string_view file) {
    auto objects = PdfObjects::take_apart(file);
    return objects ? std::move(*objects) : PdfObjects{};
}

}  // namespace

class TestPdfPacking : public QObject {
    Q_OBJECT
private slots:
    void a_packed_file_is_sound_and_says_and_shows_the_same() {
        const std::string file = cairos_file();
        const auto objects = PdfObjects::take_apart(file);
        VERIFY_OK(objects);
        const PdfBytes bytes = packed(*objects);
        QVERIFY(bytes.size() < file.size());
        QCOMPARE(packed(apart(file)), bytes);
        const Judge before(to_bytes(file));
        const Judge after(bytes);
        const Judge::Answer check = after.run("qpdf", {"--check", "FILE"});
        QVERIFY2(check.status == 0, check.out + check.err);
        QCOMPARE(after.pages(), 2);
        QVERIFY(after.text().contains("𠮷田堃 Yoshida"));
        QCOMPARE(after.text(), before.text());
        for (const int page : {1, 2}) QCOMPARE(after.picture(page, 100).pixels, before.picture(page, 100).pixels);
    }

    void pruned_fonts_show_the_same_and_take_less_than_half() {
        const std::string file = cairos_file();
        PdfObjects objects = apart(file);
        const PdfBytes before = packed(objects);
        const auto fonts = fonts_of(objects);
        QVERIFY(fonts.size() >= 2);
        for (std::string* font : fonts) {
            const auto whole = inflated(*font);
            VERIFY_OK(whole);
            const auto pruned = pruned_cff(*whole);
            QVERIFY(pruned);
            *font = deflated(*pruned);
        }
        const PdfBytes after = packed(objects);
        QVERIFY2(after.size() * 2 < before.size(), qPrintable(QString::number(after.size())));
        for (const int page : {1, 2})
            QCOMPARE(Judge(after).picture(page, 200).pixels, Judge(before).picture(page, 200).pixels);
    }

    void a_file_cut_anywhere_is_a_fault() {
        const std::string file = cairos_file();
        // "%%EOF" and the line before it say nothing that is not known.
        const std::size_t last = file.rfind("startxref\n") + 10;
        for (std::size_t size = 0; size < last; size += 1 + size / 50)
            COMPARE_FAULT(PdfObjects::take_apart(std::string_view(file).substr(0, size)), paper_layout);
    }

    void altered_bytes_are_a_fault_or_another_file_and_never_worse() {
        const std::string file = cairos_file();
        std::mt19937 chance(5);  // NOLINT: the same files each time
        for (int round = 0; round < 400; ++round) {
            std::string altered = file;
            // Mostly in the table at the end, on which all else hangs.
            const std::size_t from = round % 4 == 0 ? 0 : file.size() - 2500;
            altered[from + chance() % (file.size() - from)] = static_cast<char>(chance());
            const auto objects = PdfObjects::take_apart(altered);
            if (objects) QVERIFY(!packed(*objects).empty());
        }
    }

    void what_is_no_font_is_left_as_it_is() {
        PdfObjects objects = apart(cairos_file());
        const auto font = inflated(*fonts_of(objects).at(0));
        VERIFY_OK(font);
        QVERIFY(!pruned_cff(""));
        QVERIFY(!pruned_cff("not a font at all"));
        for (std::size_t size = 1; size < font->size() / 4; size += 1 + size / 20)
            QVERIFY2(!pruned_cff(font->substr(0, size)), qPrintable(QString::number(size)));
    }

    void what_was_deflated_comes_back_and_garbage_does_not() {
        const std::string long_text(1'000'000, 'x');
        for (const std::string& text : {std::string(), std::string("abc"), long_text}) {
            const auto back = inflated(deflated(text));
            VERIFY_OK(back);
            QCOMPARE(*back, text);
        }
        COMPARE_FAULT(inflated("garbage"), paper_layout);
        COMPARE_FAULT(inflated(deflated("abc").substr(0, 5)), paper_layout);
    }
};

JCIC_TEST(TestEncryption)
JCIC_TEST(TestPdfPacking)
#include "test_encryption.moc"
