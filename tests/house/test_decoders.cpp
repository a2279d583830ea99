// Pages and pictures are decoded by the reader behind its walls (app/scanner) and nowhere else, whoever made them: no
// source of the programs names a decoder, but for those that are listed, each with what it decodes instead.
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

struct Allowed {
    const char* path;
    const char* why;
};

/// A file, or a folder that ends with "/".
constexpr Allowed allowed[]{
    {"app/scanner/", "the reader itself"},
    {"ui/help/help_dialog.cpp", "the help's pictures, which are part of the program"},
    {"app/sane/sheet", "writes what a scanner saw, in a process of its own, and decodes nothing"},
};

template <std::size_t N>
bool listed(const QString& path, const Allowed (&list)[N]) {
    return std::any_of(std::begin(list), std::end(list),
                       [&](const Allowed& one) { return path.startsWith(QLatin1String(one.path)); });
}

/// QImage over pixels, a window grabbed, an icon drawn by ourselves decode nothing.
bool decodes(const QString& code) {
    static const QRegularExpression decoder(QStringLiteral(
        R"(\b(?:QImageReader|QImageIOHandler|QMovie|QPdf\w*|QSvg\w+|QPictureIO|QTextDocument\s*::\s*addResource)\b)"
        R"(|\b(?:QImage|QPixmap|QPicture)\s*::\s*(?:fromData|loadFromData)\b|\bloadFromData\s*\()"
        R"(|\b(?:QImage|QPixmap|QIcon)\s*(?:\w+\s*)?[({]\s*(?:QStringLiteral|QLatin1String|QString|file|path|name|\x22)"
        R"(|q\s*\()|\b(?:QPixmap|QImage)\s*\(\s*\w*(?:file|path)\w*)"
        R"(|\bpoppler::|\bfpdf|\bFPDF_|\bpng_\w+\(|\bjpeg_\w+\(|\btj[A-Z]\w+\(|\bTIFF\w+\(|\bZXing::|\brsvg_)"
        R"(|\bcairo_image_surface_create_from_png|\bgdk_pixbuf_)"));
    return decoder.match(code).hasMatch();
}

QStringList decoding(const QVector<Source>& all) {
    QStringList found;
    for (const Source& source : all)
        if (decodes(without_comments_and_strings(source.text))) found << source.path;
    return found;
}

QVector<Source> all_sources() {
    return sources(root, {"app", "pcsc", "ui"});
}

}  // namespace

class TestDecoders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_foreign_byte_is_decoded_outside_the_reader();
    void what_is_allowed_is_there_and_has_its_reason();
    void a_planted_decoder_is_found_data();
    void a_planted_decoder_is_found();
};

void TestDecoders::no_foreign_byte_is_decoded_outside_the_reader() {
    QStringList faults;
    for (const QString& path : decoding(all_sources()))
        if (!listed(path, allowed)) faults << path;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// One that decodes no more is taken off the list: nobody is to find a place there that is free.
void TestDecoders::what_is_allowed_is_there_and_has_its_reason() {
    const auto found = decoding(all_sources());
    for (const auto& one : allowed) {
        const bool there = std::any_of(found.begin(), found.end(),
                                       [&](const QString& path) { return path.startsWith(QLatin1String(one.path)); });
        QVERIFY2(there, one.path);
        QVERIFY2(QLatin1String(one.why).size() > 10, one.path);
    }
}

void TestDecoders::a_planted_decoder_is_found_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("decodes_it");
    QTest::newRow("reader") << "QImageReader reader(&bytes);" << true;
    QTest::newRow("from data") << "auto image = QImage::fromData(bytes);" << true;
    QTest::newRow("load from data") << "pixmap.loadFromData(bytes);" << true;
    QTest::newRow("of a file") << "QPixmap picture(file_name);" << true;
    QTest::newRow("of a literal") << "QImage picture(\"a.png\");" << true;
    QTest::newRow("pdf") << "QPdfDocument document;" << true;
    QTest::newRow("poppler") << "poppler::document::load_from_file(name);" << true;
    QTest::newRow("png") << "png_image_begin_read_from_memory(&image, data, size);" << true;
    QTest::newRow("cairo") << "cairo_image_surface_create_from_png_stream(read, &rest);" << true;
    QTest::newRow("over pixels") << "const QImage over(page.pixels.data(), w, h, w * 4, QImage::Format_RGB32);"
                                 << false;
    QTest::newRow("empty") << "QImage paper(pixels, QImage::Format_RGB32);" << false;
    QTest::newRow("from an image") << "QPixmap::fromImage(image);" << false;
    QTest::newRow("comment") << "// QImageReader reader;" << false;
}

void TestDecoders::a_planted_decoder_is_found() {
    QFETCH(const QString, line);
    QFETCH(const bool, decodes_it);
    QCOMPARE(!decoding({{"a.cpp", line}}).isEmpty(), decodes_it);
}

JCIC_TEST(TestDecoders)
#include "test_decoders.moc"
