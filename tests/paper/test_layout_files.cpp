// Layouts as data: what a bank may adapt, what it may not, and a fault that names file, line and reason.

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <limits>

#include "app/paper/layout/layout.h"
#include "app/paper/layout/logo.h"
#include "judge.h"
#include "samples.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

const QString layouts_folder = QString::fromStdString(test::in_source("resources/layouts/"));

QString text_of(const QString& name) {
    QFile file(layouts_folder + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<Form> read(const QString& text, FormKind kind = FormKind::record_t50) {
    return read_form(text.toStdString(), "test.json", info(kind), Layout{});
}

Judge printed(const RecordPaper& paper, const Layouts& layouts) {
    const auto pdf = lay_out(paper, layouts);
    return Judge(pdf ? *pdf : PdfBytes());
}

/// The line, counted from 1, on which the words stand first.
int line_of(const QString& text, const QString& words) {
    return static_cast<int>(text.left(text.indexOf(words)).count('\n')) + 1;
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// What the reader behind its walls gives (app/scan): the picture on white, or nothing.
Result<LogoPixels> painted(ByteView png) {
    const auto read_on = [](void* rest, unsigned char* into, unsigned int length) {
        auto& left = *static_cast<ByteView*>(rest);
        if (left.size() < length) return CAIRO_STATUS_READ_ERROR;
        std::copy_n(left.begin(), length, into);
        left = left.subspan(length);
        return CAIRO_STATUS_SUCCESS;
    };
    const Handle<cairo_surface_t> image(cairo_image_surface_create_from_png_stream(read_on, &png));
    if (cairo_surface_status(image.get()) != CAIRO_STATUS_SUCCESS)
        return fail(FaultCode::file_form, "test", {{"reason", "no-picture"}});
    const int width = cairo_image_surface_get_width(image.get());
    const int height = cairo_image_surface_get_height(image.get());
    const Handle<cairo_surface_t> on_white(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const Handle<cairo_t> cr(cairo_create(on_white.get()));
    cairo_set_source_rgb(cr.get(), 1, 1, 1);
    cairo_paint(cr.get());
    cairo_set_source_surface(cr.get(), image.get(), 0, 0);
    cairo_paint(cr.get());
    cairo_surface_flush(on_white.get());
    const unsigned char* first = cairo_image_surface_get_data(on_white.get());
    LogoPixels out{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), {}};
    // Four bytes a pixel: rows have no gaps.
    out.pixels.assign(first, first + std::size_t{4} * out.width * out.height);
    return out;
}

/// Of the head that says these measures, and nothing behind it.
QByteArray head_of_png(int width, int height) {
    QByteArray out("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    for (const int side : {width, height})
        for (const int shift : {24, 16, 8, 0}) out.append(static_cast<char>(side >> shift & 0xFF));
    return out + QByteArray("\x08\x02\0\0\0", 5);
}

}  // namespace

class TestLayoutFiles : public QObject {
    Q_OBJECT
private slots:
    void every_layout_that_comes_with_the_program_is_read() {
        VERIFY_OK(Layouts::read(layouts_folder.toStdString(), {}, {}));
        QCOMPARE(all_forms().size(), form_kind_count);
        for (std::size_t i = 0; i < form_kind_count; ++i) QCOMPARE(static_cast<std::size_t>(all_forms()[i].kind), i);
    }

    void a_fault_names_file_line_and_reason_data() {
        QTest::addColumn<QString>("instead_of");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* instead_of, const char* written, const char* at,
                            const char* reason) {
            QTest::newRow(name) << QString(instead_of) << QString(written) << QString(at) << QString(reason);
        };
        row("a comma is missing", "\"密件\",", "\"密件\"", "\"mask_subject\"", "not JSON");
        row("a word unknown", "\"parts\"", "\"sorrow\": 1,\n  \"parts\"", "\"sorrow\"", "\"sorrow\" is not known");
        row("a value unknown", "{borrower}", "{lender}", "{lender}", "{lender} is not known");
        row("a brace open", "{borrower}", "{borrower", "{borrower", "{ without }");
        row("a name twice", "\"mark\"", "\"title\": \"x\",\n  \"mark\"", "\"title\": \"x\"", "\"title\" stands twice");
        row("a column unknown", "\"column\": \"gross\"", "\"column\": \"net\"", "\"net\"",
            "column \"net\" is not known");
        row("a column twice", "\"column\": \"gross\"", "\"column\": \"payer_id\"", "\"給付總額\"",
            "column \"payer_id\" stands twice");
        row("a column left out", "      {\"column\": \"format_code\", \"title\": \"格式代號及名稱\"},\n", "",
            "{\"table\"", "a column is missing");
        row("an alignment unknown", "\"right\"", "\"middle\"", "\"middle\"", "\"align\" is not known: middle");
        row("no confidential mark", "\"密件\"", "\"公開\"", "{", "\"mark\" is not 密件");
        row("a stamp without its querier", "{querier}（{user-code}）", "{user-code}", "\"stamp\"",
            "{querier} is missing");
        row("another format", "layout 1", "layout 9", "{", "\"format\" is not \"jcic-desk layout 1\"");
        row("a number out of its limits", "\"parts\"", "\"looks\": {\"body_size\": 3},\n  \"parts\"", "\"body_size\"",
            "\"body_size\" is not from 7 to 14");
        row("a colour that is none", "\"parts\"", "\"looks\": {\"ink\": \"red\"},\n  \"parts\"", "\"ink\"",
            "\"ink\" is not a colour as #1A2B3C");
        row("a text where a flag stands", "false", "\"no\"", "\"mask_subject\"",
            "\"mask_subject\" is not true or false");
        row("a part that is none", "{\"facts\"", "{\"fakts\"", "{\"fakts\"", "not a part");
    }
    void a_fault_names_file_line_and_reason() {
        QFETCH(QString, instead_of);
        QFETCH(QString, written);
        QFETCH(QString, at);
        QFETCH(QString, reason);
        QString text = text_of("T50.json");
        QVERIFY(text.contains(instead_of));
        text.replace(text.indexOf(instead_of), instead_of.size(), written);
        const auto form = read(text);
        COMPARE_FAULT(form, paper_layout_file);
        const auto detail = [&](const char* key) {
            return QString::fromStdString(std::string(form.error().detail(key)));
        };
        QCOMPARE(detail("file"), QString("test.json"));
        QCOMPARE(detail("reason"), reason);
        QCOMPARE(detail("line").toInt(), line_of(text, at));
    }

    void a_fault_in_what_the_papers_say_names_line_and_reason_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* from, const char* to, const char* reason) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(reason);
        };
        row("a bracket open", "[，例外：{not-so}]", "[，例外：{not-so}", "[ without ]");
        row("a bracket too many", "[，例外：{not-so}]", "，例外：{not-so}]", "] without [");
        row("a name open", "{so}／{all}[", "{so}／{all[", "{ without }");
        row("no such sentence", "{c3:video}", "{c3:film}", "no sentence is called film");
        row("no such source", "\"session.signed-in\"", "\"session.begun\"", "\"session.begun\" is not known");
        row("no such column", "\"keeper\": ", "\"holder\": ", "\"holder\" is not a column");
        row("no such paper", "\"working-paper-3\": ", "\"working-paper-5\": ", "\"working-paper-5\" is not known");
        row("another format", "sentences 1", "sentences 2", "\"format\" is not \"jcic-desk sentences 1\"");
        row("a figure of no one", "{program}", "{colour}", "{colour} is not known");
        const auto* said =
            "\"期間內查詢所據授權 {authorisations} 件；授權書登記簿載有傳送且審核通過：{registered:held}。\"";
        row("a number for words", said, "5", "not a text");
        row("a flag for words", said, "true", "not a text");
        row("nothing for words", said, "null", "not a text");
        row("no words at all", said, "[]", "not a text");
        row("words that are none of several", said, "[\"同\", {\"each\": \"四\"}]", "not a text");
        row("a list's sentence without words", said, "{\"most\": 3}", "\"each\" is missing");
        row("words for columns", "\"working-paper-4\": {", "\"working-paper-4\": \"\", \"more\": {", "not an object");
        row("a sentence that says itself", "\"event\": \"事件 {event}\"", "\"event\": \"事件 {event:event}\"",
            "\"event\" says itself");
        row("two that say each other", "\"request\": \"{case} {item}（事件 {event}）\"",
            "\"request\": \"{case} {item}{event:held-requests}\"", "\"held-requests\" says itself");
        row("a list without its sentence", "{accepted:held-requests}", "{accepted}",
            "{accepted} is told by \"held-requests\"");
        row("a list by another list's sentence", "{accepted:held-requests}", "{accepted:held-rows}",
            "{accepted} is told by \"held-requests\"");
        row("what only decides", "{?drawn}", "{drawn}{without-file}", "{without-file} only decides");
        row("an item that the paper has not", "\"4.6\": {", "\"9.6\": {\"sheet\": \"聯徵2\"}, \"4.6\": {",
            "\"9.6\" is not known");
        row("a sentence too many", "\"none\": ", "\"noone\": ", "\"noone\" is not known");
    }
    void a_fault_in_what_the_papers_say_names_line_and_reason() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, reason);
        auto text = text_of("working-papers.json");
        const auto at = text.indexOf(from);
        QVERIFY(at >= 0);
        text.replace(at, from.size(), to);
        const auto& shipped = sample::layouts().sentences();
        const auto own = Sentences::parse(text.toStdString(), "test.json", &shipped);
        COMPARE_FAULT(own, paper_layout_file);
        QCOMPARE(QString::fromStdString(std::string(own.error().detail("reason"))), reason);
    }
    void a_bank_says_it_in_other_words_with_the_same_figures() {
        const QTemporaryDir own;
        write(own.filePath("working-papers.json"),
              text_of("working-papers.json").replace("同四、5)。", "見四、5)。").toUtf8());
        const auto layouts = Layouts::read(layouts_folder.toStdString(), own.path().toStdString(), painted);
        VERIFY_OK(layouts);
        QCOMPARE(layouts->sentences().fill("4.6", {}), std::string("見四、5)。"));
    }
    void a_bank_tells_a_list_by_another_sentence_of_the_same_figures() {
        auto text = text_of("working-papers.json");
        QVERIFY(text.contains("{by:times-short}") && text.contains("{not-so:request}"));
        text.replace("{by:times-short}", "{by:times}").replace("{not-so:request}", "{not-so:event}");
        VERIFY_OK(Sentences::parse(text.toStdString(), "test.json", &sample::layouts().sentences()));
    }
    void what_an_item_leaves_out_is_as_shipped() {
        const auto& shipped = sample::layouts().sentences();
        auto text = text_of("working-papers.json");
        const QString whole = R"("5.4": {"says": "內部稽核：{audits:audit}。{findings:findings}。",
      "evidence": ["audits"]})";
        QVERIFY(text.contains(whole));
        text.replace(whole, R"("5.4": {"says": "稽核：{audits:audit}。"})");
        text.replace(R"("3.4": {"sheet": "聯徵3",)", R"("3.4": {)");
        const auto own = Sentences::parse(text.toStdString(), "test.json", &shipped);
        VERIFY_OK(own);
        QCOMPARE(own->item("5.4")->evidence, std::vector<std::string>{"audits"});
        QCOMPARE(own->item("3.4")->sheet, std::string("聯徵3"));
    }
    void a_sentence_says_one_of_its_ways_and_a_list_its_first_entries() {
        const auto said = [](const Figures& figures) {
            return QString::fromStdString(sample::layouts().sentences().fill("1.3", figures));
        };
        Figures::List exceptions;
        for (const auto* one : {"A", "B", "C", "D", "E", "F", "G"}) exceptions.emplace_back(std::string(one));
        const auto with = [](Figures::List not_so) {
            return Figures{{"authorisations", 9},
                           {"registered", Figures::List{{{"so", 2}, {"all", 9}, {"not-so", not_so}}}}};
        };
        QVERIFY2(said(with({})).endsWith("審核通過：2／9。"), qPrintable(said(with({}))));
        QVERIFY2(said(with(exceptions)).endsWith("：2／9，例外：A、B、C、D、E 等 7 筆。"),
                 qPrintable(said(with(exceptions))));
    }
    void a_record_without_its_stamp_or_table_is_refused() {  // R-PA-1
        const QString text = text_of("T52.json");
        const auto stamp = text.indexOf("    {\"stamp\"");
        QString without = text.left(text.lastIndexOf(',', stamp)) + "\n  ]\n}\n";
        const auto form = read(without, FormKind::record_t52);
        COMPARE_FAULT(form, paper_layout_file);
        QCOMPARE(form.error().detail("reason"), std::string_view("the stamp is missing"));
    }

    // A branch that leaves it out would print second copies that say nothing of why they are there.
    void a_record_that_does_not_say_why_it_is_printed_again_is_refused_R_PA_7() {
        for (const auto kind : {FormKind::record_t50, FormKind::record_t51, FormKind::record_t52}) {
            QString text = text_of(QString::fromStdString(std::string(info(kind).file) + ".json"));
            QVERIFY(text.contains("{reprint}"));
            const auto form = read(text.replace("{reprint}", "{copies}"), kind);
            COMPARE_FAULT(form, paper_layout_file);
            QCOMPARE(form.error().detail("reason"), std::string_view("{reprint} is missing"));
        }
    }

    void what_is_no_file_or_nested_too_deep_is_a_fault() {
        for (const QString& text : {QString(""), QString("[]"), QString("null"), QString("{\"format\": 1"),
                                    QString(40, '['), QString("\xff")})
            COMPARE_FAULT(read(text), paper_layout_file);
    }

    void a_bank_moves_columns_and_the_page_follows() {
        QString text = text_of("T50.json");
        const QString gross =
            "      {\"column\": \"gross\", \"title\": \"給付總額\", \"align\": \"right\", \"wraps\": false},\n";
        QVERIFY(text.contains(gross));
        text.remove(gross);
        text.insert(text.indexOf("      {\"column\": \"number\""), gross);
        const auto form = read(text);
        VERIFY_OK(form);
        const auto pdf = render(document_of(sample::sheet(sample::income(2)), *form), form->look);
        VERIFY_OK(pdf);
        const QStringList lines = Judge(*pdf).lines();
        QVERIFY(lines.contains("給付總額 序號 格式代號及名稱 扣繳單位統一編號 扣繳單位名稱 扣繳稅額"));
        QVERIFY(lines.contains("10,037 1 51 租賃所得 04595257 練習企業第1號有限公司 3"));
    }

    void a_bank_has_the_subjects_number_masked() {
        const auto form = read(text_of("T50.json").replace("\"mask_subject\": false", "\"mask_subject\": true"));
        VERIFY_OK(form);
        const auto pdf = render(document_of(sample::sheet(sample::income(100)), *form), form->look);
        VERIFY_OK(pdf);
        const QString text = Judge(*pdf).text();
        QVERIFY(!text.contains("A123456789"));
        QVERIFY(text.contains("A12●●●●789"));
    }

    void an_institutions_own_file_takes_the_place_of_the_programs() {
        const QTemporaryDir own;
        write(own.filePath("page.json"),
              "{\"format\": \"jcic-desk layout 1\", \"logo\": \"logo.png\",\n"
              "\"looks\": {\"margin_left\": 30, \"rule\": \"#112233\", \"logo_height\": 8}}");
        // 1 by 1 pixel, red.
        write(own.filePath("logo.png"),
              QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAMBAQAY3Y2wAAAA"
                                     "AElFTkSuQmCC"));
        const auto layouts = Layouts::read(layouts_folder.toStdString(), own.path().toStdString(), painted);
        VERIFY_OK(layouts);
        const Layout& look = layouts->form(FormKind::record_t50).look;
        QVERIFY(std::abs(look.margin_left - 30 * 72 / 25.4) < 0.01);
        QVERIFY(look.logo != nullptr);
        const auto pdf = lay_out(sample::sheet(sample::income(2)), *layouts);
        VERIFY_OK(pdf);
        QVERIFY(Judge(*pdf).run("pdfimages", {"-list", "FILE"}).out.contains("image"));
    }

    void the_branchs_logo_goes_before_a_layouts_and_the_banks_name_stands_beside_it() {
        const QTemporaryDir place;
        const auto draw = [&](int width, int height) {
            const Handle<cairo_surface_t> image(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
            const QByteArray path = place.filePath("logo.png").toUtf8();
            cairo_surface_write_to_png(image.get(), path.constData());
            return read_logo(path.toStdString(), painted);
        };
        const auto logo = draw(300, 100);
        VERIFY_OK(logo);
        const auto layouts = Layouts::read(layouts_folder.toStdString(), {}, {}, *logo);
        VERIFY_OK(layouts);
        auto paper = sample::sheet(sample::income(60));
        paper.querier.institution_name = "練習商業銀行";
        const Judge judge = printed(paper, *layouts);
        // Once, without a mask: nothing of it is transparent.
        const QString images = QString::fromUtf8(judge.run("pdfimages", {"-list", "FILE"}).out);
        QVERIFY2(images.count('\n') == 3, qPrintable(images));  // two lines of head, one picture
        QVERIFY2(!images.contains("smask"), qPrintable(images));
        // The stamp's line says it too, on every page, behind other words.
        const QRegularExpression above_the_title("^練習商業銀行");
        QCOMPARE(judge.lines(1).filter(above_the_title).size(), 1);
        QVERIFY(judge.lines(2).filter(above_the_title).isEmpty());
        QVERIFY(printed(paper, sample::layouts()).lines(1).filter(above_the_title).isEmpty());
        for (const auto& [width, height] : {std::pair(2001, 500), std::pair(500, 2001), std::pair(601, 100)}) {
            const auto refused = draw(width, height);
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(refused.error().detail("field"), std::string_view("logo"));
        }
        COMPARE_FAULT(read_logo(place.filePath("nowhere.png").toStdString(), painted), file_missing);
    }

    void a_logo_that_is_no_picture_or_not_there_is_a_fault() {
        const QTemporaryDir own;
        write(own.filePath("page.json"), "{\"format\": \"jcic-desk layout 1\",\n\"logo\": \"logo.png\"}");
        COMPARE_FAULT(Layouts::read(layouts_folder.toStdString(), own.path().toStdString(), painted), file_missing);
        write(own.filePath("logo.png"), "no picture");
        const auto layouts = Layouts::read(layouts_folder.toStdString(), own.path().toStdString(), painted);
        COMPARE_FAULT(layouts, paper_layout_file);
        QCOMPARE(layouts.error().detail("line"), std::string_view("2"));
    }

    void a_layouts_own_logo_has_the_limits_of_the_branchs_and_is_painted_by_who_is_handed_in() {
        const QTemporaryDir own;
        write(own.filePath("page.json"), "{\"format\": \"jcic-desk layout 1\", \"logo\": \"logo.png\"}");
        int asked = 0;
        const auto read_with = [&](const QByteArray& file, const Result<LogoPixels>& answer) {
            write(own.filePath("logo.png"), file);
            asked = 0;
            return Layouts::read(layouts_folder.toStdString(), own.path().toStdString(), [&](ByteView) {
                ++asked;
                return answer;
            });
        };
        const LogoPixels good{300, 100, Bytes(std::size_t{300} * 100 * 4)};
        const auto small = head_of_png(300, 100);
        const auto layouts = read_with(small, good);
        VERIFY_OK(layouts);
        QCOMPARE(asked, 1);
        QCOMPARE(layouts->form(FormKind::record_t50).look.logo->width, std::uint32_t{300});
        // What is too large is not even painted.
        COMPARE_FAULT(read_with(small + QByteArray(512 << 10, 'x'), good), paper_layout_file);
        COMPARE_FAULT(read_with(head_of_png(2001, 2000), good), paper_layout_file);
        COMPARE_FAULT(read_with(head_of_png(601, 100), good), paper_layout_file);
        QCOMPARE(asked, 0);
        // Who paints is not believed either: fewer pixels than its measures, or more than may be.
        for (const auto& lied : {LogoPixels{300, 101, good.pixels}, LogoPixels{2001, 1, Bytes(2001 * 4)}, LogoPixels{}})
            COMPARE_FAULT(read_with(small, lied), paper_layout_file);
        COMPARE_FAULT(read_with(small, fail(FaultCode::file_form, "test", {{"reason", "stopped"}})), paper_layout_file);
        // That nothing can be painted here is no fault of the layout.
        COMPARE_FAULT(read_with(small, fail(FaultCode::internal, "test")), internal);
    }
};

