// Letters as large as a person wants them, windows where they were, all of it within reach on a small screen.
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <filesystem>

#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "tests/ui/new_query_rig.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/look/screen_room.h"
#include "ui/look/theme.h"

using namespace jcic;
using namespace jcic::test;
using jcic::ui::Shade;

namespace {

/// The text needs more room than it has; empty where it does not.
QString cut_text(const QWidget& within) {
    for (const auto* label : within.findChildren<QLabel*>())
        if (label->isVisible() && label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
            return QStringLiteral("%1: %2").arg(label->objectName(), label->text());
    return {};
}

}  // namespace

class TestOwnSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::theme::apply(*qApp, Shade::light); }
    void the_text_has_a_size_of_its_own_which_is_kept();
    void in_other_colours_what_is_shown_keeps_the_look_of_its_kind();
    void what_is_not_in_front_takes_other_colours_and_letters_by_and_by_and_at_once_when_it_comes();
    void larger_letters_are_not_cut();
    void on_a_small_screen_all_can_be_reached_data();
    void on_a_small_screen_all_can_be_reached();
    void on_each_screen_no_page_goes_sideways_data();
    void on_each_screen_no_page_goes_sideways();
    void what_grows_in_an_open_dialog_stays_on_the_screen();
    void a_window_keeps_its_size_and_place();
    void at_the_last_try_no_advice_is_clipped();
};

void TestOwnSize::the_text_has_a_size_of_its_own_which_is_kept() {
    WindowRig rig;
    rig.sign_in();
    const auto before = QApplication::font().pointSizeF();
    rig.window.go_to(ui::PageId::settings);
    const int title = rig.find<QLabel>("pageTitle")->fontMetrics().height();
    auto* box = rig.find<QComboBox>("textSize");
    QCOMPARE(box->currentText(), QStringLiteral("100%"));
    box->setCurrentIndex(box->findData(150));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(QApplication::font().pointSizeF(), before * 1.5);
    QVERIFY(rig.find<QLabel>("pageTitle")->fontMetrics().height() > title * 5 / 4);
    const auto profile = rig.folder.path().toStdString();
    QCOMPARE(ui::Preferences::read(profile).text, 150);
    auto odd = ui::Preferences::read(profile);
    odd.text = 900;
    odd.write(profile);
    QCOMPARE(ui::Preferences::read(profile).text, 100);  // what nobody can have chosen
}

/// What is shown is polished again: a sheet's letters and colours are laid on a widget by that alone.
void TestOwnSize::in_other_colours_what_is_shown_keeps_the_look_of_its_kind() {
    WindowRig rig;
    rig.sign_in(ui::PageId::settings);
    const auto* title = rig.find<QLabel>("pageTitle");
    const auto* lead = title->parentWidget()->findChild<QLabel*>(QStringLiteral("lead"));
    QVERIFY(lead != nullptr);
    const auto before = title->font();
    QVERIFY(before.bold() && before.pointSizeF() > QApplication::font().pointSizeF());
    auto other = rig.appearance.preferences();
    for (const auto shade : {Shade::dark, Shade::light}) {
        other.shade = shade;
        rig.appearance.change(other);
        WindowRig::settle();
        QVERIFY(title->font().bold());
        QCOMPARE(title->font().pointSizeF(), before.pointSizeF());
        QCOMPARE(lead->palette().color(QPalette::WindowText), ui::theme::tokens(shade).soft);
    }
}

/// All at once it would hold up the window (bench_stall); none is left out.
void TestOwnSize::what_is_not_in_front_takes_other_colours_and_letters_by_and_by_and_at_once_when_it_comes() {
    WindowRig rig;
    rig.sign_in(ui::PageId::settings);
    const auto* title = rig.find<QLabel>("pageTitle");
    const auto* lead = title->parentWidget()->findChild<QLabel*>(QStringLiteral("lead"));
    const auto before = title->font().pointSizeF();
    rig.go_to(ui::PageId::board);
    std::vector<const QWidget*> polished;
    for (const auto* one : rig.window.findChildren<QWidget*>())
        if (one->testAttribute(Qt::WA_WState_Polished)) polished.push_back(one);
    const auto waiting = [&] {
        return std::ranges::count_if(polished, [](auto* one) { return !one->testAttribute(Qt::WA_WState_Polished); });
    };
    QCOMPARE(waiting(), 0);
    auto other = rig.appearance.preferences();
    for (const auto& [shade, text] : {std::pair(Shade::dark, 100), std::pair(Shade::light, 130)}) {
        other.shade = shade;
        other.text = text;
        rig.window.go_to(ui::PageId::board);
        rig.appearance.change(other);
        QVERIFY(waiting() > 0);
        for (const auto* one : polished)
            if (one->isVisible()) QVERIFY2(one->testAttribute(Qt::WA_WState_Polished), qPrintable(one->objectName()));
        rig.window.go_to(ui::PageId::settings);  // before its turn
        QVERIFY(title->isVisible() && title->font().bold());
        QCOMPARE(title->font().pointSizeF(), before * text / 100);
        QCOMPARE(lead->palette().color(QPalette::WindowText), ui::theme::tokens(shade).soft);
        QTRY_COMPARE(waiting(), 0);
    }
}

