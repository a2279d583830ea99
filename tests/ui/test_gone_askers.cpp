// What a window asks of the desk is answered while it is open, and to nobody once it is gone.
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/commands.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

class TestGoneAskers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_answer_is_told_to_nobody_once_its_asker_is_gone() {
        WindowRig rig;
        const auto before = rig.world.asked<command::PrintFingerprint>();
        auto gone = std::make_unique<QObject>();
        QStringList told;
        rig.world.send(gone.get(), command::PrintFingerprint{}, [&](const Result<void>&) { told << "gone"; });
        rig.world.send(this, command::PrintFingerprint{}, [&](const Result<void>&) { told << "here"; });
        gone.reset();
        WindowRig::settle();
        QCOMPARE(told, QStringList("here"));
        QCOMPARE(rig.world.asked<command::PrintFingerprint>(), before + 2);  // carried out all the same
    }

    void nor_is_how_far_it_has_come() {
        auto asker = std::make_unique<QObject>();
        int told = 0;
        const auto tell = ui::while_alive(asker.get(), std::function<void(int)>([&](int now) { told = now; }));
        tell(1);
        asker.reset();
        tell(2);
        QCOMPARE(told, 1);
    }
};

JCIC_WINDOW_TEST(TestGoneAskers)
#include "test_gone_askers.moc"
