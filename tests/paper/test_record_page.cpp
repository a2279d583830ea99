// Records of T50, T51 and T52 on paper, judged by what can be read from the pages.

#include <QRect>
#include <QRegularExpression>
#include <QTest>

#include "app/paper/sheets/record_page.h"
#include "judge.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

const QString& notice = sample::tax_notice;

Judge judge_of(const RecordPaper& paper) {
    const auto pdf = lay_out(paper, sample::layouts());
    return Judge(pdf ? *pdf : PdfBytes());
}

/// The first line that begins so, simplified.
QString line_beginning(const QStringList& lines, const QString& beginning) {
    for (const QString& line : lines)
        if (line.startsWith(beginning)) return line;
    return {};
}

/// What the n-th income row must read as where it is the `place`-th of the list.
QString income_line(int n, int place) {
    const domain::Record::Row row = sample::income_row(n);
    static const std::map<std::string, const char*> written{{"50", "50 薪資所得"},
                                                            {"51", "51 租賃所得"},
                                                            {"54C", "54C 股利或盈餘所得"},
                                                            {"5A", "5A 金融業利息所得"},
                                                            {"9B", "9B 稿費及講演鐘點費等所得"},
                                                            {"ZZ7", "ZZ7"}};  // as the agency sent it
    const QLocale thousands(QLocale::English);
    return QStringLiteral("%1 %2 %3 %4 %5 %6")
        .arg(QString::number(place), QString::fromUtf8(written.at(row[1])), QString::fromStdString(row[2]),
             QString::fromStdString(row[3]), thousands.toString(10'000 + n * 37), thousands.toString(n * 3));
}

}  // namespace

class TestRecordPage : public QObject {
    Q_OBJECT
private slots:
    void all_of_300_rows_come_back_by_category_numbered_in_order_with_their_amounts() {
        const QStringList rows = judge_of(sample::sheet(sample::income(300))).lines().filter("04595257");
        QCOMPARE(rows.size(), 300);
        int place = 0;
        for (int category = 1; category <= 6; ++category)  // the samples have six, taking turns
            for (int n = category; n <= 300; n += 6, ++place) QCOMPARE(rows[place], income_line(n, place + 1));
    }

    void every_page_says_whose_it_is_and_repeats_headings_notice_mark_and_numbers() {
        const Judge judge = judge_of(sample::sheet(sample::income(300)));
        const int pages = judge.pages();
        QVERIFY(pages >= 8);
        for (int page = 1; page <= pages; ++page) {
            const QString text = judge.text(page);
            for (const QString& wanted :
                 {QString("黃建國"), QString("A123456789"), QString("扣繳單位統一編號"), QString("給付總額"),
                  QString("密件"), notice, QString("第 %1 頁，共 %2 頁").arg(page).arg(pages), QString("林怡君（L03）"),
                  QString("2026-房貸-00417")})
                QVERIFY2(text.contains(wanted), qPrintable(QString("page %1: %2").arg(page).arg(wanted)));
            QCOMPARE(text.count(notice), 1);
            QCOMPARE(text.count("扣繳單位統一編號"), 1);
        }
    }

    void a_direction_in_a_cell_turns_nothing_round() {
        auto record = sample::income(1);
        auto rows = record.rows();
        rows[0][2] =
            "A12\xE2\x80\xAE"
            "3456789";
        rows[0][3] =
            "甲\xD7\x90"
            "12公司";
        record = domain::Record::make(record.item(), record.header(), rows).value();
        const auto text = judge_of(sample::sheet(record)).lines().join(u' ');
        const QRegularExpression in_order(QStringLiteral("A12⟨U\\+202E⟩ ?3456789"));  // the cell may break there
        QVERIFY2(in_order.match(text).hasMatch(), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("⟨U+05D0⟩")));
        QVERIFY(!text.contains(QChar(0x202E)));
    }

    /// 造字, a character that nobody has defined, a script without a font: the authorisation is spent, and the page is
    /// made.
    void a_record_with_what_no_font_prints_is_printed_and_says_what_stands_there() {
        auto record = sample::income(3);
        auto rows = record.rows();
        rows[0][3] = "甲\xEE\x80\x80公司";  // U+E000
        rows[1][3] = "乙\xCD\xB8公司";      // U+0378
        rows[2][3] = "丙\xEA\xA1\x80公司";  // U+A840
        record = domain::Record::make(record.item(), record.header(), rows).value();
        auto sheet = sample::sheet(record);
        const auto text = judge_of(sheet).lines().join(QString());
        for (const char* seen : {"甲⟨U+E000⟩", "乙⟨U+0378⟩", "丙⟨U+A840⟩", "⟨U+E000⟩（造字，此處無其字形）",
                                 "⟨U+0378⟩（不是 Unicode 已定義的字）", "⟨U+A840⟩（無字型可列印）"})
            QVERIFY2(text.contains(QString::fromUtf8(seen)), qPrintable(text));
    }

    void no_total_and_no_stamp_stands_alone_whatever_the_number_of_rows() {
        for (int rows = 20; rows <= 60; ++rows) {
            const Judge judge = judge_of(sample::sheet(sample::income(rows)));
            const QStringList last = judge.lines(judge.pages());
            QVERIFY2(!line_beginning(last, "合計").isEmpty(), qPrintable(QString::number(rows)));
            QVERIFY2(!last.filter("簽章").isEmpty(), qPrintable(QString::number(rows)));
            QVERIFY2(!last.filter("04595257").isEmpty(), qPrintable(QString::number(rows)));
        }
    }

    void totals_are_the_sums() {
        const auto lines = judge_of(sample::sheet(sample::income(300))).lines();
        QCOMPARE(line_beginning(lines, "合計"), QString("合計 300 筆 4,670,550 135,450"));
    }

    void a_sum_beyond_64_bits_is_said_not_wrapped() {
        domain::Record::Row row = sample::income_row(1);
        row[4] = std::to_string(std::numeric_limits<long long>::max());
        const QStringList lines = judge_of(sample::sheet(sample::record(domain::Item::t50, {row, row}))).lines();
        QVERIFY(line_beginning(lines, "合計").contains("無法加總"));
    }

    void an_unknown_format_code_is_kept_as_it_came() {  // R-IT-8
        const QString text = judge_of(sample::sheet(sample::income(6))).text();
        QVERIFY(text.contains("50 薪資所得"));
        QVERIFY(text.contains("ZZ7"));
    }

    void the_notice_stands_word_for_word_on_T50_and_T51_and_never_on_T52_R_PA_3() {
        for (const domain::Record& record : {sample::income(6), sample::income(0), sample::property()})
            QVERIFY(judge_of(sample::sheet(record)).lines().contains(notice));
        QVERIFY(!judge_of(sample::sheet(sample::insurance())).text().contains("財稅"));
    }

    void property_stands_by_category_known_or_not() {  // R-IT-9
        const QStringList lines = judge_of(sample::sheet(sample::property())).lines();
        const qsizetype land = lines.indexOf("土地（2 筆）");
        QVERIFY(land > 0);
        QVERIFY(lines[land + 1].startsWith("建地"));
        QVERIFY(lines[land + 2].startsWith("道路"));
        QCOMPARE(lines[land + 3], QString("小計 3,624,000"));
        QVERIFY(lines.indexOf("黃金條塊（1 筆）") > land);
        QCOMPARE(line_beginning(lines, "合計"), QString("合計 6 筆 5,408,000"));
    }

    void a_value_that_the_agency_did_not_give_is_not_zero() {
        const domain::Record record = sample::record(
            domain::Item::t51, {{"汽車", "小客車", "", "", "", "", ""}, {"汽車", "機車", "", "", "", "", ""}});
        QCOMPARE(line_beginning(judge_of(sample::sheet(record)).lines(), "合計"), QString("合計 2 筆"));
    }

    void several_employers_are_told_apart_and_the_insured_ones_stand_first_R_IT_7() {
        const QStringList lines = judge_of(sample::sheet(sample::insurance())).lines();
        const qsizetype now = lines.indexOf("投保中（3 筆，多個投保單位）");
        const qsizetype ended = lines.indexOf("已退保（1 筆）");
        QVERIFY(now > 0);
        QCOMPARE(ended, now + 4);
        QCOMPARE(lines[now + 1], QString("宏遠電子股份有限公司 45,800 111-01-01 —"));
        QCOMPARE(lines[ended + 1], QString("舊工作室 28,800 108-03-01 110-12-31"));
        QVERIFY(line_beginning(lines, "合計").isEmpty());
        QVERIFY(!lines.filter("075-03-08").isEmpty());
    }

    void nothing_on_file_is_a_page_of_its_own() {
        for (const domain::Item item : domain::all_items) {
            const Judge judge = judge_of(sample::sheet(sample::record(item, {})));
            QCOMPARE(judge.pages(), 1);
            const QString text = judge.text();
            QVERIFY(text.contains("查無資料"));
            QVERIFY(text.contains("查詢人員 林怡君（L03）"));
            QVERIFY(!text.contains("合計"));
        }
    }

    void the_stamp_says_who_where_when_for_what_and_which_copy() {  // R-PA-1
        RecordPaper paper = sample::sheet(sample::income(1));
        paper.copy_number = 3;
        paper.copies_so_far = 2;
        const QStringList lines = judge_of(paper).lines();
        const QString all = lines.join('\n');
        for (const char* said : {"查詢人員 林怡君（L03）", "0129999 忠孝分行", "第 3 份", "查詢專用章", "115.12.21",
                                 "列印時間 115-12-21 14:06", "案號 2026-房貸-00417", "查詢人員簽章", "周文彬（S01）"})
            QVERIFY2(all.contains(said), said);
        QCOMPARE(lines.filter("115-12-21").size(), 3);  // facts, stamp, foot
        QVERIFY(lines.filter("共印").isEmpty());
        QVERIFY(!lines.filter("●●●●4471").isEmpty());
        QVERIFY(!lines.filter("115-12-21 14:02").isEmpty());
    }

    void the_borrower_stands_beside_a_guarantor() {  // R-EL-8
        RecordPaper paper = sample::sheet(sample::income(1));
        QVERIFY(line_beginning(judge_of(paper).lines(), "授信戶").isEmpty());
        paper.subject_kind = "保證人";
        paper.borrower = "李大同 B123456780";
        const QStringList lines = judge_of(paper).lines();
        QVERIFY(lines.contains("授信戶 李大同 B123456780"));
        QVERIFY(!lines.filter("授信・保證人").isEmpty());
    }

    void a_copy_that_a_colleague_prints_bears_their_stamp_and_names_who_asked_R_PA_1_R_DU_15() {
        for (const auto& record : {sample::income(1), sample::property(), sample::insurance()}) {
            auto paper = sample::sheet(record);
            QVERIFY(!judge_of(paper).text().contains("原查詢人員"));
            paper.printer = Querier{"王俊傑", "L04", "查詢人員", "0129999", "忠孝分行"};
            const auto document = sample::document(paper);
            QVERIFY(document.frame.watermark.find("L04") != std::string::npos);
            QVERIFY(document.frame.watermark.find("L03") == std::string::npos);
            QVERIFY(document.frame.footer.find("王俊傑（L04）") != std::string::npos);
            QVERIFY(document.frame.footer.find("查詢 林怡君（L03）") != std::string::npos);
            int stamps = 0;
            for (const auto& block : document.blocks)
                if (const auto* stamp = std::get_if<Stamp>(&block); stamp != nullptr && ++stamps > 0)
                    QCOMPARE(QString::fromStdString(stamp->person), QString("查詢人員 王俊傑（L04）"));
            QCOMPARE(stamps, 1);
            QVERIFY(judge_of(paper).lines().contains("原查詢人員 林怡君（L03）"));
        }
    }

    void a_name_that_the_agency_writes_otherwise_is_shown() {
        RecordPaper paper = sample::sheet(sample::income(1));
        QVERIFY(!judge_of(paper).text().contains("資料所載"));
        paper.subject_name = sample::rare_name;
        const QStringList lines = judge_of(paper).lines();
        QVERIFY(lines.contains(QString::fromStdString("查詢對象 " + sample::rare_name + " A123456789")));
        QVERIFY(lines.contains("資料所載 黃建國 A123456789"));
    }

    void practice_is_unmistakable_on_every_page_and_real_never_says_it() {
        RecordPaper paper = sample::sheet(sample::income(100));
        QVERIFY(!judge_of(paper).text().contains("練習："));
        paper.practice = true;
        QVERIFY(sample::document(paper).frame.watermark.starts_with("練習"));
        const Judge judge = judge_of(paper);
        for (int page = 1; page <= judge.pages(); ++page)
            QVERIFY(judge.lines(page).contains("練習：內容均為虛構，不得作為徵信依據"));
    }

    void fonts_are_embedded_as_subsets_with_their_characters() {
        const QStringList fonts =
            Judge::lines_of(judge_of(sample::sheet(sample::income(7))).run("pdffonts", {"FILE"}).out);
        QVERIFY(fonts.size() > 3);
        static const QRegularExpression embedded(" yes yes yes \\d+ \\d+$");
        for (const QString& font : fonts.mid(2)) QVERIFY2(embedded.match(font).hasMatch(), qPrintable(font));
    }

    void the_files_own_data_is_without_personal_data() {
        RecordPaper paper = sample::sheet(sample::income(1));
        const QString info = QString::fromUtf8(judge_of(paper).run("pdfinfo", {"FILE"}).out);
        QVERIFY(info.contains("T50"));
        for (const std::string& personal :
             {paper.subject_name, paper.subject_id, paper.case_number, paper.querier.name})
            QVERIFY(!info.contains(QString::fromStdString(personal)));
    }

    void the_same_input_gives_the_same_bytes_and_another_copy_others() {
        RecordPaper paper = sample::sheet(sample::income(60));
        const auto first = lay_out(paper, sample::layouts());
        const auto again = lay_out(paper, sample::layouts());
        paper.copy_number = 2;
        const auto second_copy = lay_out(paper, sample::layouts());
        VERIFY_OK(first);
        QCOMPARE(*again, *first);
        VERIFY_OK(second_copy);
        QVERIFY(*second_copy != *first);
    }

    void a_preview_looks_like_the_copy_and_bears_a_mark_for_its_number_R_PA_1() {
        RecordPaper paper = sample::sheet(sample::income(60));
        const auto no_codes = [](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
            return std::vector<std::string>(pages.size(), "BB8");
        };
        const auto copy = lay_out(paper, sample::layouts(), no_codes);
        VERIFY_OK(copy);
        paper.copy_number = 0;
        const auto preview = lay_out(paper, sample::layouts());
        VERIFY_OK(preview);
        const Judge seen(*preview), printed(*copy);
        QCOMPARE(seen.pages(), printed.pages());
        QVERIFY(printed.text().contains(QStringLiteral("第 1 份")));
        QVERIFY(!seen.text().contains(QStringLiteral("第 1 份")));
        QVERIFY(seen.text().contains(QStringLiteral("預覽")));
        QVERIFY(!seen.text().remove(QLatin1Char(' ')).contains(QStringLiteral("第預覽")));
        // Nothing else is another: line by line, but for where the number stands.
        const auto without_spaces = [](const Judge& judge) {
            return judge.lines().join(QLatin1Char('\n')).remove(QLatin1Char(' '));
        };
        QCOMPARE(without_spaces(seen),
                 without_spaces(printed).replace(QStringLiteral("第1份"), QStringLiteral("預覽")));
    }

    void why_there_is_another_copy_stands_on_it() {
        auto again = sample::sheet(sample::insurance());
        again.copy_number = 2;
        again.reprint = "卡紙，第一份已登記銷毀";
        const auto pdf = lay_out(again, sample::layouts());
        VERIFY_OK(pdf);
        QVERIFY(Judge(*pdf).text().contains(QStringLiteral("再印原因")));
        QVERIFY(Judge(*pdf).text().contains(QStringLiteral("卡紙，第一份已登記銷毀")));
        const auto first = lay_out(sample::sheet(sample::insurance()), sample::layouts());
        VERIFY_OK(first);
        QVERIFY(!Judge(*first).text().contains(QStringLiteral("再印原因")));
    }
};