void TestOwnSize::larger_letters_are_not_cut() {
    WindowRig rig;
    auto larger = rig.appearance.preferences();
    larger.text = 130;
    rig.appearance.change(larger);
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        ui::grow_to_content(*window);  // as ui::ScreenFit does
        WindowRig::settle();
        const auto text = cut_text(*window);
        QVERIFY2(text.isEmpty(), qPrintable(name + QStringLiteral(": ") + text));
    });
}

void TestOwnSize::on_a_small_screen_all_can_be_reached_data() {
    QTest::addColumn<QSize>("room");
    QTest::newRow("1920x1080 at 200 %") << QSize(960, 540);
    QTest::newRow("1280x800 at 150 %") << QSize(853, 533);
    QTest::newRow("1280x800 at 200 %") << QSize(640, 400);
    QTest::newRow("1024x768 at 150 %") << QSize(682, 512);
    QTest::newRow("1024x768 at 200 %") << QSize(512, 384);
}

void TestOwnSize::on_a_small_screen_all_can_be_reached() {
    QFETCH(QSize, room);
    WindowRig rig;
    ui::fit_to_room(rig.window, room);
    int seen = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        auto* focus = window->focusWidget();
        ui::fit_to_room(*window, room);
        WindowRig::settle();
        QCOMPARE(window->focusWidget(), focus);
        const auto said = QStringLiteral("%1 %2x%3").arg(name).arg(window->width()).arg(window->height());
        QVERIFY2(window->width() <= room.width() && window->height() <= room.height(), qPrintable(said));
        for (const auto* one : window->findChildren<QWidget*>()) {
            if (!one->isVisible() || one->window() != window || one->focusPolicy() == Qt::NoFocus) continue;
            bool scrolls = false;
            for (const auto* at = one->parentWidget(); at != nullptr && at != window; at = at->parentWidget())
                scrolls = scrolls || qobject_cast<const QAbstractScrollArea*>(at) != nullptr;
            const bool inside = window->rect().contains(QRect(one->mapTo(window, QPoint()), one->size()));
            QVERIFY2(scrolls || inside, qPrintable(said + u' ' + one->objectName()));
            ++seen;
        }
    });
    QVERIFY(seen > 80);
}

void TestOwnSize::on_each_screen_no_page_goes_sideways_data() {
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("english");
    for (const auto screen : {QSize(1024, 768), QSize(1280, 800), QSize(1920, 1080)})
        for (const bool english : {false, true})
            QTest::addRow("%d %s", screen.width(), english ? "en" : "zh") << screen << english;
}

void TestOwnSize::on_each_screen_no_page_goes_sideways() {
    QFETCH(QSize, screen);
    QFETCH(bool, english);
    WindowRig rig;
    auto preferences = rig.appearance.preferences();
    preferences.language = english ? ui::Language::english : ui::Language::chinese;
    rig.appearance.change(preferences);
    rig.sign_in();
    for (const auto duty : domain::all_duties) rig.world.state.seat->person.duties.insert(duty);  // every button
    rig.world.publish();
    rig.window.resize(screen);
    using ui::PageId;
    const auto goes_not_sideways = [&](const QString& said) {
        WindowRig::settle();
        QVERIFY2(rig.window.size() == screen, qPrintable(said));
        for (const auto* frame : rig.window.findChildren<QScrollArea*>()) {
            if (!frame->isVisible() || frame->widget() == nullptr) continue;
            const auto wide = QStringLiteral("%1: %2 %3 of %4")
                                  .arg(said, frame->objectName())
                                  .arg(frame->viewport()->width())
                                  .arg(frame->widget()->width());
            QVERIFY2(frame->widget()->width() <= frame->viewport()->width(), qPrintable(wide));
        }
    };
    for (const auto& row : ui::page_table()) {
        if (row.button == nullptr) continue;
        rig.window.go_to(row.id);
        if (row.id == PageId::new_query) rig.window.findChild<ui::NewQueryPage*>()->fill(NewQueryRig::whole());
        goes_not_sideways(QStringLiteral("%1, %2 wide").arg(QLatin1String(row.button)).arg(rig.window.width()));
    }
    rig.window.go_to(PageId::new_query);
    rig.window.findChild<ui::NewQueryPage*>()->show_many(true);
    goes_not_sideways(QStringLiteral("a batch, before there is one"));
    rig.window.findChild<ui::BatchPanel*>()->read_file(QStringLiteral("many.csv"));
    goes_not_sideways(QStringLiteral("a batch"));
}