// What a bank may change of the pages' looks, and within which limits.

class TestLayout : public QObject {
    Q_OBJECT
private slots:
    void the_layout_that_comes_with_the_program_is_within_the_limits() { VERIFY_OK(check(Layout{})); }

    void a_value_out_of_its_limits_is_refused_by_name_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("value");
        QTest::newRow("a mark too faint for a photocopy") << "watermark_contrast" << -0.1;
        QTest::newRow("a mark that hinders reading") << "watermark_contrast" << 1.1;
        QTest::newRow("marks too far apart") << "watermark_spacing" << 300.0;
        QTest::newRow("a margin the printer cannot reach") << "margin_left" << 3.0;
        QTest::newRow("text too small to read") << "body_size" << 4.0;
        QTest::newRow("no number at all") << "margin_top" << std::numeric_limits<double>::quiet_NaN();
    }
    void a_value_out_of_its_limits_is_refused_by_name() {
        QFETCH(QString, field);
        QFETCH(double, value);
        Layout layout;
        for (const LayoutNumber& number : layout_numbers())
            if (number.name == field.toStdString()) layout.*number.value = value;
        const auto checked = check(layout);
        COMPARE_FAULT(checked, paper_layout);
        QCOMPARE(QString::fromStdString(std::string(checked.error().detail("field"))), field);
    }

    void no_font_at_all_is_refused() {
        Layout layout;
        layout.fonts.clear();
        COMPARE_FAULT(check(layout), paper_layout);
    }
};

JCIC_TEST(TestLayoutFiles)
JCIC_TEST(TestLayout)
#include "test_layout_files.moc"
