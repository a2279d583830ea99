// What ISO 19005-3 (PDF/A-3, level B) asks of a file, as far as it was read here, and what ISO 32000-1 asks of a tagged
// one. Judged from qpdf's list of objects; no validator was asked, and no conformance is claimed.

#include <QCryptographicHash>
#include <QFile>
#include <QXmlStreamReader>

#include "app/paper/pdf/signature.h"
#include "app/paper/pdf/srgb_profile.h"
#include "pdf_tree.h"
#include "sheet_samples.h"
#include "signer.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr const char* password = "Oolong-7 茶";

Result<PdfBytes> of(const RecordPaper& paper) {
    const Prove prove = [](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
        return std::vector<std::string>(pages.size(), std::string(153, 'A'));
    };
    return lay_out(paper, sample::layouts(), prove);
}

/// A record of several pages with what Noto has no glyph for, marks of its origin and codes; sheets; a form.
Result<PdfBytes> sample_of(const QString& name) {
    if (name == "book") return lay_out(sample::card_book(), sample::layouts());
    if (name == "week") return lay_out(sample::query_sheet(3), sample::layouts());
    if (name == "form") return lay_out(sample::card_change(), sample::layouts());
    auto paper = name == "T52" ? sample::sheet(sample::insurance()) : sample::sheet(sample::income(60));
    paper.event = 1284;
    paper.practice = name == "T52";
    paper.reason = "購屋 office \U0002A6D6";
    return of(paper);
}

void add_samples() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"T50", "T52", "book", "week", "form"}) QTest::newRow(name) << name;
}

std::uint32_t number_at(const QByteArray& bytes, qsizetype at) {
    std::uint32_t value = 0;
    for (qsizetype i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

/// Texts of the metadata by the name of their innermost property.
QMap<QString, QString> properties_in(const QByteArray& xmp) {
    QMap<QString, QString> found;
    QXmlStreamReader xml(xmp);
    QString property;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && !xml.qualifiedName().startsWith(QLatin1String("rdf:")))
            property = xml.qualifiedName().toString();
        if (xml.isCharacters() && !xml.isWhitespace()) found[property] += xml.text();
    }
    if (xml.hasError()) found["error"] = xml.errorString();
    return found;
}

/// Where something is painted that belongs neither to the structure nor to an artifact; "" for nowhere.
QString unmarked_in(const QByteArray& contents) {
    static const QStringList painting{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI", "ET"};
    QStringList open;
    std::optional<qsizetype> text;
    const QList<QByteArray> tokens = contents.simplified().split(' ');
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QString token = QString::fromLatin1(tokens[i]);
        const bool begins = token == "BDC" || token == "BMC";
        bool wrong = false;
        if (begins) {
            // What a ligature stands for is said within its text; nothing else is marked twice.
            const QByteArray before = tokens.mid(std::max<qsizetype>(0, i - 5), std::min<qsizetype>(i, 5)).join(' ');
            const QString kind = token == "BMC" ? "artifact" : before.contains("/ActualText") ? "words" : "structure";
            wrong = (kind == "words") != text.has_value() || (kind != "words" && !open.isEmpty());
            open << kind;
        } else if (token == "EMC") {
            wrong = open.isEmpty() || (text && open.size() <= *text);
            if (!open.isEmpty()) open.removeLast();
        } else if (token == "BT") {
            text = open.size();
        } else if (token == "ET") {
            wrong = text != open.size();
            text.reset();
        }
        if (wrong || (open.isEmpty() && painting.contains(token)))
            return QString::fromLatin1(tokens.mid(std::max<qsizetype>(0, i - 8), 9).join(' '));
    }
    return open.isEmpty() ? QString() : QString("left open");
}

int spans(const PdfTree& tree, const QJsonValue& cell, const QString& key) {
    const QJsonObject attributes = tree.at(tree.at(cell).toObject()["/A"]).toObject();
    return attributes.contains(key) ? attributes[key].toInt() : 1;
}

QJsonArray kids_of(const PdfTree& tree, const QJsonValue& element) {
    const QJsonValue kids = tree.at(element).toObject()["/K"];
    return kids.isArray() ? kids.toArray() : QJsonArray{kids};
}

}  // namespace

