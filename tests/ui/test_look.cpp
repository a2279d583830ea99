// Every window in both themes and both languages, at 100 % and 200 %: nothing is cut off, nothing stays in Chinese,
// contrast holds.
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSet>
#include <QXmlStreamReader>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/look/elided_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/theme.h"

using namespace jcic;
using namespace jcic::test;
using jcic::ui::Shade;

namespace {

/// WCAG 2.1, 1.4.3.
double luminance(const QColor& colour) {
    const auto part = [](float channel) {
        const auto c = static_cast<double>(channel);
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}
double contrast(const QColor& a, const QColor& b) {
    const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

/// The text of a label or button that has less room than it needs; empty when it fits.
QString cut_off(const QWidget* widget) {
    const auto* label = qobject_cast<const QLabel*>(widget);
    if (label != nullptr && label->wordWrap()) {
        const int needed = label->heightForWidth(label->width());
        if (needed <= label->height() + 1) return {};
        return QStringLiteral("%1 (%2 high, needs %3)").arg(label->text()).arg(label->height()).arg(needed);
    }
    const auto needed = widget->minimumSizeHint();
    const bool fits = widget->width() + 1 >= needed.width() && widget->height() + 1 >= needed.height();
    if (fits) return {};
    return label != nullptr ? label->text() : static_cast<const QPushButton*>(widget)->text();
}

/// Whether something else stands between them.
bool is_parted(const QWidget& above, const QWidget& below) {
    const auto top = above.mapToGlobal(QPoint()).y() + above.height(), end = below.mapToGlobal(QPoint()).y();
    const auto siblings = above.parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(siblings, [&](const QWidget* one) {
        const auto at = one->mapToGlobal(QPoint()).y();
        return one->isVisible() && at >= top && at + one->height() <= end;
    });
}

/// How far a field's name above it stands from it, in pixels: a form that is higher than what is in it spreads that.
int drifted(const QLabel& label) {
    const auto* field = label.buddy();
    if (field == nullptr || !field->isVisible() || is_parted(label, *field)) return 0;
    const auto top = label.mapTo(label.window(), QPoint()).y();
    const auto of_field = field->mapTo(label.window(), QPoint()).y();
    if (of_field < top + label.height()) return 0;  // beside it
    const auto text = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    const bool at_its_foot = label.alignment().testFlag(Qt::AlignBottom);
    return of_field - (top + (at_its_foot ? label.height() : (label.height() + text) / 2));
}

/// JCIC_PICTURES=FOLDER: to be looked at, as it opens, and the main window as it fills three screens.
void keep_pictures(QWidget& window, const QString& name, const QPixmap& as_it_opens) {
    const auto folder = qEnvironmentVariable("JCIC_PICTURES");
    if (folder.isEmpty()) return;
    const auto file = [&](const QString& end) { return folder + u'/' + name + end + QStringLiteral(".png"); };
    QVERIFY(as_it_opens.save(file({})));
    if (window.parentWidget() != nullptr || qobject_cast<QDialog*>(&window) != nullptr) return;
    const auto before = window.size();
    for (const auto screen : {QSize(1024, 768), QSize(1280, 720), QSize(1920, 1080)}) {
        window.resize(screen);
        WindowRig::settle();
        QVERIFY(window.grab().save(file(QStringLiteral(" %1x%2").arg(screen.width()).arg(screen.height()))));
    }
    window.resize(before);
    WindowRig::settle();
}

/// What the windows say in Chinese and otherwise in English.
QSet<QString> words_with_english() {
    QSet<QString> words;
    QFile file(QString::fromStdString(test::in_source("translations/en.ts")));
    if (!file.open(QFile::ReadOnly)) return words;
    QString source;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        if (!xml.readNextStartElement()) continue;
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation") &&
                 xml.readElementText(QXmlStreamReader::IncludeChildElements) != source)
            words.insert(source);
    }
    return words;
}

/// All of what it says, however much of it shows.
QString said_by(const QWidget& widget) {
    if (dynamic_cast<const ui::ElidedLine*>(&widget) != nullptr) return widget.accessibleName();
    return widget.property("text").toString();
}

}  // namespace

class TestLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_stands_out_from_its_ground();
    void nothing_is_cut_off_data();
    void nothing_is_cut_off();
    void at_200_percent_nothing_is_cut_off();
    void the_window_fits_a_full_hd_screen_at_200_percent();
    void a_dialog_opens_no_larger_than_its_screen();
    void a_theme_can_be_changed_while_a_window_is_open();
    void nothing_moves_when_a_state_changes();
};

void TestLook::text_stands_out_from_its_ground() {
    for (const auto shade : {Shade::light, Shade::dark}) {
        const auto& t = ui::theme::tokens(shade);
        for (const auto& ground : {t.paper, t.card})
            for (const auto& text : {t.ink, t.soft, t.ok, t.warn, t.bad, t.info, t.accent})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + ground.name()));
        QVERIFY(contrast(t.on_rail, t.rail) >= 4.5);
        QVERIFY(contrast(t.on_practice, t.practice) >= 4.5);
        QVERIFY(contrast(t.on_accent, t.accent) >= 4.5);
        QVERIFY(contrast(t.ink, t.chosen) >= 4.5);
        QVERIFY(contrast(t.ink, t.warn_ground) >= 4.5);
        QVERIFY(contrast(t.ink, t.bad_ground) >= 4.5);
    }
}

