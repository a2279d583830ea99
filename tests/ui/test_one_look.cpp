// What all pages have in common: where the title stands, how wide the content is, one filled button, one family and
// four sizes of letters.

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "tests/ui/window_rig.h"
#include "ui/look/theme.h"
#include "ui/record/record_page.h"

using namespace jcic;
using namespace jcic::test;

namespace {

template <class Look>
void over_pages(WindowRig& rig, const Look& look) {
    for (const auto& row : ui::page_table()) {
        if (row.button == nullptr) continue;
        rig.go_to(row.id);
        look(*rig.find<QStackedWidget>("pages")->currentWidget(), QString::fromLatin1(row.button));
    }
    rig.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
    look(*rig.find<QStackedWidget>("pages")->currentWidget(), QStringLiteral("record"));
}

QStringList filled_in(const QWidget& window) {
    QStringList out;
    for (const auto* button : window.findChildren<QPushButton*>())
        if (button->isVisible() && button->isEnabled() && button->property("kind") == QStringLiteral("primary"))
            out << button->objectName();
    return out;
}

void as_every_duty(WindowRig& rig) {
    rig.sign_in();
    rig.world.state.seat->person.duties.insert(domain::Duty::unit_head);
    rig.world.publish();
    WindowRig::settle();
}

QLabel* title_of(const QWidget& page) {
    for (auto* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->property("kind") == QStringLiteral("title")) return label;
    return nullptr;
}

}  // namespace

class TestOneLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { ui::theme::apply(*qApp, ui::Shade::light); }

    void every_title_stands_on_one_line() {
        WindowRig rig;
        as_every_duty(rig);
        for (const auto size : {QSize(1280, 720), QSize(1920, 1080)}) {
            rig.window.resize(size);
            WindowRig::settle();
            QSet<int> lines, lefts;
            QStringList all;
            over_pages(rig, [&](QWidget& page, const QString& name) {
                const auto* title = title_of(page);
                QVERIFY2(title != nullptr, qPrintable(name));
                const auto at = title->mapTo(page.window(), QPoint(0, title->height() / 2));
                lines.insert(at.y());
                lefts.insert(at.x());
                all << QStringLiteral("%1 %2,%3").arg(name).arg(at.x()).arg(at.y());
            });
            QVERIFY2(lines.size() == 1 && lefts.size() == 1, qPrintable(all.join(QLatin1Char('\n'))));
        }
    }

    void every_lead_stands_on_one_line() {
        WindowRig rig;
        as_every_duty(rig);
        rig.window.resize(1280, 720);
        WindowRig::settle();
        QSet<int> lines;
        QStringList all;
        over_pages(rig, [&](QWidget& page, const QString& name) {
            const auto* lead = part_of<QLabel>(&page, "lead");
            if (lead == nullptr || !lead->isVisible()) return;
            const int at = lead->mapTo(page.window(), lead->contentsRect().topLeft()).y();
            lines.insert(at);
            all << QStringLiteral("%1 %2").arg(name).arg(at);
        });
        QVERIFY2(all.size() > 4 && lines.size() == 1, qPrintable(all.join(QLatin1Char('\n'))));
    }

    void no_page_is_wider_than_an_eye_follows() {
        WindowRig rig;
        as_every_duty(rig);
        rig.window.resize(1920, 1080);
        WindowRig::settle();
        over_pages(rig, [&](QWidget& frame, const QString& name) {
            const auto* page = qobject_cast<QScrollArea*>(&frame)->widget();
            QVERIFY2(page->width() <= 1200 + 48 && page->width() > 1100,
                     qPrintable(QStringLiteral("%1: %2").arg(name).arg(page->width())));
        });
        rig.go_to(ui::PageId::todo);
        const auto* bar = rig.find("pathBar");
        QVERIFY(bar->isVisible() && bar->childrenRect().right() <= 1200 + 24);
    }

    void a_window_has_one_filled_button_at_most_and_Enter_is_that_one() {
        WindowRig rig;
        as_every_duty(rig);
        QStringList wrong;
        over_pages(rig, [&](QWidget& page, const QString& name) {
            const auto filled = filled_in(page);
            if (filled.size() > 1) wrong << name + QStringLiteral(": ") + filled.join(QLatin1Char(' '));
            for (const auto& one : filled)  // of a list's row Enter in the list is the step
                if (one != QStringLiteral("takeStep") && !part_of<QPushButton>(&page, qPrintable(one))->isDefault())
                    wrong << name + QStringLiteral(" not default: ") + one;
        });
        over_every_window(rig, [&](QWidget* window, const QString& name) {
            if (qobject_cast<QDialog*>(window) == nullptr) return;
            const auto filled = filled_in(*window);
            if (filled.size() > 1) wrong << name + QStringLiteral(": ") + filled.join(QLatin1Char(' '));
            for (const auto& one : filled)
                if (!part_of<QPushButton>(window, qPrintable(one))->isDefault())
                    wrong << name + QStringLiteral(" not default: ") + one;
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void the_sheet_has_four_sizes_and_no_more() {
        QSet<QString> sizes;
        static const QRegularExpression size(QStringLiteral("font-size: ([0-9.]+)pt"));
        for (auto found = size.globalMatch(qApp->styleSheet()); found.hasNext();)
            sizes.insert(found.next().captured(1));
        const QSet<QString> allowed{QStringLiteral("9"), QStringLiteral("10.5"), QStringLiteral("12"),
                                    QStringLiteral("16.5")};
        QVERIFY2((sizes - allowed).isEmpty(),
                 qPrintable(QStringList((sizes - allowed).values()).join(QLatin1Char(' '))));
        QVERIFY(sizes.contains(QStringLiteral("16.5")));
    }

    void the_first_window_fits_a_small_screen_with_its_title_bar() {
        WindowRig rig;
        constexpr int title_bar = 40;
        const auto least = rig.window.minimumSizeHint();
        QVERIFY2(least.height() + title_bar <= 800 && least.width() <= 1280,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
};

JCIC_WINDOW_TEST(TestOneLook)
#include "test_one_look.moc"
