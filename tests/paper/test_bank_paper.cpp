// A record's page as a bank's paper has it: sums carried over pages, columns that stand right, lists that say where
// they end, a stamp with its purpose. Judged by poppler's words and where they stand.

#include <QRegularExpression>
#include <QTest>

#include "app/paper/layout/typesetter.h"
#include "judge.h"
#include "sheet_samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

Judge printed(const RecordPaper& paper) {
    const auto pdf = lay_out(paper, sample::layouts());
    if (!pdf) qFatal("it is not laid out");
    return Judge(*pdf);
}

QStringList beginning(const QStringList& lines, const QString& words) {
    return lines.filter(QRegularExpression("^" + QRegularExpression::escape(words)));
}

constexpr std::size_t cover_columns = 7;

struct Word {
    double left = 0;
    double right = 0;
    QString text;
};

/// Words with the edges at which they stand, of one page.
std::vector<Word> words_of(const Judge& judge, int page) {
    const QString number = QString::number(page);
    const QString out =
        QString::fromUtf8(judge.run("pdftotext", {"-bbox", "-f", number, "-l", number, "FILE", "-"}).out);
    static const QRegularExpression form("<word xMin=\"([0-9.]+)\" [^>]*xMax=\"([0-9.]+)\"[^>]*>([^<]*)</word>");
    std::vector<Word> words;
    for (auto found = form.globalMatch(out); found.hasNext();) {
        const auto match = found.next();
        words.push_back({match.captured(1).toDouble(), match.captured(2).toDouble(), match.captured(3)});
    }
    return words;
}

const Word* word(const std::vector<Word>& words, const QString& text) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& one) { return one.text == text; });
    return found == words.end() ? nullptr : &*found;
}

/// Of "接次頁 累計 25 筆 1,234 56" the rows and the amounts.
std::vector<qlonglong> numbers_of(const QString& line) {
    std::vector<qlonglong> numbers;
    for (QString part : line.split(' ')) {
        bool number = false;
        const qlonglong value = part.remove(',').toLongLong(&number);
        if (number) numbers.push_back(value);
    }
    return numbers;
}

}  // namespace

class TestBankPaper : public QObject {
    Q_OBJECT
private slots:
    void what_a_page_carries_over_is_the_sum_of_the_rows_above_and_the_next_begins_with_it() {
        const Judge judge = printed(sample::sheet(sample::income(150)));
        const int pages = judge.pages();
        QVERIFY(pages > 3);
        qlonglong rows = 0;
        qlonglong gross = 0;
        qlonglong withheld = 0;
        for (int page = 1; page <= pages; ++page) {
            const QStringList lines = judge.lines(page);
            const QStringList in = beginning(lines, "承前頁");
            QCOMPARE(in.size(), page > 1 ? 1 : 0);
            const std::vector<qlonglong> above{rows, gross, withheld};
            if (page > 1) QCOMPARE(numbers_of(in.front()), above);
            for (const QString& line : lines.filter("04595257")) {
                const auto numbers = numbers_of(line);
                gross += numbers[numbers.size() - 2];
                withheld += numbers.back();
                ++rows;
            }
            const QStringList out = beginning(lines, "接次頁");
            QCOMPARE(out.size(), page < pages ? 1 : 0);
            const std::vector<qlonglong> here{rows, gross, withheld};
            if (page < pages) QCOMPARE(numbers_of(out.front()), here);
        }
        QCOMPARE(rows, 150);
    }

    void income_has_a_subtotal_for_each_category_of_several_rows() {
        const QStringList lines = printed(sample::sheet(sample::income(8))).lines();
        // Two of rent and two of dividends, one of each other: what one row says needs no sum.
        QCOMPARE(beginning(lines, "小計").size(), 2);
        const qsizetype rent = lines.indexOf("租賃（2 筆）");
        QVERIFY(rent > 0);
        QCOMPARE(lines[rent + 3], QString("小計 20,296 24"));
    }

    void a_page_with_the_total_has_a_row_too() {
        for (int rows = 24; rows <= 60; ++rows) {
            const Judge judge = printed(sample::sheet(sample::income(rows)));
            QVERIFY2(judge.lines(judge.pages()).filter("04595257").size() >= 1, qPrintable(QString::number(rows)));
        }
    }

