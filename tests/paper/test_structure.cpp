// Records as they are read aloud (ISO 32000-1 section 14.8), judged by poppler; and pages painted when asked for.

#include <QRegularExpression>
#include <QTest>
#include <map>

#include "app/paper/layout/pages.h"
#include "judge.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

RecordPaper paper_of(const QString& item) {
    if (item == "T50") return sample::sheet(sample::income(45));
    return sample::sheet(item == "T51" ? sample::property() : sample::insurance());
}

/// One element a line, text in quotation marks, as deep as it is indented.
QStringList structure_in(const PdfBytes& pdf) {
    const Judge::Answer answer = Judge(pdf).run("pdfinfo", {"-struct-text", "FILE"});
    if (!answer.err.isEmpty()) return {QString::fromUtf8(answer.err)};
    QStringList lines;
    for (const QString& line : QString::fromUtf8(answer.out).split('\n'))
        if (!line.trimmed().isEmpty()) lines << line;
    return lines;
}

/// Of an item's sample, made and judged once: pdfinfo takes seconds for a long table.
const Result<QStringList>& structure_of(const QString& item) {
    static std::map<QString, Result<QStringList>> seen;
    auto found = seen.find(item);
    if (found == seen.end()) {
        const auto pdf = lay_out(paper_of(item), sample::layouts());
        found = seen.emplace(item, pdf ? Result<QStringList>(structure_in(*pdf)) : tl::unexpected(pdf.error())).first;
    }
    return found->second;
}

int depth_of(const QString& line) {
    int depth = 0;
    while (depth < line.size() && line[depth] == ' ') ++depth;
    return depth;
}

/// The lines under the one at `parent`, deeper than it.
QStringList within(const QStringList& lines, qsizetype parent) {
    QStringList inside;
    for (qsizetype i = parent + 1; i < lines.size() && depth_of(lines[i]) > depth_of(lines[parent]); ++i)
        inside << lines[i];
    return inside;
}

qsizetype place_of(const QStringList& lines, const QString& words) {
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (lines[i].contains(words)) return i;
    return -1;
}

int count_of(const QStringList& lines, const QString& element) {
    return static_cast<int>(lines.filter(QRegularExpression("^ *" + element + "( |:|$)")).size());
}

Pages pages_of(int rows) {
    const RecordPaper paper = sample::sheet(sample::income(rows));
    const Form& form = sample::layouts().form(kind_of(domain::Item::t50));
    return *Pages::set(document_of(paper, form), form.look, false);
}

}  // namespace

class TestStructure : public QObject {
    Q_OBJECT
private slots:
    void a_record_is_read_in_order_title_facts_table_stamp_notice_data() {
        QTest::addColumn<QString>("first_cell");
        QTest::addColumn<QString>("last_words");
        QTest::newRow("T50") << "序號"
                             << "財稅資料係為課稅目的蒐集";
        QTest::newRow("T51") << "財產名稱"
                             << "財稅資料係為課稅目的蒐集";
        QTest::newRow("T52") << "投保單位名稱"
                             << "林怡君（L03）  0129999";
    }
    void a_record_is_read_in_order_title_facts_table_stamp_notice() {
        QFETCH(QString, first_cell);
        QFETCH(QString, last_words);
        const QString item = QTest::currentDataTag();
        VERIFY_OK(structure_of(item));
        const QStringList& lines = *structure_of(item);
        QCOMPARE(lines.first(), QString("Document"));
        qsizetype last = 0;
        for (const QString& words : {item + " ", QString("密件"), QString("黃建國"), QString("案號"), first_cell,
                                     QString("查詢人員 林怡君"), last_words}) {
            const qsizetype here = place_of(lines.mid(last), words);
            QVERIFY2(here >= 0, qPrintable(words + " after line " + QString::number(last)));
            last += here;
        }
        // Once, though it stands on every page.
        QVERIFY(place_of(lines.mid(last + 1), last_words) < 0);
    }

