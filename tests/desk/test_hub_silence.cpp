// What the profile keeps of a hub that did not answer: how long it is believed, and of what.

#include <QTemporaryDir>
#include <QTest>

#include "app/desk/rooms/hub_silence.h"
#include "app/domain/roc_date.h"
#include "app/files/files.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

namespace {

const UtcTime noon = domain::parse_iso("2026-12-21T04:00:00.000Z").value();
constexpr Millis minute{60'000};
constexpr const char* address = "hub.bank.example/bank";

}  // namespace

class TestHubSilence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { forget_silence(place()); }

    void it_is_believed_for_a_while_and_no_longer() {
        QVERIFY(!known(noon));
        keep_silence(place(), address, noon - 2 * minute, noon);
        const auto at_once = known(noon);
        QVERIFY(at_once && at_once->since == noon - 2 * minute && at_once->left == minute);
        QCOMPARE(known(noon + Millis{59'999})->left, Millis{1});
        QVERIFY(!known(noon + minute));
        // Kept anew from the last time that it was asked, not from when it was read.
        QCOMPARE(known(noon + minute / 2)->left, minute / 2);
    }
    /// Who sets the clock back, or writes a time that is still to come, keeps no desk from the hub.
    void it_is_believed_of_no_time_to_come() {
        keep_silence(place(), address, noon, noon + Millis{1});
        QVERIFY(!known(noon));
        keep_silence(place(), address, noon, noon - Millis{1});
        QVERIFY(!known(noon));
    }
    void it_is_of_that_hub_alone() {
        keep_silence(place(), address, noon, noon);
        QVERIFY(!known_silence(place(), "other.bank.example/bank", noon, minute));
    }
    void in_another_form_it_says_nothing() {
        for (const std::string text : {"", "x", "2026-12-21T04:00:00.000Z\n", "x\ny\nhub.bank.example/bank\n"}) {
            QVERIFY(files::replace(place() / hub_silent_file, text).has_value());
            QVERIFY2(!known(noon), text.c_str());
        }
        QVERIFY(files::replace(place() / hub_silent_file, std::string(100'000, 'x')).has_value());
        QVERIFY(!known(noon));
    }
    void once_it_answered_it_is_gone() {
        keep_silence(place(), address, noon, noon);
        forget_silence(place());
        QVERIFY(!known(noon));
        QVERIFY(QDir(folder_.path()).isEmpty());
    }

private:
    [[nodiscard]] std::filesystem::path place() const { return folder_.path().toStdString(); }
    [[nodiscard]] std::optional<hub::Silence> known(UtcTime now) const {
        return known_silence(place(), address, now, minute);
    }
    QTemporaryDir folder_;
};

JCIC_TEST(TestHubSilence)
#include "test_hub_silence.moc"
