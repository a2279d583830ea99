// check form: an authorisation form's image before it is sent (R-AU-4), by the branch's own description of its form
// where the profile names one, as in the window.
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <fstream>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;

class TestCheckForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A4 at 300 dpi with four marks; T50 is ticked 是, the box before 我已詳閱 is not.
    void initTestCase() {
        profile_ = profiles_.fresh();
        constexpr double pixels = 300 / 25.4;
        QImage sheet(2480, 3508, QImage::Format_Grayscale8);
        sheet.setDotsPerMeterX(11811);
        sheet.setDotsPerMeterY(11811);
        sheet.fill(Qt::white);
        {
            QPainter painter(&sheet);
            painter.scale(pixels, pixels);
            for (const auto& corner : {QPointF(10, 10), QPointF(194, 10), QPointF(10, 281), QPointF(194, 281)})
                painter.fillRect(QRectF(corner, QSizeF(6, 6)), Qt::black);
            for (int line = 0; line < 40; ++line) painter.fillRect(QRectF(30, 30 + line * 5.5, 80, 1), Qt::black);
            painter.fillRect(QRectF(150, 100, 4, 4), Qt::black);
        }
        form_ = QString::fromStdString((profiles_.root() / "form.png").string());
        QVERIFY(sheet.save(form_));
    }

    void without_a_description_marks_and_boxes_are_said_not_to_be_looked_at_R_AU_4() {
        const auto ended = check();
        QCOMPARE(ended.status, 0);
        QVERIFY2(!told(ended).isEmpty(), qPrintable(ended.error));
        QVERIFY2(told(ended).contains(QStringLiteral("定位點、勾選及日期欄未檢查")), qPrintable(told(ended)));
        QVERIFY(!told(ended).contains(QStringLiteral("T50")));
    }

    void with_one_what_is_missing_or_ticked_is_told_as_in_the_window_R_AU_4() {
        describe(
            "jcic-desk form layout v1\n"
            "mark upper-left 10 10 6 6\nmark upper-right 194 10 6 6\nmark lower-left 10 281 6 6\n"
            "read box 150 200 4 4\nyes T50 150 100 4 4\nno T50 165 100 4 4\n");
        const auto ended = check();
        QCOMPARE(ended.status, 0);
        const auto lines = told(ended);
        QVERIFY2(lines.contains(QStringLiteral("「我已詳閱…」前的方框很可能未勾選")), qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("影像上 T50 很可能勾選「是」")), qPrintable(lines));
        QVERIFY2(!lines.contains(QStringLiteral("無定位點")), qPrintable(lines));
        QVERIFY2(!lines.contains(QStringLiteral("未檢查")), qPrintable(lines));
    }

    void a_description_that_cannot_be_read_is_told_and_nothing_is_looked_at_R_AU_4() {
        std::ofstream(profile_ / "form.layout") << "jcic-desk form layout v1\nmark a here 10 6 6\n";
        const auto ended = check();
        QVERIFY2(test::is_fault(ended, "file.form"), qPrintable(ended.out));
    }

private:
    [[nodiscard]] test::Ended check() const {
        return test::jcic_desk_cli({"check", "form", form_, "--json", "--language", "zh", "--profile",
                                    QString::fromStdString(profile_.string())});
    }
    /// Every line of the first page.
    static QString told(const test::Ended& ended) {
        QStringList out;
        for (const auto& one : ended.json()["pages"].toArray().first().toArray())
            out << one.toObject()["text"].toString();
        return out.join('\n');
    }
    void describe(const std::string& text) const {
        std::ofstream(profile_ / "form.layout") << text;
        std::ofstream(profile_ / "settings.conf", std::ios::app) << "form_layout = form.layout\n";
    }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    QString form_;
};

JCIC_TEST(TestCheckForm)
#include "test_check_form.moc"
