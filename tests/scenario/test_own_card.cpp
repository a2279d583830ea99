// Sign-in by password and one's own card at the desk: turned on, bound, lost, restored by the halves, bound anew; by a
// PIV card through the practice reader and the real card service, and by SoftHSM through the program for modules.

#include <QtTest>

#include "app/card/apdu_card.h"
#include "app/card/token_card.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/domain/typed_secret.h"
#include "app/ledger/session/recovery.h"
#include "app/ledger_check/verify.h"
#include "app/practice/card/card_link.h"
#include "app/practice/card/card_vpcd.h"
#include "at_the_desk.h"
#include "own_chip.h"
#include "support/pcscd.h"
#include "support/places.h"
#include "support/test_program.h"
#include "support/token_folder.h"

using namespace jcic;
using scenario::code;
using scenario::own_chip;
using scenario::pin;

namespace {

Secret typed(const std::string& password, const std::string& number) {
    return domain::typed_with_pin(scenario::Officer::secret(password), scenario::Officer::secret(number));
}

// Outside the class: moc 6.4 loses what follows a brace in a raw string.
constexpr const char* module_profile = R"({ "name": "own", "title": "本人卡片", "commands": "pkcs11",
  "token": { "label": "own" }, "key": { "id": "01" }, "certificate": { "id": "01" },
  "algorithms": [ "rsa2048-pkcs1-sha256", "ecdsa-p256-sha256" ],
  "pin": { "shortest": 6, "longest": 8, "characters": "letters-and-digits", "flags": "believed", "tries": 3, "new": [] },
  "limits": { "certificate": 8192 }, "sign_in": { "by": [ "BY" ] } })";
constexpr const char* opensc_profile = R"({ "name": "own", "title": "本人卡片",
  "commands": "pkcs11", "token": { "label": "LABEL" }, "key": { "id": "03" }, "certificate": { "id": "03" },
  "algorithms": [ "rsa2048-pkcs1-sha256", "ecdsa-p256-sha256" ],
  "pin": { "shortest": 6, "longest": 8, "characters": "letters-and-digits", "flags": "believed", "tries": 3, "new": [] },
  "limits": { "certificate": 8192 }, "sign_in": { "by": [ "rsa-oaep", "rsa-pkcs1", "rsa-signature" ] } })";

}  // namespace

class OwnCardTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }
    void cleanup() { close_desk(); }

    void the_setting_wants_a_kind_of_card() {
        set_sign_in("password-and-card", "");
        const auto none = desk::Workplace::open(scenario::practice_opening(profile_));
        QCOMPARE(code(none), QString("input.form"));
        QCOMPARE(none.error().detail("reason"), std::string_view("own-card"));
        set_sign_in("password-and-card", "jcic-practice");  // signs, and has no key to sign in by
        QCOMPARE(code(desk::Workplace::open(scenario::practice_opening(profile_))), QString("input.form"));
    }

    void a_card_is_bound_lost_and_bound_anew_data() {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("RSA 2048 decrypts") << true;
        QTest::newRow("EC P-256 agrees") << false;
    }

    void a_card_is_bound_lost_and_bound_anew() {
        QFETCH(bool, rsa);
        // While passwords alone sign in, the unit head has halves made; the officer and the administrator keep them.
        desk_ = scenario::open(profile_);
        auto one = officer();
        const auto person = one.with(domain::Duty::query_officer);
        const auto keeper = one.with(domain::Duty::administrator);
        QVERIFY(one.sign_in(domain::Duty::unit_head));
        auto& session = desk_->parts().seating.seat()->session();
        ledger::Recovery recovery(session);
        auto making = recovery.begin({person.person, keeper.person}).value();
        QCOMPARE(code(recovery.sign_for(making, 1, one.secret(person.password))), QString());
        QCOMPARE(code(recovery.sign_for(making, 2, one.secret(keeper.password))), QString());
        QCOMPARE(code(recovery.finish(making)), QString());
        const auto first = making.first.text(session.origin());
        const auto second = making.second.text(session.origin());

        set_sign_in("password-and-card", "piv");
        reopen();
        QVERIFY(desk_->snapshot()->card_required);
        const auto none = desk_->seat().sign_in(person.person, typed(person.password, pin), desk::HostAccount::leave);
        QCOMPARE(code(none), QString("card.none"));
        QCOMPARE(none.error().detail("whose"),
                 std::string_view(person.person.text()));  // not JCIC's: told as one's own
        const auto chip = own_chip(0x11, rsa ? test::rsa_key() : test::ec_key());
        insert(chip);
        QCOMPARE(code(desk_->seat().sign_in(person.person, one.secret(person.password))), QString("input.missing"));
        QCOMPARE(sign_in(person), QString());
        QCOMPARE(last_event("person.card-bound")["way"], std::string(rsa ? "rsa-oaep" : "ecdh-p256"));
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        QCOMPARE(sign_in(person), QString());
        QCOMPARE(sign_in(person, "314158"), QString("card.pin.wrong"));
        QCOMPARE(sign_in(person, "314158"), QString("card.pin.wrong"));
        // The last try needs a person's word, for this one PIN.
        QCOMPARE(sign_in(person), QString("card.pin.last-try"));
        QCOMPARE(
            code(desk_->seat().sign_in(person.person, typed(person.password, pin), desk::HostAccount::leave, true)),
            QString());
        QCOMPARE(count_events("outer.card-failed"), std::size_t{2});

        // Lost. A new one alone is no way in.
        const auto another = own_chip(0x22, rsa ? test::ec_key() : test::rsa_key());
        insert(another);
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        QCOMPARE(sign_in(person), QString("card.foreign"));
        const std::string fresh = "Again-2026-Card";
        QCOMPARE(code(desk_->parts().seating.ledger().recover(person.person, first, second, one.secret(fresh))),
                 QString());
        QCOMPARE(code(desk_->seat().sign_in(person.person, typed(fresh, pin), desk::HostAccount::leave)), QString());
        QCOMPARE(count_events("person.card-bound"), std::size_t{2});
        const auto report = ledger::verify(desk_->parts().seating.seat()->session());
        QVERIFY(report && report->ok);
    }

    void who_has_a_card_restores_a_backup_on_another_disk() {
        set_sign_in("password-and-card", "piv");
        desk_ = scenario::open(profile_);
        const auto head = officer().with(domain::Duty::unit_head);
        const auto chip = own_chip(0x44, test::rsa_key());
        insert(chip);
        QCOMPARE(sign_in(head), QString());
        const auto backup = profiles_.root() / "branch.backup";
        QCOMPARE(code(desk_->backups().back_up(backup, {})), QString());
        desk_.reset();
        std::filesystem::remove_all(profile_ / "ledger");

        const auto link = std::make_shared<practice::SoftLink>();
        desk::RestoreOrder order{profile_, backup, head.person};
        order.link = link;
        const auto password = scenario::Officer::secret(head.password);
        // Neither without the card, nor without its PIN, nor by a wrong one.
        QCOMPARE(code(desk::restore_ledger(order, typed(head.password, pin), {})), QString("card.none"));
        link->insert(chip);
        QCOMPARE(code(desk::restore_ledger(order, password.clone(), {})), QString("input.missing"));
        QCOMPARE(code(desk::restore_ledger(order, typed(head.password, "314158"), {})), QString("card.pin.wrong"));
        QVERIFY(!std::filesystem::exists(profile_ / "ledger"));
        int asked = 0;
        order.asks_pin = [&](const domain::PersonId& whose) -> Result<Secret> {
            asked += whose == head.person ? 1 : 0;
            return scenario::Officer::secret(pin);
        };
        QCOMPARE(code(desk::restore_ledger(order, password.clone(), {})), QString());
        QCOMPARE(asked, 1);
        desk_ = scenario::open(profile_);
        insert(chip);
        QCOMPARE(sign_in(head), QString());
    }

    void through_the_card_service_a_pulled_or_foreign_card_is_told() {
        test::Pcscd daemon;
        QVERIFY(daemon.start());
        const auto chip = own_chip(0x33, test::ec_key());
        practice::VpcdCard slot(chip);
        QVERIFY(QTest::qWaitFor([&] { return slot.inserted() || slot.insert().has_value(); }, 10'000));
        set_sign_in("password-and-card", "piv", true);
        desk_ = scenario::open(profile_);
        const auto person = officer().with(domain::Duty::query_officer);
        QTRY_COMPARE_WITH_TIMEOUT(sign_in(person), QString(), 15'000);
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        slot.remove();
        QTRY_COMPARE_WITH_TIMEOUT(sign_in(person), QString("card.none"), 15'000);
        QVERIFY(QTest::qWaitFor([&] { return slot.inserted() || slot.insert().has_value(); }, 10'000));
        QTRY_COMPARE_WITH_TIMEOUT(sign_in(person), QString(), 15'000);
        const auto other = officer().with(domain::Duty::supervisor);
        QCOMPARE(sign_in(other), QString("person.card"));  // one card, one person
    }

    void a_module_is_a_persons_card_too_data() {
        QTest::addColumn<QByteArray>("by");
        QTest::newRow("decrypts, OAEP") << QByteArray("rsa-oaep");
        QTest::newRow("decrypts, PKCS #1 v1.5") << QByteArray("rsa-pkcs1");
        QTest::newRow("signs") << QByteArray("rsa-signature");
        QTest::newRow("agrees") << QByteArray("ecdh-p256");
    }

    void a_module_is_a_persons_card_too() {
        QFETCH(QByteArray, by);
        const test::TestAuthority nobodys;
        const auto key = by == "ecdh-p256" ? test::ec_key() : test::rsa_key();
        const test::TokenFolder folder;
        QVERIFY(folder.make("own") && folder.fill("own", key.get(), nobodys.issue(key.get())));
        const auto text = QByteArray(module_profile).replace("BY", by);
        auto profile = card::read_profile(text.toStdString(), "test.json").value().of_own_cards().value();
        set_sign_in("password-and-card", "piv");
        desk_ = scenario::open(profile_);
        auto own_key = *profile.sign_in;
        desk_->parts().card_line.own().plug(
            std::make_unique<card::TokenCard>(
                std::make_unique<token::Process>(token::token_program().value(), test::softhsm, folder.limits(),
                                                 std::make_shared<SystemClock>()),
                std::move(profile), card::Trust{card::World::own, {}}, std::make_shared<SystemClock>()),
            std::move(own_key));
        const auto person = officer().with(domain::Duty::query_officer);
        QCOMPARE(sign_in(person, test::user_password), QString());
        QCOMPARE(last_event("person.card-bound")["way"], by.toStdString());
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        QCOMPARE(sign_in(person, test::user_password), QString());
        QCOMPARE(sign_in(person, "z9z9z9"), QString("card.pin.wrong"));
    }

    /// As a bank would: the settings name the profile, a policy file the module.
    void OpenSCs_module_signs_a_person_in() {
        test::Pcscd daemon;
        QVERIFY(daemon.start());
        practice::VpcdCard slot(own_chip(0x55, test::rsa_key()));
        QVERIFY(QTest::qWaitFor([&] { return slot.inserted() || slot.insert().has_value(); }, 10'000));
        std::string label;  // as OpenSC calls it
        const auto found = [&] {
            token::Process finder(token::token_program().value(), test::opensc_module(), {},
                                  std::make_shared<SystemClock>());
            const auto opened = finder.open({"", "", "", {3}, "", {3}});
            if (opened) label = opened->label;
            return opened.has_value();
        };
        QVERIFY(QTest::qWaitFor(found, 10'000));
        std::filesystem::create_directories(profile_ / "practice" / "cards");
        std::ofstream(profile_ / "practice" / "cards" / "own.json")
            << QByteArray(opensc_profile).replace("LABEL", QByteArray::fromStdString(label)).constData();
        set_sign_in("password-and-card", "own");
        const auto unnamed = desk::Workplace::open(scenario::practice_opening(profile_));
        QCOMPARE(code(unnamed), QString("card.module"));
        QCOMPARE(unnamed.error().detail("reason"), std::string_view("not-set"));
        std::ofstream(profile_ / "practice" / "policy.conf") << "sign_in_module = " << test::opensc_module() << "\n";
        desk_ = scenario::open(profile_);
        const auto person = officer().with(domain::Duty::query_officer);
        QTRY_COMPARE_WITH_TIMEOUT(sign_in(person), QString(), 15'000);
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        QCOMPARE(sign_in(person), QString());
        QCOMPARE(sign_in(person, "314158"), QString("card.pin.wrong"));

        // One that others can write gets no PIN, at a restore either.
        desk_.reset();
        const auto writable = profile_ / "practice" / "module.so";
        std::filesystem::copy_file(test::opensc_module(), writable);
        std::filesystem::permissions(writable, std::filesystem::perms(0666));
        std::ofstream(profile_ / "practice" / "policy.conf") << "sign_in_module = " << writable.string() << "\n";
        const desk::RestoreOrder order{profile_, profiles_.root() / "none.backup", person.person};
        const auto refused = desk::restore_ledger(order, typed(person.password, pin), {});
        QCOMPARE(code(refused), QString("card.module"));
        QCOMPARE(refused.error().detail("reason"), std::string_view("writable"));
    }

private:
    void set_sign_in(const std::string& way, const std::string& card, bool system_readers = false) {
        auto settings = desk::read_settings(profile_).value();
        settings.sign_in_by_card = way == "password-and-card";
        settings.sign_in_card = card;
        settings.system_readers = system_readers;
        QVERIFY(desk::write_settings(profile_, settings));
    }
    void reopen() {
        desk_.reset();
        desk_ = scenario::open(profile_);
    }
    void insert(const std::shared_ptr<test::PivChip>& chip) {
        const auto link = std::dynamic_pointer_cast<practice::SoftLink>(desk_->parts().card_line.link());
        QVERIFY(link != nullptr);
        link->insert(chip);
    }
    [[nodiscard]] QString sign_in(const desk::PracticeCredential& one, const std::string& number = pin) {
        return code(desk_->seat().sign_in(one.person, typed(one.password, number), desk::HostAccount::leave));
    }
};

JCIC_TEST(OwnCardTest)
#include "test_own_card.moc"