// The electronic watermark (R-PA-2): seen on every page, in no page's text, and not in the way of reading.

namespace {

constexpr int dpi = 72;
constexpr int strip_rows = 6;  // the page is looked at in 6 by 4 fields
constexpr int strip_columns = 4;
constexpr int seen = 12;  // levels of grey between paper and mark
constexpr int ink = 110;  // darker than this is text

constexpr int threshold = 128;  // of a scan in one bit
constexpr double tone = 0.88;   // of the mark, as the layouts that come with the program have it; rounded down

/// A pixel of ink or beside one.
bool touches_ink(const GreyPage& page, int x, int y) {
    for (int v = std::max(0, y - 1); v <= std::min(page.height - 1, y + 1); ++v)
        for (int u = std::max(0, x - 1); u <= std::min(page.width - 1, x + 1); ++u)
            if (page.at(u, v) < threshold) return true;
    return false;
}

struct Pair {
    PdfBytes with;
    PdfBytes without;
};

Pair rendered(int rows) {
    Document document = sample::document(sample::sheet(sample::income(rows)));
    const auto with = render(document);
    document.frame.watermark.clear();
    const auto without = render(document);
    return with && without ? Pair{*with, *without} : Pair{};
}

/// Both columns of amounts of a T50, from their headings to the last amount; empty where the page has no such heading.
QRect amounts_on(const Judge& judge, int page, int at_dpi) {
    const auto number = QString::number(page);
    const auto words =
        QString::fromUtf8(judge.run("pdftotext", {"-bbox", "-f", number, "-l", number, "FILE", "-"}).out);
    static const QRegularExpression word(
        R"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>)re");
    static const QRegularExpression amount("^[0-9]+,[0-9]+$");
    QRectF out;
    for (auto it = word.globalMatch(words); it.hasNext();) {
        const auto one = it.next();
        const QRectF box(QPointF(one.captured(1).toDouble(), one.captured(2).toDouble()),
                         QPointF(one.captured(3).toDouble(), one.captured(4).toDouble()));
        const bool heads =
            one.captured(5) == QStringLiteral("給付總額") || one.captured(5) == QStringLiteral("扣繳稅額");
        const bool below = !out.isEmpty() && box.left() > out.left() && amount.match(one.captured(5)).hasMatch();
        if (heads || below) out |= box;
    }
    const double scale = at_dpi / 72.0;
    return {(out.topLeft() * scale).toPoint(), (out.bottomRight() * scale).toPoint()};
}

}  // namespace

