// Files between the desks of one branch, in their window (R-AU-5): looked at before they are read in.
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/exchange/exchange_dialog.h"
#include "ui/help/fault_panel.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class ExchangeRig : public WindowRig {
public:
    explicit ExchangeRig(std::optional<desk::HubView> hub = {}) {
        sign_in();
        world.state.hub = std::move(hub);
        world.publish();
        settle();
        dialog_ = new ui::ExchangeDialog(world, &window);
        WindowRig::open(dialog_);
    }
    template <class T>
    [[nodiscard]] T* in(const char* name) {
        return dialog_->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString told() { return in<QPlainTextEdit>("exchangeTold")->toPlainText(); }
    void click(const char* name) { WindowRig::click(in<QPushButton>(name)); }
    void choose(const char* button, const QString& file) {
        click(button);
        auto* picker = dialog_->findChild<QFileDialog*>();
        QVERIFY(picker != nullptr);
        Q_EMIT picker->fileSelected(file);
        WindowRig::close(picker);
    }
    [[nodiscard]] ui::ExchangeDialog* window_of_files() { return dialog_; }

private:
    ui::ExchangeDialog* dialog_ = nullptr;
};

}  // namespace

class TestExchangeDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_fingerprint_to_be_compared_stands_there() {
        ExchangeRig rig;
        QCOMPARE(rig.in<QLineEdit>("ownFingerprint")->text(), QString(64, QLatin1Char('a')));
        QVERIFY(rig.in<QLineEdit>("ownFingerprint")->isReadOnly());
        const auto* label = rig.in<QLabel>("ownFingerprintLabel");
        QCOMPARE(label->buddy(), rig.in<QLineEdit>("ownFingerprint"));
        QVERIFY(!label->property("kind").isValid());  // beside its line, in the size of the rest
    }
    void where_there_is_a_hub_each_desk_stands_there_with_what_was_read_and_refused() {
        QVERIFY(ExchangeRig().told().isEmpty());
        ExchangeRig rig(desk::HubView{});
        QVERIFY(rig.told().contains(QStringLiteral("0129999-W2：讀至其日誌第 30 筆")));
        QVERIFY(rig.told().contains(QStringLiteral("0129999-W3：尚未讀到。\n未採用：")));
        QVERIFY(rig.told().contains(QStringLiteral("牴觸：")));
        QVERIFY(!rig.told().contains(QStringLiteral("。。")));
        QVERIFY(rig.told().contains(QStringLiteral("至第 44 筆尚待送出。")));
        if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
            rig.window_of_files()->grab().save(folder + QStringLiteral("/exchange hub.png"));
    }
    void while_the_desk_is_at_a_file_the_way_out_stays_in_sight() {
        ExchangeRig rig;
        rig.click("lookAtExchange");
        Q_EMIT rig.window_of_files()->findChild<QFileDialog*>()->fileSelected(QStringLiteral("/tmp/other.exchange"));
        QVERIFY(!rig.in<QPushButton>("lookAtExchange")->isEnabled());
        QVERIFY(rig.in<QPushButton>("close")->isEnabled());
        rig.click("close");
        QVERIFY(rig.told().contains(QStringLiteral("P-0417 T50")));  // what was asked is answered in the open window
    }
    void a_file_is_looked_at_before_it_is_read_in() {
        ExchangeRig rig;
        QVERIFY(!rig.in<QPushButton>("readExchange")->isEnabled());
        rig.choose("lookAtExchange", QStringLiteral("/tmp/other.exchange"));
        QCOMPARE(rig.world.last<command::LookAtExchange>().file, std::filesystem::path("/tmp/other.exchange"));
        QVERIFY(rig.told().contains(QStringLiteral("P-0417 T50")));
        QVERIFY(rig.told().contains(QStringLiteral("P-0418 T51")));
        QVERIFY(rig.told().contains(QStringLiteral("0129999-07")));
        QCOMPARE(rig.world.asked<command::ReadExchange>(), 0);
        QSignalSpy changed(rig.window_of_files(), &ui::ExchangeDialog::changed);
        rig.click("readExchange");
        QCOMPARE(rig.world.last<command::ReadExchange>().file, std::filesystem::path("/tmp/other.exchange"));
        QCOMPARE(changed.count(), 1);
        QVERIFY(!rig.in<QPushButton>("readExchange")->isEnabled());  // not the same once more
    }
    void what_is_refused_cannot_be_read_in() {
        ExchangeRig rig;
        rig.world.refuse<command::LookAtExchange>(Fault{FaultCode::exchange_file, "test", {{"reason", "signature"}}});
        rig.choose("lookAtExchange", QStringLiteral("/tmp/forged.exchange"));
        QVERIFY(rig.window_of_files()->findChild<ui::FaultPanel*>()->isVisible());
        QVERIFY(!rig.in<QPushButton>("readExchange")->isEnabled());
        QVERIFY(rig.told().isEmpty());
    }
    void the_own_file_is_written_whole() {
        ExchangeRig rig;
        rig.choose("writeExchange", QStringLiteral("/tmp/own.exchange"));
        QCOMPARE(rig.world.last<command::WriteExchange>().part.since, std::uint64_t{0});
        QVERIFY(rig.told().contains(QStringLiteral("345")));
    }
    void what_the_file_does_not_tell_of_is_named() {
        ExchangeRig rig;
        rig.world.answer<command::WriteExchange>([](const auto&) {
            return desk::ExchangeWritten{{}, std::string(64, 'a'), {"0129999-05", "A123456789"}};
        });
        rig.choose("writeExchange", QStringLiteral("/tmp/own.exchange"));
        for (const char* one : {"0129999-05", "A123456789"}) QVERIFY(rig.told().contains(QString(one)));
    }
};

JCIC_WINDOW_TEST(TestExchangeDialog)
#include "test_exchange.moc"
