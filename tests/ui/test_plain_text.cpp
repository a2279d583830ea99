// What a host, a file or a card's name says is shown as text: nothing in it is markup, nothing of it hides.
#include <QLabel>
#include <QMessageBox>
#include <QToolTip>

#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/look/text.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// As HTML it would read a file that has no end.
const QString picture = QStringLiteral("<img src=\"/dev/zero\">");

Fault from_a_hostile_host() {
    return {FaultCode::host_refused,
            "host",
            {{"problem", "bad-request"},
             {"say",
              "<img src=\"/dev/zero\">A12\xE2\x80\xAE"
              "345\x1B[2J"}}};
}

}  // namespace

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_the_host_says_is_no_markup();
    void directions_and_control_characters_are_seen();
    void every_label_of_every_window_is_plain_text();
    void messages_and_tool_tips_are_plain_text();
};

void TestPlainText::what_the_host_says_is_no_markup() {
    WindowRig rig;
    ui::show_fault_over(&rig.window, from_a_hostile_host());
    WindowRig::settle();
    const auto* why = WindowRig::dialog()->findChild<QLabel*>(QStringLiteral("why"));
    QCOMPARE(why->textFormat(), Qt::PlainText);
    QVERIFY(why->text().contains(picture));
    // Painted, not only set: as HTML this would not come back.
    QVERIFY(!WindowRig::dialog()->grab().isNull());
    ui::close_all_dialogs();
}

void TestPlainText::directions_and_control_characters_are_seen() {
    WindowRig rig;
    ui::show_fault_over(&rig.window, from_a_hostile_host());
    WindowRig::settle();
    const auto text = WindowRig::dialog()->findChild<QLabel*>(QStringLiteral("why"))->text();
    QVERIFY(text.contains(QStringLiteral("A12⟨U+202E⟩345⟨U+001B⟩[2J")));
    QVERIFY(!text.contains(QChar(0x202E)));
    QVERIFY(!ui::FaultPanel::report(from_a_hostile_host()).contains(QChar(0x202E)));
    ui::close_all_dialogs();
    // Names, readers, numbers: all that the desk hands to a window comes through here.
    QCOMPARE(ui::q("陳\xE2\x80\xAE小明"), QStringLiteral("陳⟨U+202E⟩小明"));
}

void TestPlainText::every_label_of_every_window_is_plain_text() {
    WindowRig rig;
    int labels = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        for (const auto* label : window->findChildren<QLabel*>()) {
            if (!label->isVisible()) continue;
            ++labels;
            QVERIFY2(label->textFormat() == Qt::PlainText,
                     qPrintable(name + QLatin1String(": ") + label->objectName()));
        }
    });
    QVERIFY(labels > 50);
}

void TestPlainText::messages_and_tool_tips_are_plain_text() {
    WindowRig rig;
    QMessageBox message(QMessageBox::NoIcon, QStringLiteral("message"), picture, QMessageBox::Ok, &rig.window);
    message.setInformativeText(picture);
    message.open();
    WindowRig::settle();
    QToolTip::showText(rig.window.mapToGlobal(QPoint(5, 5)), picture, &rig.window);
    int shown = 0;
    for (const auto* widget : QApplication::allWidgets()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label == nullptr || label->text() != picture) continue;
        ++shown;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(shown, 3);
    QToolTip::hideText();
}

JCIC_WINDOW_TEST(TestPlainText)
#include "test_plain_text.moc"