    /// No page stands half empty: of the rows only the last goes on with subtotal, total and stamp.
    void rows_fill_a_page_before_the_last_goes_with_the_total_and_the_stamp() {
        for (const std::size_t houses : {0U, 1U, 2U}) {
            std::vector<domain::Record::Row> rows(houses, {"房屋", "住宅", "練習路", "00457-000", "98", "1/1", "9000"});
            for (bool one_page = true; one_page;) {
                rows.insert(rows.begin(), {"土地", "田", "練習段", "0456-0000", "12", "1/4", "9000"});
                const Judge judge = printed(sample::sheet(sample::record(domain::Item::t51, rows)));
                one_page = judge.pages() == 1;
                QVERIFY(rows.size() < 100);
                if (one_page) continue;
                const auto last = judge.lines(2);
                QCOMPARE(last.filter("練習段").size() + last.filter("練習路").size(), 1);
                QCOMPARE(beginning(last, "合計").size(), 1);
            }
        }
    }

    void a_payers_name_stands_on_one_line() {
        auto row = sample::income_row(1);
        row[1] = "9B";
        row[3] = "三角窗商業銀行股份有限公司";
        const QStringList lines = printed(sample::sheet(sample::record(domain::Item::t50, {row}))).lines();
        QCOMPARE(lines.filter("三角窗商業銀行股份有限公司").size(), 1);
        QCOMPARE(lines.filter("9B 稿費").size(), 1);
        QVERIFY(lines.filter("9B 稿費").front().contains("三角窗商業銀行股份有限公司"));
    }

    void areas_have_thousands_and_end_at_one_edge() {
        const auto row = [](const char* name, const char* area) {
            return domain::Record::Row{"土地", name, "練習段", "0456-0000", area, "1/4", "9000"};
        };
        const Judge judge = printed(sample::sheet(sample::record(
            domain::Item::t51, {row("建", "1204.55 平方公尺"), row("田", "3.00 平方公尺"), row("林", "1987/12"),
                                row("旱", "0123"), row("牧", "12345"), row("道", "2018-01-02")})));
        const QString text = judge.text();
        for (const QString& said : {QString("1,204.55 平方公尺"), QString("1987/12"), QString("0123"),
                                    QString("12,345"), QString("2018-01-02")})
            QVERIFY2(text.contains(said), qPrintable(said));
        const auto words = words_of(judge, 1);
        const Word* whole = word(words, "12,345");
        QVERIFY(whole != nullptr);
        int units = 0;
        for (const Word& one : words) {
            if (one.text != "平方公尺") continue;
            ++units;
            QVERIFY2(std::abs(one.right - whole->right) < 0.5, qPrintable(QString::number(one.right)));
        }
        QCOMPARE(units, 2);
    }

    void the_columns_of_T52_are_spread_over_the_page_and_empty_ones_have_a_dash() {
        const Judge judge = printed(sample::sheet(sample::insurance()));
        const auto words = words_of(judge, 1);
        const Word* salary = word(words, "45,800");
        const Word* changed = word(words, "111-01-01");
        const Word* ended = word(words, "—");
        QVERIFY(salary != nullptr && changed != nullptr && ended != nullptr);
        const double first_gap = changed->right - salary->right;
        const double second_gap = ended->right - changed->right;
        QVERIFY2(first_gap > 80 && std::abs(first_gap - second_gap) < 1, qPrintable(QString::number(first_gap)));
        QCOMPARE(judge.text().count("—"), 3);  // three are still insured
    }