class TestWatermark : public QObject {
    Q_OBJECT
private slots:
    void it_stands_over_every_page_R_PA_2() {
        const Pair pair = rendered(100);
        const Judge with(pair.with);
        const Judge without(pair.without);
        const int pages = with.pages();
        QVERIFY(pages > 2);
        QCOMPARE(without.pages(), pages);
        for (int page = 1; page <= pages; ++page) {
            const GreyPage marked = with.picture(page, dpi);
            const GreyPage bare = without.picture(page, dpi);
            QVERIFY(marked.width > 500);
            QCOMPARE(bare.pixels.size(), marked.pixels.size());
            for (int row = 0; row < strip_rows; ++row)
                for (int column = 0; column < strip_columns; ++column) {
                    int touched = 0;
                    for (int y = marked.height * row / strip_rows; y < marked.height * (row + 1) / strip_rows; ++y)
                        for (int x = marked.width * column / strip_columns;
                             x < marked.width * (column + 1) / strip_columns; ++x)
                            if (bare.at(x, y) - marked.at(x, y) >= seen) ++touched;
                    if (column >= 2) continue;  // the amounts stand there, or so near that a word would reach them
                    QVERIFY2(
                        touched > 300,
                        qPrintable(QString("page %1 field %2,%3: %4").arg(page).arg(row).arg(column).arg(touched)));
                }
        }
    }

