// A card that went silent under a program that has ended is silent for the next one, too, and not another program's.
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "app/card/left_mute.h"
#include "support/card_rig.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// By a program of its own, which is over then.
void noted_by_another(const std::string& reader, std::uint32_t state) {
    const auto child = ::fork();
    if (child == 0) {
        card::note_left_mute(reader, state);
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
}

constexpr std::uint32_t third_card = 3U << 16U;

}  // namespace

class TestLeftMute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", folder_->path().toUtf8());
    }
    void cleanup() { qunsetenv("XDG_RUNTIME_DIR"); }
    void a_note_counts_once_its_program_has_ended() {
        card::note_left_mute("Reader 1", third_card);
        QVERIFY(!card::was_left_mute("Reader 1", third_card));  // of this one, which runs
        noted_by_another("Reader 1", third_card);
        QVERIFY(card::was_left_mute("Reader 1", third_card));
        QVERIFY(card::was_left_mute("Reader 1", third_card | pcsc::state_in_use));
        QVERIFY(!card::was_left_mute("Reader 2", third_card));
        QVERIFY(!card::was_left_mute("Reader 1", third_card + (1U << 16U)));  // a card came or went
        card::forget_left_mute("Reader 1");
        QVERIFY(!card::was_left_mute("Reader 1", third_card));
    }
    void a_folder_that_others_may_write_counts_for_nothing() {
        noted_by_another("Reader 1", third_card);
        QVERIFY(QFile::setPermissions(folder_->path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther));
        QVERIFY(!card::was_left_mute("Reader 1", third_card));
    }
    void the_next_program_says_that_the_card_is_silent() {
        CardRig rig;
        card::ApduCard impatient({rig.link}, card::load_profiles(in_source("resources/cards")).value(), rig.trust(),
                                 std::make_shared<SystemClock>(), {Millis{200}});
        // The service holds the reader for a program: whose, it does not tell.
        pcsc::Context context = 0;
        pcsc::Connection other;
        const std::string reader = practice::SoftLink::reader_name;
        QCOMPARE(rig.link->establish(context), pcsc::Code::ok);
        QCOMPARE(rig.link->connect(context, reader, pcsc::Share::shared, other), pcsc::Code::ok);
        QCOMPARE(rig.link->begin(other.handle), pcsc::Code::ok);
        std::vector<pcsc::ReaderState> states{{reader, pcsc::state_unaware, pcsc::state_unaware, {}}};
        rig.link->wait_change(context, Millis{0}, states);
        noted_by_another(reader, states.front().now);
        COMPARE_FAULT(impatient.open(), card_mute);
        QCOMPARE(rig.link->disconnect(other.handle, pcsc::Leave::as_it_is), pcsc::Code::ok);
        QTRY_VERIFY(impatient.open());
        QVERIFY(!card::was_left_mute(reader, states.front().now));  // it answered
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
};

JCIC_TEST(TestLeftMute)
#include "test_left_mute.moc"
