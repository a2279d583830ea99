// For everybody: edges that are seen, text that can be read where it is grey, a focus that is seen, nothing cut.
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <cmath>

#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/look/choice_box.h"
#include "ui/look/keys.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"
#include "ui/secrets/command_keys.h"
#include "ui/secrets/secret_field.h"

using namespace jcic;
using namespace jcic::test;
using jcic::ui::Shade;

namespace {

/// WCAG 2.1, 1.4.3.
double light_of(const QColor& colour) {
    const auto part = [](float channel) {
        const auto c = static_cast<double>(channel);
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}
double contrast_between(const QColor& a, const QColor& b) {
    const double high = std::max(light_of(a), light_of(b)), low = std::min(light_of(a), light_of(b));
    return (high + 0.05) / (low + 0.05);
}

/// What is typed into, chosen or pressed, in the shade.
struct Controls {
    explicit Controls(Shade shade) {
        ui::theme::apply(*qApp, shade);
        primary.setProperty("kind", QStringLiteral("primary"));
        const QString blocks(12, QChar(0x2588));  // letters without a gap: their middle has the text's colour
        line.setText(blocks);
        text.setPlainText(blocks);
        choice.addItem(blocks);
        button.setText(blocks);
        primary.setText(blocks);
        auto* column = new QVBoxLayout(&window);
        for (QWidget* one : all()) column->addWidget(one);
        window.show();
    }
    ~Controls() {
        for (QWidget* one : all()) one->setParent(nullptr);
        ui::theme::apply(*qApp, Shade::light);
    }
    QList<QWidget*> all() { return {&line, &text, &choice, &button, &primary, &secret}; }
    QWidget window;
    QLineEdit line;
    QPlainTextEdit text;
    ui::ChoiceBox choice;
    QPushButton button, primary;
    ui::SecretField secret;
};

/// Dots that are much darker than paper: of text, and no line's.
int ink_of(const QImage& picture) {
    int dots = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) dots += picture.pixelColor(x, y).lightness() < 150 ? 1 : 0;
    return dots;
}

}  // namespace

class TestEverybody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui::theme::apply(*qApp, Shade::light); }
    void edges_stand_out_from_both_grounds();
    void edges_are_painted_so();
    void what_is_grey_can_be_read();
    void a_placeholder_can_be_read();
    void a_list_that_has_the_focus_shows_it();
    void a_popup_is_as_high_and_wide_as_its_choices();
    void descenders_are_not_cut_in_passwords_and_lists();
    void a_mnemonic_of_a_grey_button_types_nothing();
    void a_command_whose_key_is_held_is_given_once();
    void a_mark_stands_in_the_middle_of_its_first_line();
};

void TestEverybody::edges_stand_out_from_both_grounds() {
    for (const auto shade : {Shade::light, Shade::dark}) {
        const auto& t = ui::theme::tokens(shade);
        for (const auto& ground : {t.paper, t.card}) {
            QVERIFY2(contrast_between(t.edge, ground) >= 3, qPrintable(t.edge.name() + ground.name()));
            QVERIFY2(contrast_between(t.accent, ground) >= 3, qPrintable(ground.name()));  // of what has the focus
            QVERIFY2(contrast_between(t.bad, ground) >= 3, qPrintable(ground.name()));     // of what is wrong
        }
    }
}

void TestEverybody::edges_are_painted_so() {
    for (const auto shade : {Shade::light, Shade::dark}) {
        Controls controls(shade);
        QVERIFY(QTest::qWaitForWindowExposed(&controls.window));
        for (QWidget* one : controls.all()) {
            if (one == &controls.primary) continue;  // all of it stands out
            one->clearFocus();
            const auto picture = one->grab().toImage();
            const auto edge = picture.pixelColor(picture.width() / 2, 0), inside = picture.pixelColor(4, 4);
            const auto said = QString::fromLatin1(one->metaObject()->className()) + edge.name() + inside.name();
            QVERIFY2(contrast_between(edge, inside) >= 2.9, qPrintable(said));  // a painted dot may be rounded
        }
    }
}

void TestEverybody::what_is_grey_can_be_read() {
    for (const auto shade : {Shade::light, Shade::dark}) {
        Controls controls(shade);
        QVERIFY(QTest::qWaitForWindowExposed(&controls.window));
        for (QWidget* one : controls.all()) {
            if (one == &controls.secret) continue;  // it shows dots
            one->setEnabled(false);
            const auto picture = one->grab().toImage();
            const int middle = one == &controls.text ? 16 : picture.height() / 2;
            const auto ground = picture.pixelColor(4, middle);
            double most = 0;
            for (int x = 8; x < picture.width() - 32; ++x)
                most = std::max(most, contrast_between(picture.pixelColor(x, middle), ground));
            QVERIFY2(most >= 4.5, qPrintable(QStringLiteral("%1 %2 %3")
                                                 .arg(QLatin1String(one->metaObject()->className()), ground.name())
                                                 .arg(most)));
        }
    }
}

