// What Cairo 1.18 takes for a table's own content, and 1.16 does not: neither file has it. By its own words, so that
// both Debians' tests judge it.

#include <QTest>

#include "app/paper/pdf/pdf_pages.h"
#include "app/paper/pdf/pdf_structure.h"
#include "support/test_program.h"

using namespace jcic::paper;

namespace {

/// A page's end within a table: rules, the foot with a ligature, and the next one's cells.
constexpr std::string_view page_end =
    "q\n"
    "/TD << /MCID 7 >> BDC\nBT\n(cell) Tj\nET\n\nEMC\n"
    "/Table << /MCID 8 >> BDC\n0 0 m 9 9 l S\nBT\n/Span << /ActualText <FEFF> >> BDC\n(foot) Tj\n\nEMC\nET\n\nEMC\n"
    "/TD << /MCID 9 >> BDC\nBT\n(next) Tj\nET\n\nEMC\n"
    "Q\n";

PdfObject value(std::string text) {
    return {PdfObject::Kind::value, std::move(text), {}};
}

}  // namespace

class TestLooseContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_of_groups_become_blanks_and_others_stay() {
        std::string operators(page_end);
        unmark_groups(operators);
        QCOMPARE(operators.size(), page_end.size());
        QVERIFY(operators.find("/Table") == std::string::npos);
        for (const char* kept : {"/TD << /MCID 7 >> BDC\n", "/TD << /MCID 9 >> BDC\n", "(foot) Tj\n\nEMC\nET\n"})
            QVERIFY2(operators.find(kept) != std::string::npos, kept);
        const auto told = with_artifacts(operators);
        QVERIFY(told);
        const auto artifact = told->find("/Artifact BMC");
        QVERIFY(artifact != std::string::npos && artifact < told->find("(foot)"));
        QCOMPARE(QByteArray::fromStdString(*told).count("/Artifact BMC"), 1);
        QCOMPARE(QByteArray::fromStdString(*told).count("EMC\n"), 4);  // two cells, the span, the artifact
    }

    void a_table_as_Cairo_1_16_writes_it_stays() {
        std::string operators = "q\n/TD << /MCID 7 >> BDC\nBT\n(cell) Tj\nET\n\nEMC\n0 0 m 9 9 l S\nQ\n";
        const auto before = operators;
        unmark_groups(operators);
        QCOMPARE(operators, before);
    }

    void kids_are_elements_alone() {
        using Numbers = std::vector<std::size_t>;
        QVERIFY(kids_of("<< /K [  41 0 R  48 0 R 163 \n << /Type /MCR /Pg 223 0 R /MCID 0 >>  224 0 R ]\n>>\n") ==
                (Numbers{41, 48, 224}));
        QVERIFY(kids_of("<< /S /TD\n   /K 25 \n>>\n").empty());
        QVERIFY(kids_of("<< /S /TD\n   /K [ 25 26 ]\n>>\n").empty());
        QVERIFY(kids_of("<< /S /TR\n   /K 7 0 R\n>>\n") == Numbers{7});
    }

    void the_tree_forgets_it_and_keeps_the_rest() {
        PdfObjects objects;
        const std::string cell = "<< /Type /StructElem\n   /S /TD\n   /P 2 0 R\n   /K [ 1 2 ]\n>>\n";
        const std::string page = "[\n  3 0 R\n  2 0 R\n  2 0 R\n  12 0 R\n]\n";
        objects.by_number = {
            {},
            value(cell),
            value("<< /Type /StructElem\n   /S /Table\n   /K [  3 0 R 8 \n       << /Type /MCR /Pg 4 0 R "
                  "/MCID 0 >>  5 0 R ]\n>>\n"),
            value("<< /Type /StructElem\n   /S /TR\n   /K [  1 0 R ]\n>>\n"),
            value(page)};
        forget_loose_content(objects);
        QCOMPARE(objects.by_number[1].value, cell);
        QCOMPARE(objects.by_number[2].value,
                 std::string("<< /Type /StructElem\n   /S /Table\n   /K [ 3 0 R 5 0 R ]\n>>\n"));
        QCOMPARE(objects.by_number[3].value, std::string("<< /Type /StructElem\n   /S /TR\n   /K [  1 0 R ]\n>>\n"));
        QCOMPARE(objects.by_number[4].value, std::string("[\n  3 0 R\n  null\n  null\n  12 0 R\n]\n"));
    }
};

JCIC_TEST(TestLooseContent)
#include "test_loose_content.moc"