void TestLook::nothing_is_cut_off_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("english");
    QTest::newRow("light zh") << false << false;
    QTest::newRow("light en") << false << true;
    QTest::newRow("dark zh") << true << false;
    QTest::newRow("dark en") << true << true;
}

void TestLook::nothing_is_cut_off() {
    QFETCH(bool, dark);
    QFETCH(bool, english);
    WindowRig rig;
    const auto chinese = english ? words_with_english() : QSet<QString>();
    QCOMPARE(chinese.contains(QStringLiteral("關閉(&C)")), english);  // one with a key
    rig.appearance.change({english ? ui::Language::english : ui::Language::chinese, dark ? Shade::dark : Shade::light,
                           std::chrono::minutes{5}});
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        if (window != &rig.window) {  // of 960 by 540 where the scale is 200 %
            const auto room = ui::screen_room(*window);
            const auto said = QStringLiteral("%1 %2x%3").arg(name).arg(window->width()).arg(window->height());
            QVERIFY2(window->width() <= room.width() && window->height() <= room.height(), qPrintable(said));
        }
        const auto picture = window->grab();
        QVERIFY(!picture.isNull());
        keep_pictures(*window, name + u' ' + QLatin1String(QTest::currentDataTag()), picture);
        for (auto* widget : window->findChildren<QWidget*>()) {
            if (!widget->isVisible() ||
                (qobject_cast<QLabel*>(widget) == nullptr && qobject_cast<QPushButton*>(widget) == nullptr))
                continue;
            // What is signed stands in its own words, in any language.
            const auto said = said_by(*widget);
            const bool is_signed =
                name == QStringLiteral("taking over") || name.startsWith(QStringLiteral("another-copy"));
            QVERIFY2(is_signed || !chinese.contains(said),
                     qPrintable(QStringLiteral("%1 %2: %3").arg(name, widget->objectName(), said)));
            if (const auto* label = qobject_cast<QLabel*>(widget))
                QVERIFY2(
                    drifted(*label) <= 14,
                    qPrintable(
                        QStringLiteral("%1 %2: %3 above its field").arg(name, label->text()).arg(drifted(*label))));
            const auto text = cut_off(widget);
            QVERIFY2(text.isEmpty(), qPrintable(QStringLiteral("%1 %2: %3").arg(name, widget->objectName(), text)));
        }
    });
}

void TestLook::at_200_percent_nothing_is_cut_off() {
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QString::fromUtf8(test::this_test()), QStringLiteral("nothing_is_cut_off")});
    QVERIFY(child.waitForFinished(120'000));
    // Of a long output Qt Test shows the beginning: what failed is not in it.
    QByteArray failed;
    for (const auto& line : child.readAll().split('\n'))
        if (line.startsWith("FAIL") || line.startsWith("QFATAL")) failed += line + '\n';
    QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, failed.constData());
}

void TestLook::the_window_fits_a_full_hd_screen_at_200_percent() {
    WindowRig rig;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        const auto least = window->minimumSizeHint();
        QVERIFY2(least.width() <= 960 && least.height() <= 540,
                 qPrintable(QStringLiteral("%1 %2x%3").arg(name).arg(least.width()).arg(least.height())));
    });
}

void TestLook::a_dialog_opens_no_larger_than_its_screen() {
    QWidget parent;
    QDialog dialog(&parent);
    const auto room = ui::screen_room(dialog);
    QVERIFY(room.width() >= ui::least_screen.width() && room.height() >= ui::least_screen.height());
    ui::open_at_size(dialog, {400, 300});
    QCOMPARE(dialog.size(), QSize(400, 300));
    ui::open_at_size(dialog, {300, 5'000});
    QCOMPARE(dialog.size(), QSize(300, room.height()));
    ui::open_at_size(dialog, {5'000, 300});
    QCOMPARE(dialog.size(), QSize(room.width(), 300));
}

void TestLook::a_theme_can_be_changed_while_a_window_is_open() {
    WindowRig rig;
    rig.sign_in();
    rig.appearance.change({ui::Language::chinese, Shade::light, std::chrono::minutes{5}});
    const auto light = rig.window.grab().toImage().pixelColor(700, 790);
    rig.appearance.change({ui::Language::chinese, Shade::dark, std::chrono::minutes{5}});
    const auto dark = rig.window.grab().toImage().pixelColor(700, 790);
    QVERIFY(light.lightness() > dark.lightness());
    QCOMPARE(ui::Preferences::read(rig.folder.path().toStdString()).shade, std::optional(Shade::dark));
}

void TestLook::nothing_moves_when_a_state_changes() {
    WindowRig rig;
    rig.sign_in();
    const auto places = [&] {
        QMap<QString, QRect> out;
        for (const char* name :
             {"stripCard", "stripHost", "stripPrinter", "railBoard", "table", "todoCard", "storyCard", "foot"})
            out[QLatin1String(name)] = QRect(rig.find(name)->mapTo(&rig.window, QPoint()), rig.find(name)->size());
        return out;
    };
    const auto before = places();
    rig.world.state.host.state = desk::HostState::maintenance;
    rig.world.state.printer.state = desk::PrinterState::stopped;
    rig.world.state.ledger.verified_at.reset();
    rig.world.pull_card();
    WindowRig::settle();
    QCOMPARE(places(), before);
}

JCIC_WINDOW_TEST(TestLook)
#include "test_look.moc"
