// The trace of a PIV card's whole use, right and wrong: every command is in it, no password, in text or hex.
#include <QtTest>
#include <mutex>

#include "support/piv_rig.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::digits;

class TestTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { lines_.clear(); }

    void a_PIV_cards_whole_use_shows_no_password() {
        test::PivRig rig;
        auto card = traced(rig);
        const Secret new_pin = digits("97531024");
        const Secret wrong_puk = digits("16180330");
        VERIFY_OK(card.open());
        COMPARE_FAULT(card.verify_pin(rig.wrong_pin), card_pin_wrong);
        VERIFY_OK(card.verify_pin(rig.pin));
        VERIFY_OK(card.sign(view("request")));
        VERIFY_OK(card.change_pin(rig.pin, new_pin));
        COMPARE_FAULT(card.unblock(wrong_puk, rig.pin), card_pin_wrong);
        VERIFY_OK(card.unblock(rig.puk, rig.pin));
        card.close();
        const auto all = lines();
        for (const auto* line :
             {"= T=1 ", "> 00200080 Lc=8\n", "> 00240080 Lc=16\n", "> 002C0080 Lc=16\n", "> 0087119A Lc="})
            QVERIFY2(all.contains(line), qPrintable(line + ('\n' + all)));
        const Secret* const secrets[]{&rig.pin, &rig.wrong_pin, &rig.puk, &wrong_puk, &new_pin};
        for (const auto* secret : secrets) {
            QVERIFY(!all.contains(QString::fromStdString(to_text(secret->view()))));
            QVERIFY(!all.contains(QString::fromStdString(to_hex(secret->view())), Qt::CaseInsensitive));
        }
    }

    void what_goes_wrong_is_in_it() {
        test::PivRig rig;
        auto card = traced(rig);
        pcsc::Context context = 0;
        pcsc::Connection other;
        rig.link->establish(context);
        QCOMPARE(rig.link->connect(context, practice::SoftLink::reader_name, pcsc::Share::exclusive, other),
                 pcsc::Code::ok);
        COMPARE_FAULT(card.open(), card_busy);
        QCOMPARE(lines(), QString("! 0x8010000B\n"));
        rig.link->release(context);
    }

private:
    card::ApduCard traced(test::PivRig& rig) {
        const auto sink = [this](std::string_view line) {
            const std::lock_guard lock(mutex_);
            lines_ += QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())) + '\n';
        };
        return card::ApduCard({rig.link, pcsc::Share::shared, pcsc::Trace(sink)},
                              card::load_profiles(test::in_source("resources/cards")).value(), rig.trust(),
                              std::make_shared<SystemClock>(), {Millis{5'000}});
    }
    QString lines() {
        const std::lock_guard lock(mutex_);
        return lines_;
    }
    std::mutex mutex_;
    QString lines_;
};

JCIC_TEST(TestTrace)
#include "test_trace.moc"