    void it_crosses_no_column_of_amounts() {
        const Pair pair = rendered(100);
        const Judge with(pair.with);
        const Judge without(pair.without);
        constexpr int fine = 100;
        for (int page = 1; page <= with.pages(); ++page) {
            const GreyPage marked = with.picture(page, fine);
            const GreyPage bare = without.picture(page, fine);
            const QRect amounts = amounts_on(without, page, fine);
            QVERIFY(!amounts.isEmpty());
            int ink_there = 0;
            for (int y = amounts.top(); y <= amounts.bottom(); ++y)
                for (int x = amounts.left(); x <= amounts.right(); ++x) {
                    ink_there += bare.at(x, y) < ink ? 1 : 0;
                    QCOMPARE(marked.at(x, y), bare.at(x, y));
                }
            QVERIFY(ink_there > 100);
        }
    }

    void it_does_not_hinder_reading() {
        const Pair pair = rendered(30);
        const GreyPage marked = Judge(pair.with).picture(1, 100);
        const GreyPage bare = Judge(pair.without).picture(1, 100);
        int text = 0;
        for (int i = 0; i < marked.pixels.size(); ++i) {
            const int before = static_cast<unsigned char>(bare.pixels[i]);
            const int after = static_cast<unsigned char>(marked.pixels[i]);
            if (before < ink) {
                ++text;
                QVERIFY(after <= before);  // ink stays as dark
            } else if (before == 255) {
                QVERIFY(after >= 140);  // paper stays apart from ink
            }
        }
        QVERIFY(text > 3000);
    }

