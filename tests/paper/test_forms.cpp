// Sheets, registers, letters and JCIC's forms, judged by what can be read from them; and the tax notice on every kind
// of output.

#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <set>

#include "judge.h"
#include "sheet_samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

const QString& notice = sample::tax_notice;

/// Every kind of page, filled; `head` stands on all that are sheets or forms.
Result<PdfBytes> output(FormKind kind, const SheetHead& head) {
    const Layouts& layouts = sample::layouts();
    const auto book = [&](auto it) {
        it.head.head = head;
        return lay_out(it, layouts);
    };
    const auto plain = [&](auto it) {
        it.head = head;
        return lay_out(it, layouts);
    };
    switch (kind) {
        case FormKind::record_t50:
            return lay_out(sample::sheet(sample::income(60)), layouts);
        case FormKind::record_t51:
            return lay_out(sample::sheet(sample::property()), layouts);
        case FormKind::record_t52:
            return lay_out(sample::sheet(sample::insurance()), layouts);
        case FormKind::query_record_sheet:
            return plain(sample::query_sheet(60));
        case FormKind::card_register:
            return book(sample::card_book());
        case FormKind::register_sheet:
            return book(sample::register_sheet());
        case FormKind::destruction_register:
            return book(sample::destruction_book());
        case FormKind::working_paper_1:
            return book(sample::self_check());
        case FormKind::working_paper_2:
            return book(sample::sample_paper());
        case FormKind::working_paper_3:
            return book(sample::device_paper());
        case FormKind::working_paper_4:
            return plain(sample::person_book());
        case FormKind::letter_card_lost:
            return plain(sample::card_letter(CardLetter::About::lost));
        case FormKind::letter_card_damaged:
            return plain(sample::card_letter(CardLetter::About::damaged));
        case FormKind::letter_card_stopped:
            return plain(sample::card_letter(CardLetter::About::stopped));
        case FormKind::letter_card_returned:
            return plain(sample::card_letter(CardLetter::About::returned));
        case FormKind::letter_incident_notice:
            return plain(sample::incident_letter(IncidentLetter::To::authority));
        case FormKind::letter_incident_subjects:
            return plain(sample::incident_letter(IncidentLetter::To::subjects));
        case FormKind::form_card_change:
            return plain(sample::card_change());
        case FormKind::form_workstation:
            return plain(sample::workstation());
        case FormKind::form_person_change:
            return plain(sample::person_change());
        case FormKind::case_cover:
            return plain(sample::case_cover());
    }
    return fail(FaultCode::internal, "test");
}

/// White space left out: cells break lines anywhere.
QString squeezed(QString text) {
    return text.remove(QRegularExpression("\\s"));
}

/// JCIC_PICTURES=FOLDER: every kind of page, to be looked at.
void keep(FormKind kind, const Result<PdfBytes>& pdf) {
    const auto folder = qEnvironmentVariable("JCIC_PICTURES");
    if (folder.isEmpty() || !pdf) return;
    QFile file(folder + "/" + QString::fromStdString(std::string(info(kind).file)) + ".pdf");
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(reinterpret_cast<const char*>(pdf->data()), qint64(pdf->size())) < 0)
        qFatal("JCIC_PICTURES: %s", qPrintable(file.errorString()));
}

QString words_of(FormKind kind) {
    const auto pdf = output(kind, sample::sheet_head());
    keep(kind, pdf);
    return pdf ? squeezed(QString::fromUtf8(Judge(*pdf).run("pdftotext", {"-raw", "FILE", "-"}).out)) : QString();
}

/// Where 聯徵1 asks for the notice, it stands in 「」: that is not the notice itself.
int pages_with_notice(const Judge& judge) {
    int count = 0;
    for (int page = 1; page <= judge.pages(); ++page) {
        const auto raw =
            judge.run("pdftotext", {"-raw", "-f", QString::number(page), "-l", QString::number(page), "FILE", "-"});
        const QString words = squeezed(QString::fromUtf8(raw.out)).remove("「" + notice + "」");
        count += words.count(notice) == 1 ? 1 : 0;
    }
    return count;
}

}  // namespace

