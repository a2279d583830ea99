// Symbols beside words, drawn in code: the rail, the strip, the program's icon. Keys of buttons appear with Alt alone.

#include <QFile>
#include <QPushButton>
#include <QSet>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/ui/drawn_words.h"
#include "tests/ui/window_rig.h"
#include "ui/look/symbol.h"
#include "ui/look/theme.h"
#include "ui/seat/rail_and_strip.h"

using namespace jcic;
using namespace jcic::test;
using ui::Symbol;

namespace {

constexpr Symbol every_symbol[]{Symbol::cases, Symbol::new_query, Symbol::stamp,   Symbol::printer, Symbol::card,
                                Symbol::book,  Symbol::ledger,    Symbol::sliders, Symbol::find,    Symbol::help,
                                Symbol::unit,  Symbol::tasks,     Symbol::host,    Symbol::link};

QImage drawn(Symbol symbol, int side) {
    QImage out(side, side, QImage::Format_ARGB32);
    out.fill(Qt::white);
    QPainter painter(&out);
    ui::draw_symbol(painter, {0, 0, qreal(side), qreal(side)}, symbol, Qt::black);
    return out;
}

int dark_pixels(const QImage& image) {
    int out = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) out += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    return out;
}

QString written_on(QWidget& widget) {
    QString all;
    for (const auto& one : drawn_words(widget)) all += one.text;
    return all;
}

}  // namespace

class TestSymbols : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { ui::theme::apply(*qApp, ui::Shade::light); }

    void each_is_another_drawing_and_stays_within_its_square() {
        QSet<QByteArray> all;
        for (const auto symbol : every_symbol) {
            const auto image = drawn(symbol, 36);
            QVERIFY(dark_pixels(image) > 60);
            for (int i = 0; i < 36; ++i)
                for (const auto& edge : {QPoint(i, 0), QPoint(i, 35), QPoint(0, i), QPoint(35, i)})
                    QVERIFY(qGray(image.pixel(edge)) > 200);
            all.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(all.size(), qsizetype(std::size(every_symbol)));
    }

    void every_place_in_the_rail_has_one_of_its_own_and_no_number_in_its_words() {
        WindowRig rig;
        rig.sign_in();
        QSet<QByteArray> all;
        int shown = 0;
        for (auto* button : rig.window.findChild<ui::Rail*>()->findChildren<ui::RailButton*>()) {
            if (!button->isVisible()) continue;
            ++shown;
            button->setChecked(false);
            button->clearFocus();
            button->setText({});
            const auto square = button->grab(QRect(19, (button->height() - 18) / 2, 18, 18)).toImage();
            QSet<QRgb> colours;
            for (int y = 0; y < square.height(); ++y)
                for (int x = 0; x < square.width(); ++x) colours.insert(square.pixel(x, y));
            QVERIFY2(colours.size() > 3, qPrintable(button->objectName()));
            all.insert(QByteArray(reinterpret_cast<const char*>(square.constBits()), square.sizeInBytes()));
        }
        QVERIFY(shown > 5);
        QCOMPARE(all.size(), qsizetype(shown));
    }

    void keys_of_buttons_appear_with_alt_alone_and_move_nothing() {
        WindowRig rig;
        rig.sign_in();
        auto* cases = rig.find<QPushButton>("railBoard");
        QVERIFY(cases->text().contains(QStringLiteral("(&1)")));
        const auto place = cases->geometry();
        QVERIFY2(!written_on(*cases).contains(QLatin1Char('1')), qPrintable(written_on(*cases)));
        QTest::keyPress(&rig.window, Qt::Key_Alt);
        QVERIFY(written_on(*cases).contains(QStringLiteral("(1)")));
        QCOMPARE(cases->geometry(), place);
        QTest::keyRelease(&rig.window, Qt::Key_Alt);
        QVERIFY(!written_on(*cases).contains(QLatin1Char('1')));
        // Let go of in another window.
        QTest::keyPress(&rig.window, Qt::Key_Alt);
        QEvent left(QEvent::WindowDeactivate);
        QApplication::sendEvent(&rig.window, &left);
        QVERIFY(!written_on(*cases).contains(QLatin1Char('1')));
    }

    void the_strip_has_one_for_card_host_and_printer_where_the_window_has_room() {
        WindowRig rig;
        rig.sign_in();
        for (const int width : {1280, 1024}) {
            rig.window.resize(width, 720);
            WindowRig::settle();
            for (const auto* name : {"stripCard", "stripHost", "stripPrinter"}) {
                auto* cell = rig.find<ui::StateCell>(name);
                const auto words = drawn_words(*cell);
                QVERIFY(!words.empty());
                QCOMPARE(words.front().from.x() > 30, rig.window.width() >= 1200);
            }
        }
    }

    void the_programs_icon_is_the_file_that_the_package_installs() {
        const auto icon = ui::program_icon();
        for (const int side : {16, 32, 48, 128}) QVERIFY(icon.availableSizes().contains(QSize(side, side)));
        QFile file(QString::fromStdString(test::in_source("installer/jcic-desk.svg")));
        QVERIFY(file.open(QFile::ReadOnly));
        const auto svg = QString::fromUtf8(file.readAll());
        const auto image = icon.pixmap(QSize(128, 128), 1.0).toImage();
        // The colour in the middle of each of its parts.
        const std::pair<QPoint, const char*> parts[]{{{14, 64}, "#14323a"}, {{30, 102}, "#f6f5f1"},
                                                     {{82, 40}, "#5cc0c4"}, {{30, 73}, "#d9d7cf"},
                                                     {{51, 36}, "#e8b15c"}, {{50, 84}, "#0b5f66"}};
        for (const auto& [at, colour] : parts) {
            QCOMPARE(image.pixelColor(at).name(), QString::fromLatin1(colour));
            QVERIFY(svg.contains(QLatin1String(colour)));
        }
    }
};

JCIC_WINDOW_TEST(TestSymbols)
#include "test_symbols.moc"
