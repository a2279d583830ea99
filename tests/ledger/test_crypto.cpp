// The primitives, and the known answers that guard them.
#include <dlfcn.h>

#include <QTest>

#include "app/keys/crypto.h"
#include "app/keys/keys.h"
#include "app/keys/password_cost.h"
#include "app/ledger/trail/tree.h"
#include "support/result.h"
#include "support/test_program.h"
#include "support/world.h"

using namespace jcic;
using namespace jcic::ledger;

namespace {

/// Every look at it costs the time given: as if Argon2id took that long.
class SlowClock : public Clock {
public:
    explicit SlowClock(Millis step) : step_(step) {}
    [[nodiscard]] UtcTime now() const override { return {}; }
    [[nodiscard]] Millis since_boot() const override { return passed_ += step_; }

private:
    Millis step_;
    mutable Millis passed_{0};
};

}  // namespace

class TestCrypto : public QObject {
    Q_OBJECT
private slots:
    void the_library_gives_the_known_answers() {
        VERIFY_OK(self_test());
        VERIFY_OK(self_test_of_tree());
    }

    /// Else every test of a password takes what it takes a thief (tests/support/light_argon2.cpp).
    void argon2_is_light_in_tests() {
        if (qgetenv("LD_PRELOAD").isEmpty()) QSKIP("started by hand, without CTest's environment");
        Dl_info found{};
        QVERIFY(dladdr(dlsym(RTLD_DEFAULT, "argon2id_hash_raw"), &found) != 0);
        QVERIFY2(QByteArray(found.dli_fname).contains("light_argon2"), found.dli_fname);
    }

    void a_sealed_text_opens_only_whole_and_in_its_place() {
        SystemRandom random;
        const auto key = random_secret(random);
        const auto sealed = seal(key, view("here"), view("秘密"), random);
        QCOMPARE(to_text(unseal(key, view("here"), sealed).value()), std::string("秘密"));
        COMPARE_FAULT(unseal(key, view("there"), sealed), ledger_corrupt);
        COMPARE_FAULT(unseal(random_secret(random), view("here"), sealed), ledger_corrupt);
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            auto changed = sealed;
            changed[i] ^= 1;
            COMPARE_FAULT(unseal(key, view("here"), changed), ledger_corrupt);
        }
        COMPARE_FAULT(unseal(key, view("here"), ByteView(sealed).first(27)), ledger_corrupt);
    }

    void the_same_text_is_never_sealed_alike() {
        SystemRandom random;
        const auto key = random_secret(random);
        QVERIFY(seal(key, {}, view("x"), random) != seal(key, {}, view("x"), random));
    }

    void a_box_opens_for_its_recipient_and_context_only() {
        SystemRandom random;
        const auto mine = ExchangeKey::generate(random);
        const auto other = ExchangeKey::generate(random);
        const auto box = seal_to(mine.public_half(), view("context"), view("key"), random).value();
        QCOMPARE(to_text(unseal_with(mine, view("context"), box).value().view()), std::string("key"));
        COMPARE_FAULT(unseal_with(other, view("context"), box), ledger_corrupt);
        COMPARE_FAULT(unseal_with(mine, view("other"), box), ledger_corrupt);
        COMPARE_FAULT(unseal_with(mine, view("context"), ByteView(box).first(31)), ledger_corrupt);
    }

    void a_point_of_small_order_is_no_partner() {
        SystemRandom random;
        COMPARE_FAULT(ExchangeKey::generate(random).agree(PublicKey{}), ledger_corrupt);
    }

    void a_signature_holds_for_its_message_and_key() {
        SystemRandom random;
        const auto key = SigningKey::generate(random);
        auto signature = key.sign(view("page"));
        QVERIFY(signature_holds(key.public_half(), view("page"), signature));
        QVERIFY(!signature_holds(key.public_half(), view("Page"), signature));
        QVERIFY(!signature_holds(SigningKey::generate(random).public_half(), view("page"), signature));
        signature[0] ^= 1;
        QVERIFY(!signature_holds(key.public_half(), view("page"), signature));
    }

    void no_password_is_stretched_below_the_floor_of_RFC_9106() {
        const auto password = Secret::from(view("Floor-2026"));
        COMPARE_FAULT(stretch(password, Salt{}, {cost_floor.memory_kib - 1, 3, 4}), ledger_corrupt);
        COMPARE_FAULT(stretch(password, Salt{}, {cost_floor.memory_kib, 2, 4}), ledger_corrupt);
        COMPARE_FAULT(stretch(password, Salt{}, {cost_floor.memory_kib, 3, 1}), ledger_corrupt);
        QCOMPARE(stretch(password, Salt{}, cost_floor).value().size(), std::size_t{32});
    }

    void no_password_is_stretched_above_what_settings_may_ask_for() {
        const auto password = Secret::from(view("Ceiling-2026"));
        const auto [memory, passes, lanes] = cost_ceiling;
        // 4 GiB and 1,000 passes were taken once: minutes without an answer, for whoever wrote that into a slot.
        for (const PasswordCost& cost :
             {PasswordCost{4 * memory, 3, 4}, PasswordCost{memory + 1, 3, 4},
              PasswordCost{cost_floor.memory_kib, 1000, 4}, PasswordCost{cost_floor.memory_kib, passes + 1, 4},
              PasswordCost{cost_floor.memory_kib, 3, lanes + 1}})
            COMPARE_FAULT(stretch(password, Salt{}, cost), ledger_corrupt);
    }

    void a_slow_machine_gets_the_floor_and_no_less() {
        QCOMPARE(calibrate({}, SlowClock(Millis(5000))).value(), cost_floor);
    }

    void a_fast_machine_gets_more_up_to_the_limits() {
        const CostLimits limits{Millis(400), 128 * 1024, 5};
        const PasswordCost expected{128 * 1024, 5, 4};
        QCOMPARE(calibrate(limits, SlowClock(Millis(1))).value(), expected);
    }
};

JCIC_TEST(TestCrypto)
#include "test_crypto.moc"