    void headings_tables_rows_and_cells_are_what_they_are_data() {
        QTest::addColumn<int>("columns");
        QTest::newRow("T50") << 6;
        QTest::newRow("T51") << 6;
        QTest::newRow("T52") << 4;
    }
    void headings_tables_rows_and_cells_are_what_they_are() {
        QFETCH(int, columns);
        const RecordPaper paper = paper_of(QTest::currentDataTag());
        VERIFY_OK(structure_of(QTest::currentDataTag()));
        const QStringList& lines = *structure_of(QTest::currentDataTag());
        QCOMPARE(count_of(lines, "H1"), 1);
        QCOMPARE(count_of(lines, "Table"), 1);  // one, over all its pages
        qsizetype table = 0;
        while (!lines[table].trimmed().startsWith("Table")) ++table;
        const QStringList inside = within(lines, table);
        const int cell_depth = depth_of(lines[table]) + 4;
        int rows = 0;
        for (qsizetype i = 0; i < inside.size(); ++i) {
            if (inside[i].trimmed() != "TR") continue;
            ++rows;
            const QStringList cells = within(inside, i);
            const int heads = count_of(cells, "TH");
            const int data = count_of(cells, "TD");
            // A group's name spans its row; all others have a cell a column.
            QVERIFY2(heads + data == columns || (heads == 1 && data == 0), qPrintable(cells.join('\n')));
            for (const QString& cell : cells)  // neither a text nor an attribute
                if (!cell.contains('"') && !cell.contains('/')) QCOMPARE(depth_of(cell), cell_depth);
        }
        QVERIFY(rows > static_cast<int>(paper.record.rows().size()));
    }

    void facts_are_a_list_of_labels_and_what_they_say() {
        VERIFY_OK(structure_of("T50"));
        const QStringList& lines = *structure_of("T50");
        QCOMPARE(count_of(lines, "L"), 1);
        const int items = count_of(lines, "LI");
        QVERIFY(items >= 8);
        QCOMPARE(count_of(lines, "Lbl"), items);
        QCOMPARE(count_of(lines, "LBody"), items);
        const qsizetype label = place_of(lines, "\"調閱年度\"");
        QVERIFY(label > 0);
        QVERIFY(lines[label + 2].contains("114"));
    }

    void the_language_is_set() {
        for (const QString item : {"T50", "T51", "T52"}) {
            const auto pdf = lay_out(paper_of(item), sample::layouts());
            VERIFY_OK(pdf);
            const Judge judge(*pdf);
            QVERIFY(
                judge.run("qpdf", {"--qdf", "--object-streams=disable", "FILE", "-"}).out.contains("/Lang (zh-TW)"));
            QVERIFY(judge.run("pdfinfo", {"FILE"}).out.contains("Tagged:          yes"));
        }
    }

    void page_one_of_the_longest_record_is_there_before_the_others_are_painted() {
        Pages pages = pages_of(static_cast<int>(domain::Record::most_rows));
        QVERIFY2(pages.count() >= 150, qPrintable(QString::number(pages.count())));
        QCOMPARE(pages.painted(), 0U);
        const auto first = pages.first();
        VERIFY_OK(first);
        QCOMPARE(pages.painted(), 1U);
        const Judge judge(*first);
        QCOMPARE(judge.pages(), 1);
        QVERIFY(judge.text().contains(QString("第 1 頁，共 %1 頁").arg(pages.count())));
        QVERIFY(judge.text().contains("黃建國"));
        QCOMPARE(judge.run("qpdf", {"--check", "FILE"}).status, 0);
    }

    void the_first_page_looks_as_it_will_in_the_whole() {
        Pages pages = pages_of(60);
        const auto first = pages.first();
        VERIFY_OK(first);
        const auto all = pages.all({});
        VERIFY_OK(all);
        QCOMPARE(pages.painted(), pages.count() + 1);
        QCOMPARE(Judge(*first).text(1), Judge(*all).text(1));
        QCOMPARE(Judge(*first).picture(1, 60).pixels, Judge(*all).picture(1, 60).pixels);
    }

    void only_a_record_of_many_pages_shows_its_first_by_itself() {
        for (const auto& [rows, shown] : {std::pair(15, 0), std::pair(600, 1)}) {
            int times = 0;
            const auto pdf = lay_out(sample::sheet(sample::income(rows)), sample::layouts(), {},
                                     [&](const PdfBytes& first) { times += Judge(first).pages(); });
            VERIFY_OK(pdf);
            QCOMPARE(times, shown);
        }
    }
};

JCIC_TEST(TestStructure)
#include "test_structure.moc"