void TestEverybody::a_placeholder_can_be_read() {
    for (const auto shade : {Shade::light, Shade::dark}) {
        Controls controls(shade);
        const auto& t = ui::theme::tokens(shade);
        for (const QWidget* one : {static_cast<QWidget*>(&controls.line), static_cast<QWidget*>(&controls.text)}) {
            const auto shown = one->palette().color(QPalette::PlaceholderText);
            QVERIFY2(shown.alpha() == 255 && contrast_between(shown, t.card) >= 4.5,
                     qPrintable(shown.name(QColor::HexArgb)));
        }
    }
}

void TestEverybody::a_list_that_has_the_focus_shows_it() {
    const QStringList of_cells{QStringLiteral("batchLines"), QStringLiteral("dutyGrid")};
    WindowRig rig;
    int seen = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        for (auto* view : window->findChildren<QAbstractItemView*>()) {
            if (!view->isVisible() || !view->isEnabled() || (view->focusPolicy() & Qt::TabFocus) == 0) continue;
            view->setFocus();
            if (!view->hasFocus()) continue;  // a window behind another
            const auto with = view->grab().toImage();
            view->clearFocus();
            const auto without = view->grab().toImage();
            int changed = 0;
            for (int y = 0; y < with.height(); ++y)
                for (int x = 0; x < with.width(); ++x)
                    changed += with.pixel(x, y) != without.pixel(x, y) &&
                                       contrast_between(with.pixelColor(x, y), without.pixelColor(x, y)) >= 3
                                   ? 1
                                   : 0;
            QVERIFY2(changed >= with.width(), qPrintable(name + u' ' + view->objectName()));
            // Round the row; round the whole only where the keys go from cell to cell.
            const bool framed = with.pixelColor(0, with.height() / 2) == ui::theme::tokens().accent;
            QVERIFY2(framed == of_cells.contains(view->objectName()), qPrintable(name + u' ' + view->objectName()));
            ++seen;
        }
    });
    QVERIFY2(seen > 8, qPrintable(QString::number(seen)));
}

void TestEverybody::a_popup_is_as_high_and_wide_as_its_choices() {
    for (const int choices : {2, 7, 15}) {
        ui::ChoiceBox box;
        for (int i = 0; i < choices; ++i) box.addItem(QStringLiteral("第 %1 項 gjpqy").arg(i));
        box.setFixedWidth(80);  // narrower than what it offers
        box.show();
        box.showPopup();
        WindowRig::settle();
        QVERIFY(box.view()->isVisible());
        QCOMPARE(box.view()->verticalScrollBar()->maximum(), 0);
        QVERIFY(box.view()->viewport()->width() >= box.view()->sizeHintForColumn(0));
        box.hidePopup();
    }
}

