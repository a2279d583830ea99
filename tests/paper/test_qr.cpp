// The QR code as another program reads it from the rendered page.

#include <QTest>

#include "app/paper/layout/document.h"
#include "app/paper/layout/qr.h"
#include "judge.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

Document with_code(const std::string& contents) {
    Document document;
    document.metadata_title = "Code";
    document.frame.title = "驗證";
    document.frame.watermark = "0129999 忠孝分行 L03 第 1 份";
    document.blocks.emplace_back(Code{contents, 25, "驗證碼"});
    document.blocks.emplace_back(Code{"jcic-desk checkpoint", 20, "檢核點"});
    return document;
}

/// What zbarimg reads from page 1 at this resolution, one line a code, sorted.
QStringList read_back(const PdfBytes& pdf, int dpi) {
    const Judge judge(pdf);
    const QTemporaryDir folder;
    const QString picture = folder.filePath("page");
    const auto drawn = judge.run("pdftoppm", {"-png", "-singlefile", "-r", QString::number(dpi), "FILE", picture});
    if (drawn.status != 0) return {QString::fromUtf8(drawn.err)};
    QStringList lines = Judge::lines_of(
        judge.run("zbarimg", {"--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture + ".png"}).out);
    lines.sort();
    return lines;
}

}  // namespace

class TestQr : public QObject {
    Q_OBJECT
private slots:
    void codes_are_read_back_at_the_resolutions_of_office_scanners() {
        const std::string contents(110, 'k');
        const auto pdf = render(with_code(contents));
        VERIFY_OK(pdf);
        for (const int dpi : {150, 200, 300})
            QCOMPARE(read_back(*pdf, dpi), (QStringList{"jcic-desk checkpoint", QString::fromStdString(contents)}));
    }

    void it_has_the_size_asked_for_and_its_quiet_zone_is_white() {
        const auto code = QrCode::make("0123456789");
        VERIFY_OK(code);
        QCOMPARE(code->side(), 21);  // version 1
        QVERIFY(code->dark(0, 0));
        QVERIFY(!code->dark(7, 7));
        QCOMPARE(code->outer_size(21), 29.0);

        Document document = with_code("0123456789");
        document.blocks.pop_back();
        const auto pdf = render(document);
        VERIFY_OK(pdf);
        constexpr int dpi = 254;  // ten pixels a millimetre
        const GreyPage page = Judge(*pdf).picture(1, dpi);
        const Layout layout;
        // The first code's quiet zone begins at the margin; its finder is 7 of 21 modules high.
        const double module = 250.0 / 21;
        const int first_dark = static_cast<int>(layout.margin_left * dpi / 72 + 4 * module);
        // Nothing but a finder is dark for seven modules on end.
        int top = 0;
        for (int y = 0, run = 0; y < page.height / 2 && run < static_cast<int>(6.5 * module); ++y) {
            run = page.at(first_dark + 3, y) < 60 ? run + 1 : 0;
            top = y - run + 1;
        }
        int bottom = top;
        for (int y = top; y < top + 300; ++y)
            if (page.at(first_dark + 3, y) < 60) bottom = y;
        QVERIFY2(std::abs(bottom - top - 250) < 4, qPrintable(QString("%1 %2").arg(top).arg(bottom)));
        for (int y = top; y < bottom; ++y)
            for (int x = first_dark - static_cast<int>(3.5 * module); x < first_dark - 2; ++x)
                QVERIFY(page.at(x, y) > 250);
    }

    void nothing_and_too_much_are_faults() {
        COMPARE_FAULT(QrCode::make(""), paper_layout);
        VERIFY_OK(QrCode::make(std::string(2331, 'x')));
        COMPARE_FAULT(QrCode::make(std::string(2332, 'x')), paper_layout);
    }

    void bytes_of_any_kind_are_taken_as_they_are() {
        const std::string bytes("\0\xff\x80 a", 5);
        VERIFY_OK(QrCode::make(bytes));
    }
};

JCIC_TEST(TestQr)
#include "test_qr.moc"