class TestArchive : public QObject {
    Q_OBJECT
private slots:
    void it_says_what_it_is_as_its_information_does_data() { add_samples(); }
    void it_says_what_it_is_as_its_information_does() {
        QFETCH(QString, name);
        const auto pdf = sample_of(name);
        VERIFY_OK(pdf);
        const PdfTree tree(*pdf);
        const QJsonValue metadata = tree.root()["/Metadata"];
        QCOMPARE(tree.at(metadata).toObject()["/Subtype"].toString(), QString("/XML"));
        QVERIFY(!tree.at(metadata).toObject().contains("/Filter"));
        const auto said = properties_in(tree.stream(metadata));
        const QJsonObject info = tree.at(tree.trailer()["/Info"]).toObject();
        QVERIFY2(!said.contains("error"), qPrintable(said["error"]));
        QCOMPARE(said["pdfaid:part"], QString("3"));
        QCOMPARE(said["pdfaid:conformance"], QString("B"));
        QCOMPARE(said["dc:title"], PdfTree::text(info["/Title"]));
        QVERIFY(!said["dc:title"].isEmpty());
        QCOMPARE(said["xmp:CreatorTool"], PdfTree::text(info["/Creator"]));
        QCOMPARE(said["pdf:Producer"], PdfTree::text(info["/Producer"]));
        const auto at = QDateTime::fromString(said["xmp:CreateDate"], Qt::ISODate);
        QVERIFY(at.isValid());
        QCOMPARE(PdfTree::text(info["/CreationDate"]), at.toString("'D:'yyyyMMddHHmmss'Z'"));
        // No other key that the metadata would have to say too.
        QCOMPARE(info.keys(), QStringList({"/CreationDate", "/Creator", "/Producer", "/Title"}));
    }

    void a_title_with_marks_of_XML_or_control_characters_is_said_all_the_same() {
        Document document;
        document.metadata_title = "甲 & <乙>\x01";
        document.frame.title = "測試";
        const auto pdf = render(document);
        VERIFY_OK(pdf);
        const PdfTree tree(*pdf);
        const auto said = properties_in(tree.stream(tree.root()["/Metadata"]));
        QVERIFY2(!said.contains("error"), qPrintable(said["error"]));
        QVERIFY(said["dc:title"].startsWith("甲 & <乙>"));
        QCOMPARE(said["dc:title"], PdfTree::text(tree.at(tree.trailer()["/Info"]).toObject()["/Title"]));
    }

    void its_colours_are_said_by_a_profile_of_three_components_data() { add_samples(); }
    void its_colours_are_said_by_a_profile_of_three_components() {
        QFETCH(QString, name);
        const auto pdf = sample_of(name);
        VERIFY_OK(pdf);
        const PdfTree tree(*pdf);
        const QJsonArray intents = tree.root()["/OutputIntents"].toArray();
        QCOMPARE(intents.size(), 1);
        const QJsonObject intent = tree.at(intents[0]).toObject();
        QCOMPARE(intent["/S"].toString(), QString("/GTS_PDFA1"));
        QVERIFY(!PdfTree::text(intent["/OutputConditionIdentifier"]).isEmpty());
        const QJsonValue profile = intent["/DestOutputProfile"];
        QCOMPARE(tree.at(profile).toObject()["/N"].toInt(), 3);
        QCOMPARE(tree.stream(profile), QByteArray::fromStdString(srgb_profile()));
        for (const QJsonObject& one : tree.dictionaries())
            for (const char* key : {"/CS", "/ColorSpace"})
                if (const QString space = one[key].toString(); space.startsWith("/Device"))
                    QVERIFY2(space == "/DeviceRGB" || space == "/DeviceGray", qPrintable(space));
    }

