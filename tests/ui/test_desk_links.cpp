// What the branch's desks tell each other, in its window (R-AU-5).
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/registers/register_ways.h"

using namespace jcic;
using namespace jcic::test;

namespace {

class LinksRig : public WindowRig {
public:
    explicit LinksRig(std::optional<desk::HubView> hub = {}) {
        sign_in();
        world.state.hub = std::move(hub);
        world.publish();
        settle();
        dialog_ = new ui::DeskLinksDialog(world, &window);
        WindowRig::open(dialog_);
    }
    template <class T>
    [[nodiscard]] T* in(const char* name) {
        return dialog_->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString told() { return in<QPlainTextEdit>("linksTold")->toPlainText(); }
    [[nodiscard]] ui::DeskLinksDialog* dialog() { return dialog_; }

private:
    ui::DeskLinksDialog* dialog_ = nullptr;
};

}  // namespace

class TestDeskLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_fingerprint_to_be_compared_stands_there() {
        LinksRig rig;
        QCOMPARE(rig.in<QLineEdit>("ownFingerprint")->text(), QString(64, QLatin1Char('a')));
        QVERIFY(rig.in<QLineEdit>("ownFingerprint")->isReadOnly());
        const auto* label = rig.in<QLabel>("ownFingerprintLabel");
        QCOMPARE(label->buddy(), rig.in<QLineEdit>("ownFingerprint"));
        QVERIFY(!label->property("kind").isValid());  // beside its line, in the size of the rest
    }
    void where_there_is_a_hub_each_desk_stands_there_with_what_was_read_and_refused() {
        QVERIFY(LinksRig().told().contains(QStringLiteral("未設定櫃台連線伺服器")));
        LinksRig rig(desk::HubView{});
        QVERIFY(rig.told().contains(QStringLiteral("0129999-W2：讀至其日誌第 30 筆")));
        QVERIFY(rig.told().contains(QStringLiteral("0129999-W3：尚未讀到。\n未採用：")));
        QVERIFY(rig.told().contains(QStringLiteral("牴觸：")));
        QVERIFY(!rig.told().contains(QStringLiteral("。。")));
        QVERIFY(rig.told().contains(QStringLiteral("至第 44 筆尚待送出。")));
        if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
            rig.dialog()->grab().save(folder + QStringLiteral("/desk links.png"));
    }
};

JCIC_WINDOW_TEST(TestDeskLinks)
#include "test_desk_links.moc"