void TestOwnSize::what_grows_in_an_open_dialog_stays_on_the_screen() {
    const ui::ScreenFit fits(nullptr);
    QDialog dialog;
    auto* column = new QVBoxLayout(&dialog);
    auto* grows = new QLabel(QStringLiteral("一行"), &dialog);
    auto* last = new QPushButton(QStringLiteral("關閉"), &dialog);
    column->addWidget(grows);
    column->addWidget(last);
    dialog.show();
    WindowRig::settle();
    QVERIFY(dialog.findChild<QScrollArea*>(QStringLiteral("roomFrame")) == nullptr);
    const auto room = dialog.screen()->availableGeometry().size();
    grows->setMinimumHeight(room.height() * 2);
    QTRY_VERIFY(dialog.findChild<QScrollArea*>(QStringLiteral("roomFrame")) != nullptr);
    auto* frame = dialog.findChild<QScrollArea*>(QStringLiteral("roomFrame"));
    QTRY_VERIFY(dialog.height() <= room.height());
    frame->ensureWidgetVisible(last);
    QVERIFY(dialog.rect().contains(QRect(last->mapTo(&dialog, QPoint()), last->size())));
}

void TestOwnSize::a_window_keeps_its_size_and_place() {
    const QTemporaryDir folder;
    const std::filesystem::path profile = folder.path().toStdString();
    {
        QWidget window;
        window.resize(5'000, 4'000);
        const ui::WindowPlace place(window, profile);
        const auto room = window.screen()->availableGeometry().size();
        // The first time with room for the bar over it.
        QVERIFY(window.width() <= room.width() && window.height() + 30 <= room.height());
        window.show();
        window.setGeometry(40, 50, 410, 320);
        WindowRig::settle();
    }
    auto kept = ui::Preferences::read(profile);
    kept.shade = Shade::dark;
    kept.write(profile);  // beside it
    QWidget window;
    window.resize(700, 600);
    const ui::WindowPlace place(window, profile);
    QCOMPARE(window.size(), QSize(410, 320));
    // As near as a window's frame lets it.
    QVERIFY((window.geometry().topLeft() - QPoint(40, 50)).manhattanLength() <= 8);
    {
        QWidget other;
        other.resize(300, 200);
        const ui::WindowPlace nowhere(other, profile / "none");
        QCOMPARE(other.size(), QSize(300, 200));
    }
    QVERIFY(!std::filesystem::exists(profile / "none"));  // where nothing was opened nothing is made
}

void TestOwnSize::at_the_last_try_no_advice_is_clipped() {
    for (const bool english : {false, true}) {
        WindowRig rig;
        auto preferences = rig.appearance.preferences();
        preferences.language = english ? ui::Language::english : ui::Language::chinese;
        rig.appearance.change(preferences);
        rig.world.state.card.tries_left = 1;
        rig.sign_in();
        rig.world.refuse<command::OpenJcic>(Fault{FaultCode::card_pin_wrong, "card.verify", {{"tries", "1"}}});
        auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        QVERIFY2(cut_text(*dialog).isEmpty(), qPrintable(cut_text(*dialog)));
        WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), "246810");
        dialog->findChild<QCheckBox*>(QStringLiteral("lastTry"))->setChecked(true);
        WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("open")));
        auto* fault = dialog->findChild<ui::FaultPanel*>();
        QVERIFY(fault != nullptr && fault->isVisible());
        WindowRig::settle();
        QVERIFY2(cut_text(*dialog).isEmpty(), qPrintable(cut_text(*dialog)));
        ui::close_all_dialogs();
    }
}

JCIC_WINDOW_TEST(TestOwnSize)
#include "test_own_size.moc"