    void the_profile_is_the_file_whose_digest_is_written_down() {
        const auto read = [](std::string_view path) {
            QFile file(QString::fromStdString(test::in_source(path)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray bytes = read("app/paper/pdf/srgb.icc");
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(QByteArray::fromStdString(srgb_profile()), bytes);
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QVERIFY(read("docs/run/printing.md").contains(digest));
    }

    void the_profile_is_one_of_a_display_in_RGB_whose_colours_add_up_to_its_white() {
        const QByteArray profile = QByteArray::fromStdString(srgb_profile());
        QCOMPARE(static_cast<qsizetype>(number_at(profile, 0)), profile.size());
        QCOMPARE(profile.mid(12, 12), QByteArray("mntrRGB XYZ "));
        QCOMPARE(profile.mid(36, 4), QByteArray("acsp"));
        QMap<QByteArray, QByteArray> tags;
        for (qsizetype i = 0; i < static_cast<qsizetype>(number_at(profile, 128)); ++i) {
            const qsizetype entry = 132 + 12 * i;
            const auto from = static_cast<qsizetype>(number_at(profile, entry + 4));
            const auto size = static_cast<qsizetype>(number_at(profile, entry + 8));
            QVERIFY(from % 4 == 0 && from + size <= profile.size());
            tags[profile.mid(entry, 4)] = profile.mid(from, size);
        }
        for (const char* needed : {"desc", "cprt", "wtpt", "chad", "rTRC", "gTRC", "bTRC"})
            QVERIFY2(tags.contains(needed), needed);
        for (qsizetype axis = 8; axis < 20; axis += 4) {
            std::uint32_t sum = 0;
            for (const char* colour : {"rXYZ", "gXYZ", "bXYZ"}) sum += number_at(tags[colour], axis);
            QCOMPARE(sum, number_at(tags["wtpt"], axis));
            QCOMPARE(sum, number_at(profile, 60 + axis));
        }
    }

    void every_font_is_in_the_file_with_its_glyphs_told_data() { add_samples(); }
    void every_font_is_in_the_file_with_its_glyphs_told() {
        QFETCH(QString, name);
        const auto pdf = sample_of(name);
        VERIFY_OK(pdf);
        const PdfTree tree(*pdf);
        const auto descriptors = tree.named("/Type", "/FontDescriptor");
        QVERIFY(!descriptors.isEmpty());
        for (const QJsonObject& one : descriptors)
            QVERIFY2(one.contains("/FontFile2") || one.contains("/FontFile3"), qPrintable(one["/FontName"].toString()));
        for (const QJsonObject& font : tree.named("/Type", "/Font")) {
            QVERIFY2(font.contains("/ToUnicode") || font.contains("/FontDescriptor"),
                     qPrintable(font["/BaseFont"].toString()));
            QVERIFY(font["/Subtype"].toString() != "/Type3");
        }
        const auto outlines = tree.named("/Subtype", "/CIDFontType2");
        for (const QJsonObject& font : outlines) QCOMPARE(font["/CIDToGIDMap"].toString(), QString("/Identity"));
        if (name == "T50") QVERIFY(!outlines.isEmpty());  // else nothing was looked at
    }

    void nothing_stands_in_it_that_a_kept_file_must_not_have_data() { add_samples(); }
    void nothing_stands_in_it_that_a_kept_file_must_not_have() {
        QFETCH(QString, name);
        const auto pdf = sample_of(name);
        VERIFY_OK(pdf);
        const QByteArray bytes(reinterpret_cast<const char*>(pdf->data()), static_cast<qsizetype>(pdf->size()));
        QVERIFY(bytes.startsWith("%PDF-1.7\n%"));
        for (qsizetype i = 10; i < 14; ++i) QVERIFY(static_cast<unsigned char>(bytes[i]) > 127);
        QVERIFY(bytes.endsWith("%%EOF\n"));
        const PdfTree tree(*pdf);
        QVERIFY(!tree.trailer().contains("/Encrypt"));
        QCOMPARE(tree.trailer()["/ID"].toArray().size(), 2);
        QVERIFY(PdfTree::text(tree.trailer()["/ID"].toArray()[0]).size() == 32);
        for (const QJsonObject& one : tree.dictionaries()) {
            for (const char* forbidden : {"/JS", "/JavaScript", "/AA", "/OpenAction", "/Launch", "/EmbeddedFiles",
                                          "/TR", "/HTP", "/Alternates", "/OPI", "/PS", "/XFA", "/Annots", "/AcroForm"})
                QVERIFY2(!one.contains(forbidden), forbidden);
            QVERIFY(!one["/Interpolate"].toBool());
            for (const char* filter : {"/LZWDecode", "/Crypt"}) QVERIFY(one["/Filter"].toString() != filter);
        }
    }

    void equal_input_gives_equal_bytes() {
        for (const char* name : {"T50", "book"}) QCOMPARE(sample_of(name).value(), sample_of(name).value());
    }

    void it_is_tagged_and_its_heads_say_what_they_head_data() { add_samples(); }
    void it_is_tagged_and_its_heads_say_what_they_head() {
        QFETCH(QString, name);
        const auto pdf = sample_of(name);
        VERIFY_OK(pdf);
        const PdfTree tree(*pdf);
        QVERIFY(tree.at(tree.root()["/MarkInfo"]).toObject()["/Marked"].toBool());
        QCOMPARE(PdfTree::text(tree.root()["/Lang"]), QString("zh-TW"));
        QVERIFY(tree.at(tree.root()["/StructTreeRoot"]).toObject().contains("/ParentTree"));
        for (const QJsonObject& head : tree.named("/S", "/TH")) {
            const QJsonObject attributes = tree.at(head["/A"]).toObject();
            QCOMPARE(attributes["/O"].toString(), QString("/Table"));
            QCOMPARE(attributes["/Scope"].toString(), QString("/Column"));
        }
        const auto tables = tree.named("/S", "/Table");
        QCOMPARE(tables.isEmpty(), name == "form");
        for (const QJsonObject& table : tables) {
            int columns = 0;
            int from_above = 0;
            for (const QJsonValue& row : table["/K"].toArray()) {
                int here = from_above;
                from_above = 0;
                for (const QJsonValue& cell : kids_of(tree, row)) {
                    here += spans(tree, cell, "/ColSpan");
                    if (spans(tree, cell, "/RowSpan") == 2) ++from_above;
                }
                if (columns == 0) columns = here;
                QCOMPARE(here, columns);
            }
            QVERIFY(columns > 3);
        }
    }

    void a_head_over_two_rows_and_one_over_several_columns_say_so() {
        const auto pdf = lay_out(sample::card_book(), sample::layouts());
        VERIFY_OK(pdf);
        int over_columns = 0;
        int over_rows = 0;
        for (const QJsonObject& attributes : PdfTree(*pdf).named("/O", "/Table")) {
            if (attributes["/ColSpan"].toInt() == 3) ++over_columns;
            if (attributes["/RowSpan"].toInt() == 2) ++over_rows;
        }
        QVERIFY(over_columns > 0 && over_rows > 0);
    }

    void what_is_painted_outside_the_structure_is_an_artifact_data() { add_samples(); }
    void what_is_painted_outside_the_structure_is_an_artifact() {
        QFETCH(QString, name);
        const auto pdf = sample_of(name);
        VERIFY_OK(pdf);
        const PdfTree tree(*pdf);
        for (const QString& page : tree.pages()) {
            const QByteArray contents = tree.contents(page);
            QVERIFY(contents.contains("/Artifact BMC"));
            QCOMPARE(unmarked_in(contents), QString());
        }
        // The judge sees what is not marked.
        QVERIFY(!unmarked_in("q 0 0 5 5 re f Q").isEmpty());
        QVERIFY(!unmarked_in("/P <</MCID 0>> BDC BT EMC ET").isEmpty());
    }

    void an_encrypted_file_does_not_say_that_it_is_one_to_be_kept() {
        const auto pdf = sample_of("T50");
        VERIFY_OK(pdf);
        const auto secret = Secret::from(view(password));
        const PemPair pair = pem_pair();
        auto signer = PemSigner::from(pair.certificate, pair.key);
        VERIFY_OK(signer);
        for (const auto& sealed :
             {encrypt_pdf(*pdf, secret), encrypt_and_sign_pdf(*pdf, secret, *signer, sample::at(14, 6))}) {
            VERIFY_OK(sealed);
            const PdfTree tree(*sealed, password);
            QVERIFY(tree.root().contains("/StructTreeRoot"));
            QVERIFY(!tree.root().contains("/Metadata") && !tree.root().contains("/OutputIntents"));
        }
        const auto whole = sign_pdf(*pdf, *signer, sample::at(14, 6));
        VERIFY_OK(whole);
        QVERIFY(PdfTree(*whole).root().contains("/Metadata"));
    }
};

JCIC_TEST(TestArchive)
#include "test_archive.moc"