class TestForms : public QObject {
    Q_OBJECT
private slots:
    void the_tax_notice_stands_on_every_page_of_what_is_tax_data_and_on_nothing_else() {  // R-PA-3
        for (const FormInfo& form : all_forms()) {
            const auto pdf = output(form.kind, sample::sheet_head());
            VERIFY_OK(pdf);
            const Judge judge(*pdf);
            QVERIFY(judge.pages() > 0);
            const bool wanted = form.stamped && form.kind != FormKind::record_t52;
            const QByteArray name(form.file.data(), static_cast<qsizetype>(form.file.size()));
            QVERIFY2(pages_with_notice(judge) == (wanted ? judge.pages() : 0), name);
            QVERIFY2(squeezed(judge.text()).contains("請主動向資料主管機關申請查驗") == wanted, name);  // R-PA-8
        }
    }

    // A mono laser screens every tone that is neither: figures and thin lines in one would break into dots.
    void text_and_lines_are_black_and_what_is_not_is_a_light_tone() {
        constexpr int light = 215;
        for (const FormInfo& form : all_forms()) {
            const auto pdf = output(form.kind, sample::sheet_head());
            VERIFY_OK(pdf);
            const GreyPage page = Judge(*pdf).as_painted(1, 100);
            QVERIFY(page.pixels.count('\0') > 10'000);
            const auto screened = std::ranges::find_if(page.pixels, [](char pixel) {
                const auto grey = static_cast<unsigned char>(pixel);
                return grey > 0 && grey < light;
            });
            QVERIFY2(screened == page.pixels.end(), std::string(form.file).c_str());
        }
    }

    void the_tax_notice_stands_on_nothing_on_file_and_in_the_export() {  // R-PA-3
        for (const domain::Item item : domain::all_items) {
            const bool wanted = domain::info(item).tax_data;
            const auto none = lay_out(sample::sheet(sample::record(item, {})), sample::layouts());
            VERIFY_OK(none);
            QCOMPARE(pages_with_notice(Judge(*none)), wanted ? 1 : 0);
            Secret password(8);
            password.append(view("Aa1!Aa1!"));
            const auto sealed = encrypt_pdf(*none, password);
            VERIFY_OK(sealed);
            const auto text = Judge(*sealed).run("pdftotext", {"-upw", "Aa1!Aa1!", "FILE", "-"}).out;
            QCOMPARE(QString::fromUtf8(text).contains(notice), wanted);
        }
    }

    void each_column_of_a_register_stands_on_its_own_sheet_R_DU_11_R_PA_4() {
        const auto kinds = all_forms();
        for (const auto* book : domain::registers::all_to_read()) {
            if (book->layout.empty()) continue;
            const auto kind = std::ranges::find(kinds, book->layout, &FormInfo::file);
            QVERIFY2(kind != kinds.end(), book->layout.data());
            std::set<std::string_view> placed;
            for (const auto& part : sample::layouts().form(kind->kind).parts)
                if (const auto* table = std::get_if<TablePart>(&part))
                    for (const auto& column : table->columns) placed.insert(kind->columns[column.source]);
            for (const auto& column : book->columns) QVERIFY2(placed.contains(column.field), column.field.data());
        }
    }

    void every_sheet_bears_its_unit_its_maker_and_its_pages() {
        for (const FormInfo& form : all_forms()) {
            const QString words = words_of(form.kind);
            for (const char* said : {"0129999", "忠孝分行", "林怡君", "第1頁，共"})
                QVERIFY2(words.contains(said), qPrintable(QString::fromUtf8(form.file.data()) + said));
        }
    }

    void what_is_filled_in_can_be_read_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char* name, FormKind kind, const QStringList& said) {
            QTest::newRow(name) << static_cast<int>(kind) << said;
        };
        row("query records", FormKind::query_record_sheet,
            {"查詢紀錄單", "115-12-14至115-12-18", "60件", "10.1.2.33", "A123456789", "1260", "查詢人員核章",
             "授權核定層級人員核可周文彬", "7f3a91c2b05d66e8104c", "jcic1-practice-anchor", "115-12-2109:04林怡君L03",
             "115-12-2110:30周文彬L07"});
        row("cards", FormKind::card_register,
            {"晶片卡借用登記簿", "IC00012345", "115-12-2109:02", "尚未歸還", "陳經理"});
        row("register", FormKind::register_sheet, {"查詢設備保管登記簿", "EZ-0001", "二樓授信櫃檯"});
        row("destruction", FormKind::destruction_register, {"公務機關資料表銷毀登記簿", "未承作", "碎紙"});
        row("聯徵1", FormKind::working_paper_1,
            {"■晶片卡", "□伺服器連線(STS)", "期間內發查123筆", "4.是否符合管理規範。12月123筆",
             "六、資料使用期限、刪除程序及期限", "8.未核貸或作廢之公務機關資料表任意丟棄"});
        row("聯徵2", FormKind::working_paper_2,
            {"(編號:聯徵2)", "系統查詢日誌1201–1209", "「合法查詢」係指符合法定特定目的"});
        row("聯徵3", FormKind::working_paper_3, {"(編號:聯徵3)", "IC00012345", "12月已核對"});
        row("聯徵4", FormKind::working_paper_4,
            {"(編號:聯徵4)", "1150105", "保管晶片卡(IC00012345)", "𠮷田堃", "本登記簿應保存五年"});
        row("lost", FormKind::letter_card_lost,
            {"練習商業銀行忠孝分行函", "受文者：財團法人金融聯合徵信中心", "中華民國115年12月21日", "掛失",
             "忠孝字第1150012號", "中華民國115年12月20日"});
        row("damaged", FormKind::letter_card_damaged, {"毀損，檢還原卡", "IC00012345"});
        row("stopped", FormKind::letter_card_stopped, {"停用", "註銷"});
        row("returned", FormKind::letter_card_returned, {"檢還本單位查詢用晶片卡"});
        row("incident", FormKind::letter_incident_notice,
            {"受文者：財團法人金融聯合徵信中心", "疑似發生個人資料外洩或資安事件", "事件登記簿編號7",
             "涉及勞動部職業投保資料", "尚存1份", "聯徵中心115-12-20", "忠孝字第1150013號"});
        row("incident, to a subject", FormKind::letter_incident_subjects,
            {"𠮷田堃君", "依個人資料保護法第十二條", "列印之資料表遺留於影印機旁", "即時取回並停止查詢"});
        row("card change", FormKind::form_card_change,
            {"晶片卡異動申請書", "□新發■換發", "□憑證到期■其他晶片接觸不良", "𠮷田堃"});
        row("workstation", FormKind::form_workstation,
            {"晶片卡查詢工作站移機、重新安裝申請書", "■移機□重新安裝", "三樓徵信科"});
        row("person", FormKind::form_person_change, {"■人員交接", "115-12-31", "■由本單位自行變更□請聯徵中心更換"});
    }
    void what_is_filled_in_can_be_read() {  // R-DU-11: JCIC's forms and letters among them
        QFETCH(int, kind);
        QFETCH(QStringList, said);
        const QString words = words_of(static_cast<FormKind>(kind));
        for (const QString& wanted : said) QVERIFY2(words.contains(wanted), qPrintable(wanted + " in " + words));
    }

    void a_week_without_a_query_is_a_sheet_too() {  // R-LO-2
        const auto pdf = lay_out(sample::query_sheet(0), sample::layouts());
        VERIFY_OK(pdf);
        QVERIFY(Judge(*pdf).text().contains("本週無查詢紀錄"));
    }

    void a_sheet_repeats_its_headings_and_keeps_its_signatures_with_what_they_answer_for() {
        const auto pdf = lay_out(sample::query_sheet(90), sample::layouts());
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY(judge.pages() >= 3);
        for (int page = 1; page < judge.pages(); ++page) QVERIFY(judge.text(page).contains("被查詢當事人"));
        const QString last = judge.text(judge.pages());
        QVERIFY(last.contains("查詢人員核章"));
        QVERIFY(last.contains("7f3a91c2b05d66e8104c"));
    }

    void a_register_of_few_rows_is_one_page_in_practice_too() {
        // The places to sign stand beside what they answer for.
        for (const FormInfo& form : all_forms()) {
            const QByteArray name(form.file.data(), static_cast<qsizetype>(form.file.size()));
            if (!name.endsWith("-register") && (!name.startsWith("working-paper-") || name.endsWith('1'))) continue;
            for (const bool practice : {false, true}) {
                auto head = sample::sheet_head();
                head.practice = practice;
                const auto pdf = output(form.kind, head);
                VERIFY_OK(pdf);
                QVERIFY2(Judge(*pdf).pages() == 1, name);
            }
        }
    }

    /// One row with 造字 stops no sheet.
    void a_sheet_with_what_no_font_prints_is_printed_and_says_what_stands_there() {
        auto queries = sample::query_sheet(12);
        queries.rows[3].subject_name = "黃\xEE\x80\x80國";
        queries.rows[5].reason = "\xCD\xB8\xEA\xA1\x80 房屋貸款申請";
        const auto book_of = [] {
            auto out = sample::register_sheet();
            out.rows.front().front() = "黃\xEE\x80\x80國\xCD\xB8\xEA\xA1\x80";
            return out;
        }();
        const auto sheet = lay_out(queries, sample::layouts());
        const auto book = lay_out(book_of, sample::layouts());
        VERIFY_OK(sheet);
        VERIFY_OK(book);
        for (const auto* pdf : {&*sheet, &*book}) {
            const auto text = Judge(*pdf).lines().join(QString()).remove(u' ');
            for (const char* seen :
                 {"⟨U+E000⟩（造字，此處無其字形）", "⟨U+0378⟩（不是Unicode已定義的字）", "⟨U+A840⟩（無字型可列印）"})
                QVERIFY2(text.contains(QString::fromUtf8(seen)), qPrintable(text));
            QCOMPARE(text.count(QStringLiteral("⟨U+E000⟩")), 2);
        }
    }

    void a_registers_last_page_bears_a_row_of_it_whatever_the_rows() {
        for (int rows = 1; rows <= 24; ++rows) {
            auto book = sample::register_sheet();
            book.rows.clear();
            for (int n = 1; n <= rows; ++n)
                book.rows.push_back(
                    {std::to_string(n), "讀卡機", "二樓授信櫃檯", "第" + std::to_string(n) + "筆王保管", "保管中"});
            const auto pdf = lay_out(book, sample::layouts());
            VERIFY_OK(pdf);
            const Judge judge(*pdf);
            const auto last = squeezed(judge.text(judge.pages()));
            QVERIFY2(last.contains(QString("第%1筆王保管").arg(rows)), qPrintable(QString::number(rows)));
            QVERIFY(last.contains("製表人員"));
        }
    }

    void practice_is_unmistakable_on_every_sheet() {
        for (const FormInfo& form : all_forms()) {
            if (form.stamped) continue;  // tests of the record's page
            SheetHead head = sample::sheet_head();
            head.practice = true;
            const auto pdf = output(form.kind, head);
            VERIFY_OK(pdf);
            const Judge judge(*pdf);
            for (int page = 1; page <= judge.pages(); ++page)
                QVERIFY(judge.text(page).contains("練習：內容均為虛構，不得作為徵信依據"));
        }
    }

    void an_answer_to_an_item_that_the_paper_does_not_have_is_a_fault() {
        SelfCheckPaper paper = sample::self_check();
        paper.answers["7.1"] = {"", "?"};
        COMPARE_FAULT(lay_out(paper, sample::layouts()), paper_layout);
    }

    void a_subject_is_told_nothing_of_others_R_PA_7() {
        const QString words = words_of(FormKind::letter_incident_subjects);
        for (const auto* not_theirs : {"複本2份", "聯徵中心115-12-20"})
            QVERIFY2(!words.contains(not_theirs), not_theirs);
    }

    void what_has_no_date_yet_is_left_to_be_written_by_hand() {
        CardLetter letter = sample::card_letter(CardLetter::About::lost);
        letter.dated.reset();
        const auto pdf = lay_out(letter, sample::layouts());
        VERIFY_OK(pdf);
        QVERIFY(squeezed(Judge(*pdf).text()).contains("中華民國年月日"));
    }
};

JCIC_TEST(TestForms)
#include "test_forms.moc"