    void digits_and_latin_are_of_the_family_of_the_Chinese_and_digits_of_one_width() {
        auto paper = sample::sheet(sample::income(8));
        paper.reason = "購屋 office A1 \U0002A6D6";
        const Judge judge = printed(paper);
        const QStringList fonts = Judge::lines_of(judge.run("pdffonts", {"FILE"}).out).mid(2);
        QCOMPARE(fonts.filter("NotoSansCJKtc-Regular").size(), 1);
        QCOMPARE(fonts.filter("NotoSansCJKtc-Bold").size(), 1);
        QCOMPARE(fonts.filter("TW-Sung").size(), 1);  // for the character that Noto has not
        QVERIFY2(fonts.size() == 3, qPrintable(fonts.join('\n')));
        const Typesetter type(Layout{});
        for (const bool bold : {false, true}) {
            const auto zero = type.set("0", {9, bold});
            VERIFY_OK(zero);
            for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
                const auto one = type.set(digit, {9, bold});
                VERIFY_OK(one);
                QCOMPARE(one->width(), zero->width());
            }
        }
    }

    void every_list_says_where_it_ends_and_none_that_is_empty_or_to_be_written_on() {
        for (const auto& record : {sample::income(60), sample::property(), sample::insurance()}) {
            const Judge judge = printed(sample::sheet(record));
            QCOMPARE(judge.text().count("以下空白"), 1);
            QVERIFY(judge.lines(judge.pages()).contains("以下空白"));
        }
        QVERIFY(!printed(sample::sheet(sample::income(0))).text().contains("以下空白"));
        const auto week = lay_out(sample::query_sheet(3), sample::layouts());
        VERIFY_OK(week);
        QVERIFY(Judge(*week).lines().contains("以下空白"));
        auto book = sample::card_book();
        const auto to_write_on = lay_out(book, sample::layouts());
        VERIFY_OK(to_write_on);
        QVERIFY(!Judge(*to_write_on).text().contains("以下空白"));
        book.rows.resize(9, book.rows.front());
        const auto full = lay_out(book, sample::layouts());
        VERIFY_OK(full);
        QVERIFY(Judge(*full).lines().contains("以下空白"));
    }

    void the_stamp_stands_on_the_last_page_and_its_line_on_each_R_PA_1() {
        auto paper = sample::sheet(sample::income(100));
        paper.querier.institution_name = "練習商業銀行";
        const Judge judge = printed(paper);
        for (int page = 1; page <= judge.pages(); ++page) {
            const QStringList lines = judge.lines(page);
            QVERIFY2(lines.contains("查詢專用章 練習商業銀行 忠孝分行 115.12.21"), qPrintable(lines.join('\n')));
            QCOMPARE(lines.filter("查詢人員 林怡君").isEmpty(), page < judge.pages());
        }
    }

    void a_cases_cover_says_items_pages_copies_who_and_when_and_nothing_of_whom() {
        const auto pdf = lay_out(sample::case_cover(), sample::layouts());
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QCOMPARE(judge.pages(), 1);
        const QStringList lines = judge.lines();
        const QString all = lines.join('\n').remove(' ');
        for (const char* said : {"2026-房貸-00417", "林怡君（L03）", "周文彬（S01）", "份數3份", "頁數15頁", "密件",
                                 "1T50財政部個人最新年度所得資料第1份12115-12-2114:06", "點收人員"})
            QVERIFY2(all.contains(said), qPrintable(said + QString("\n") + all));
        QVERIFY(lines.contains("合計 3 份 15"));
        QVERIFY(lines.contains("以下空白"));
        auto none = sample::case_cover();
        none.rows.clear();
        const auto empty = lay_out(none, sample::layouts());
        VERIFY_OK(empty);
        QVERIFY(Judge(*empty).text().contains("尚無紙本"));
    }

    void how_many_rows_a_sheet_has_is_said_without_its_totals() {
        Form form = sample::layouts().form(FormKind::case_cover);
        form.title = "{count}";
        Filling filling;
        const std::vector<std::string> cells(cover_columns);
        filling.rows = {{Table::RowKind::group, {"組"}},
                        {Table::RowKind::plain, cells},
                        {Table::RowKind::plain, cells},
                        {Table::RowKind::subtotal, cells},
                        {Table::RowKind::total, cells}};
        QCOMPARE(QString::fromStdString(document_of(form, filling).frame.title), QString("2"));
    }

    void beside_the_code_stands_what_it_is_for_and_what_to_type_where_it_cannot_be_read() {
        auto paper = sample::sheet(sample::income(100));
        paper.event = 1284;
        const QString typed =
            "掃碼可驗證本頁；讀不到時以此查份：" + QString::fromStdString(digits_of({false, "0129999", 1284}));
        const Prove prove = [](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
            return std::vector<std::string>(pages.size(), std::string(153, 'A'));
        };
        const auto pdf = lay_out(paper, sample::layouts(), prove);
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        for (int page = 1; page <= judge.pages(); ++page) {
            QString text = judge.lines(page).join('\n');
            text.replace(QRegularExpression("(?<=[0-9]) (?=[0-9])"), "");
            QVERIFY2(text.contains(typed), qPrintable(text));
        }
        QVERIFY(!printed(paper).text().contains("掃碼"));  // no code, nothing to scan
    }
};

JCIC_TEST(TestBankPaper)
#include "test_bank_paper.moc"