    void it_is_not_in_the_text() {
        const Pair pair = rendered(100);
        QCOMPARE(Judge(pair.with).text(), Judge(pair.without).text());
    }

    void screened_by_a_mono_printer_text_keeps_every_dot() {
        // What is black comes whole, what is grey in dots: the mark adds some, and takes none.
        const Pair pair = rendered(30);
        const GreyPage bare = Judge(pair.without).one_bit(1, 300);
        const GreyPage marked = Judge(pair.with).one_bit(1, 300);
        QCOMPARE(marked.pixels.size(), bare.pixels.size());
        QVERIFY(bare.pixels.count('\0') > 50'000);
        for (qsizetype i = 0; i < bare.pixels.size(); ++i)
            if (bare.pixels[i] == '\0') QCOMPARE(marked.pixels[i], '\0');
    }

    void a_scan_in_one_bit_drops_it_and_keeps_the_letters() {
        // A pixel that a stroke covers to not quite a half is paper on white and ink on the tone, so a letter may grow
        // by a pixel of its edge. Nothing else changes: pixel by pixel the scan lies between two of the page without
        // the mark, at this threshold and at one darker by the tone. A scanner's own setting makes more of a
        // difference.
        const Pair pair = rendered(30);
        const GreyPage bare = Judge(pair.without).picture(1, 300);
        const GreyPage marked = Judge(pair.with).picture(1, 300);
        QCOMPARE(marked.pixels.size(), bare.pixels.size());
        int text = 0;
        for (int y = 0; y < bare.height; ++y)
            for (int x = 0; x < bare.width; ++x) {
                const bool ink_without = bare.at(x, y) < threshold;
                text += ink_without ? 1 : 0;
                if (marked.at(x, y) < threshold) {
                    QVERIFY(bare.at(x, y) * tone < threshold);
                    QVERIFY(touches_ink(bare, x, y));
                } else {
                    QVERIFY(!ink_without);
                }
            }
        QVERIFY(text > 50'000);
    }

    void nothing_of_the_page_is_transparent() {
        const Judge judge(rendered(3).with);
        const QByteArray plain = judge.run("qpdf", {"--qdf", "--object-streams=disable", "FILE", "-"}).out;
        QVERIFY(plain.contains("/XObject"));
        QCOMPARE(plain.count("/SMask"), plain.count("/SMask /None"));  // Cairo 1.18 takes off what nobody put on
        for (qsizetype at = plain.indexOf("/ca "); at >= 0; at = plain.indexOf("/ca ", at + 1))
            QCOMPARE(plain.mid(at, 5), QByteArray("/ca 1"));
    }

    void it_costs_15_KB_once_and_1_KB_a_page_at_most() {
        for (const int rows : {6, 300}) {
            const Pair pair = rendered(rows);
            const qint64 cost = static_cast<qint64>(pair.with.size()) - static_cast<qint64>(pair.without.size());
            const qint64 limit = 15 * 1024 + 1024 * Judge(pair.with).pages();
            QVERIFY2(cost > 0 && cost <= limit, qPrintable(QString("%1 of %2").arg(cost).arg(limit)));
        }
    }

    void it_names_institution_branch_querier_and_copy() {
        const Document document = sample::document(sample::sheet(sample::income(1)));
        QCOMPARE(QString::fromStdString(document.frame.watermark), QString("0129999 忠孝分行 L03 第 1 份"));
    }

    void other_words_make_another_mark() {
        Document document = sample::document(sample::sheet(sample::income(1)));
        const auto one = render(document);
        document.frame.watermark = "0228888 仁愛分行 K07";
        const auto other = render(document);
        VERIFY_OK(one);
        VERIFY_OK(other);
        QVERIFY(Judge(*one).picture(1, dpi).pixels != Judge(*other).picture(1, dpi).pixels);
    }
};

JCIC_TEST(TestRecordPage)
JCIC_TEST(TestWatermark)
#include "test_record_page.moc"