void TestEverybody::descenders_are_not_cut_in_passwords_and_lists() {
    const char* const deep = "Qgjpqy_9(,";
    ui::ShownSecret secret;
    const std::string_view typed = deep;
    secret.show_secret(Secret::from({reinterpret_cast<const std::uint8_t*>(typed.data()), typed.size()}));
    QLabel label(QLatin1String(deep) + QStringLiteral(" 張"));
    for (QWidget* one : {static_cast<QWidget*>(&secret), static_cast<QWidget*>(&label)}) {
        one->resize(one->sizeHint());
        const int least = ink_of(one->grab().toImage());
        one->resize(one->width(), one->height() + 40);
        QVERIFY(least > 50);
        QCOMPARE(least, ink_of(one->grab().toImage()));
    }
    QListWidget list;
    auto* row = new QListWidgetItem(QLatin1String(deep) + QStringLiteral(" 張"), &list);
    row->setData(ui::second_line_role, QLatin1String(deep));
    const ui::RowDelegate delegate(-1, nullptr);
    const auto painted = [&](int more) {
        QStyleOptionViewItem option;
        option.font = list.font();
        option.fontMetrics = QFontMetrics(option.font);
        const auto index = list.model()->index(0, 0);
        option.rect = QRect(0, 0, 400, delegate.sizeHint(option, index).height() + more);
        QImage picture(option.rect.size(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        delegate.paint(&painter, option, index);
        painter.end();
        return ink_of(picture);
    };
    QVERIFY(painted(0) > 100);
    QCOMPARE(painted(0), painted(40));
}

void TestEverybody::a_mnemonic_of_a_grey_button_types_nothing() {
    const ui::CommandKeys command_keys;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* line = new QLineEdit(&window);
    auto* text = new QPlainTextEdit(&window);
    auto* secret = new ui::SecretField(&window);
    auto* button = new QPushButton(QStringLiteral("列印(&P)"), &window);
    for (QWidget* one : std::initializer_list<QWidget*>{line, text, secret, button}) column->addWidget(one);
    button->setEnabled(false);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QWidget* field : std::initializer_list<QWidget*>{line, text, secret}) {
        field->setFocus();
        QTest::keyClick(field, 'p', Qt::AltModifier);
        QTest::keyClick(field, 'P', Qt::AltModifier | Qt::ShiftModifier);
        QTest::keyClick(field, 'k');
    }
    QCOMPARE(line->text(), QStringLiteral("k"));
    QCOMPARE(text->toPlainText(), QStringLiteral("k"));
    QCOMPARE(secret->length(), 1);
    int pressed = 0;
    connect(button, &QPushButton::clicked, button, [&] { ++pressed; });
    button->setEnabled(true);
    line->setFocus();
    QTest::keyClick(line, 'p', Qt::AltModifier);
    QTRY_COMPARE(pressed, 1);  // Qt shows it pressed for a moment
    QCOMPARE(line->text(), QStringLiteral("k"));
}

void TestEverybody::a_command_whose_key_is_held_is_given_once() {
    const ui::CommandKeys command_keys;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* line = new QLineEdit(&window);
    auto* text = new QPlainTextEdit(&window);
    auto* list = new QListWidget(&window);
    auto* button = new QPushButton(QStringLiteral("列印(&P)"), &window);
    for (QWidget* one : std::initializer_list<QWidget*>{line, text, list, button}) column->addWidget(one);
    list->addItems({QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三")});
    list->setCurrentRow(0);
    int pressed = 0, opened = 0, printed = 0;
    connect(button, &QPushButton::clicked, button, [&] { ++pressed; });
    connect(list, &QListWidget::itemActivated, list, [&] { ++opened; });
    ui::add_key(QKeySequence::Print, &window, "列印", [&] { ++printed; });
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto press = [](QWidget* at, Qt::Key key, Qt::KeyboardModifiers with, const QString& typed, bool held) {
        QTest::simulateEvent(at, true, key, with, typed, held);
        QTest::qWait(120);  // Qt shows a button pressed for a moment, and presses none that is
    };
    for (const bool held : {false, true, true}) {
        press(line, Qt::Key_P, Qt::AltModifier, QStringLiteral("p"), held);
        press(line, Qt::Key_P, Qt::ControlModifier, {}, held);
        press(list, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), held);
    }
    QCOMPARE(pressed, 1);
    QCOMPARE(printed, 1);
    QCOMPARE(opened, 1);
    QVERIFY(line->text().isEmpty());
    int entered = 0;
    connect(line, &QLineEdit::returnPressed, line, [&] { ++entered; });
    for (const bool held : {false, true}) {
        press(line, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), held);
        press(text, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), held);
    }
    QCOMPARE(entered, 1);
    QCOMPARE(text->toPlainText(), QStringLiteral("\n\n"));  // typed
    // One goes through a list as ever.
    press(list, Qt::Key_Down, Qt::NoModifier, {}, true);
    press(list, Qt::Key_Down, Qt::NoModifier, {}, true);
    QCOMPARE(list->currentRow(), 2);
}

void TestEverybody::a_mark_stands_in_the_middle_of_its_first_line() {
    for (const auto* said : {"仍在讀卡機內", "Still in the reader"}) {
        ui::MarkLabel label;
        label.show_state(ui::Mark::plain, QString::fromUtf8(said));
        label.resize(label.sizeHint());
        const auto picture = label.grab().toImage();
        const auto middle_of = [&](int from, int to) {
            int first = picture.height(), last = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = from; x < to; ++x)
                    if (picture.pixelColor(x, y).lightness() < 150) {
                        first = std::min(first, y);
                        last = std::max(last, y);
                    }
            return (first + last) / 2.0;
        };
        const auto mark = middle_of(0, 14), text = middle_of(18, picture.width());
        QVERIFY2(std::abs(mark - text) <= 2, qPrintable(QStringLiteral("%1 %2 %3").arg(said).arg(mark).arg(text)));
    }
}

JCIC_WINDOW_TEST(TestEverybody)
#include "test_everybody.moc"
