// A card by its vendor's module, as the desk sees cards: SoftHSM, OpenSC's module over the PIV card of the tests, and a
// module whose flags tell a final try and a lock. What it does not tell of its tries gets no password twice.
#include <openssl/pem.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/card/apdu_card.h"
#include "app/card/commands.h"
#include "app/card/opened.h"
#include "app/card/token_card.h"
#include "app/practice/card/card_vpcd.h"
#include "pcsc/pcsc_link.h"
#include "support/built.h"
#include "support/pcscd.h"
#include "support/piv_chip.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"
#include "support/token_folder.h"

using namespace jcic;

namespace {

/// A citizen's card: 6 to 8 letters and digits.
QByteArray profile_text() {
    return R"({
  "name": "citizen", "title": "自然人憑證", "commands": "pkcs11",
  "token": { "label": "citizen" },
  "key": { "label": "signing", "id": "01" }, "certificate": { "id": "01" },
  "algorithms": [ "rsa2048-pkcs1-sha256", "ecdsa-p256-sha256" ],
  "pin": { "shortest": 6, "longest": 8, "characters": "letters-and-digits", "flags": "believed", "tries": 3, "new": [] },
  "limits": { "certificate": 8192 }
})";
}

card::Profile profile_of(const QByteArray& text) {
    return card::read_profile(text.toStdString(), "test.json").value();
}

}  // namespace

class TestTokenCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_profile_says_what_is_meant_and_never_the_module_data();
    void a_profile_says_what_is_meant_and_never_the_module();
    void the_machine_may_have_profiles_of_its_own();
    void letters_count_too();
    void of_several_tokens_the_one_with_the_number_is_opened();
    void a_long_message_is_signed_by_its_digest();
    void a_card_signs_by_any_mechanism_that_it_has_data();
    void a_card_signs_by_any_mechanism_that_it_has();
    void a_card_without_a_mechanism_is_told_before_it_is_received();
    void a_token_that_nobody_set_up_is_listed_as_no_card_of_the_desks();
    void SoftHSM_is_a_card_to_the_desk_data();
    void SoftHSM_is_a_card_to_the_desk();
    void a_changed_password_is_asked_for_before_it_signs();
    void the_final_try_needs_consent_and_a_locked_card_gets_nothing();
    void a_try_that_became_the_last_is_not_spent();
    void a_password_that_must_be_changed_first_is_told();
    void what_another_program_holds_costs_no_try();
    void a_wrong_password_that_was_called_right_opens_nothing();
    void flags_that_are_not_believed_let_nothing_be_typed_twice();
    void a_change_without_an_answer_is_not_known();
    void a_crash_lets_the_card_go_and_it_is_opened_anew();
    void one_card_by_two_ways_says_the_same_data();
    void one_card_by_two_ways_says_the_same();

private:
    std::unique_ptr<card::TokenCard> card(const std::string& module, const QByteArray& profile,
                                          token::ModuleLimits limits = {}) {
        return std::make_unique<card::TokenCard>(
            std::make_unique<token::Process>(token::token_program().value(), module, std::move(limits),
                                             std::make_shared<SystemClock>()),
            profile_of(profile), card::Trust{card::World::real, {authority_.certificate()}},
            std::make_shared<SystemClock>());
    }
    std::unique_ptr<card::TokenCard> soft(const test::TokenFolder& folder) {
        return card(test::softhsm, profile_text(), folder.limits());
    }
    /// SoftHSM that has only some of its mechanisms.
    std::unique_ptr<card::TokenCard> narrow(const test::TokenFolder& folder, const QByteArray& has) {
        auto limits = folder.limits();
        limits.setting = "JCIC_NARROW=" + folder.path() + "/softhsm2.conf;" + has.toStdString();
        return card(test::built("tests/token/libnarrow_module.so").toStdString(), profile_text(), limits);
    }
    /// A module with that certificate for its own; its signatures are none.
    std::unique_ptr<card::TokenCard> untrue(const QByteArray& trouble, const QByteArray& flags = "believed") {
        const auto der = authority_.issue(test::ec_key().get());
        token::ModuleLimits limits;
        limits.setting = "JCIC_UNTRUE=" + trouble.toStdString() + ";" + to_hex(der);
        auto text = profile_text();
        text.replace(R"("citizen" })", R"("untrue" })").replace(R"("believed")", '"' + flags + '"');
        return card(test::built("tests/token/libuntrue_module.so").toStdString(), text, limits);
    }
    test::TestAuthority authority_;
};

void TestTokenCard::a_profile_says_what_is_meant_and_never_the_module_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("a module") << QByteArray(R"("limits")") << QByteArray(R"("module": "/tmp/x.so", "limits")");
    QTest::newRow("commands of a card") << QByteArray(R"("limits")") << QByteArray(R"("aid": "A000000308", "limits")");
    QTest::newRow("a label longer than any")
        << QByteArray(R"("label": "citizen")") << QByteArray(R"("label": "c23456789012345678901234567890123")");
    QTest::newRow("a number longer than any")
        << QByteArray(R"("label": "citizen")") << QByteArray(R"("serial": "12345678901234567")");
    QTest::newRow("no token") << QByteArray(R"("label": "citizen")") << QByteArray();
    QTest::newRow("no certificate") << QByteArray(R"({ "id": "01" })") << QByteArray("{}");
    QTest::newRow("no algorithm") << QByteArray(R"([ "rsa2048-pkcs1-sha256", "ecdsa-p256-sha256" ])")
                                  << QByteArray("[]");
    QTest::newRow("another algorithm") << QByteArray("rsa2048") << QByteArray("rsa1024");
    QTest::newRow("flags that say nothing") << QByteArray(R"("flags": "believed", )") << QByteArray();
}

void TestTokenCard::a_profile_says_what_is_meant_and_never_the_module() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto good = profile_of(profile_text());
    QCOMPARE(good.token.label + good.token.key_label, std::string("citizensigning"));
    QVERIFY(good.token.key_id == Bytes{1} && good.pin.letters && good.pin.flags_believed);
    auto text = profile_text();
    QVERIFY(text.contains(from));
    COMPARE_FAULT(card::read_profile(text.replace(from, to).toStdString(), "test.json"), card_profile);
}

void TestTokenCard::the_machine_may_have_profiles_of_its_own() {
    const auto shipped = test::in_source("resources/cards");
    const QTemporaryDir folder;
    const auto own = folder.path().toStdString();
    const auto names = [&] {
        std::string all;
        const auto profiles = card::load_profiles(shipped, own);
        for (const auto& one : profiles.value()) all += one.name + " ";
        return all;
    };
    QCOMPARE(names(), std::string("jcic-practice piv "));
    const auto write = [&](const QByteArray& text) {
        QFile file(folder.filePath("citizen.json"));
        return file.open(QFile::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(profile_text()));
    QCOMPARE(names(), std::string("jcic-practice piv citizen "));
    QVERIFY(write(profile_text().replace(R"("name": "citizen")", R"("name": "piv")")));
    COMPARE_FAULT(card::load_profiles(shipped, own), card_profile);
}

void TestTokenCard::letters_count_too() {
    auto rules = profile_of(profile_text()).pin;
    rules.no_run = true;
    rules.no_repetition = true;
    for (const char* good : {"a1b2c3d4", "alalbmbm", "abc123", "ABCabc", "acegik"})
        VERIFY_OK(card::strong_enough(rules, test::secret(good)));
    for (const char* easy : {"abcdef", "fedcba", "890123", "a1a1a1", "aaaaaa"})
        COMPARE_FAULT(card::strong_enough(rules, test::secret(easy)), card_pin_format);
}

void TestTokenCard::of_several_tokens_the_one_with_the_number_is_opened() {
    const auto key = test::ec_key();
    test::TokenFolder folder;
    QVERIFY(folder.make("citizen") && folder.fill("citizen", key.get(), authority_.issue(key.get())));
    const auto desk = soft(folder);
    const auto first = desk->open();
    VERIFY_OK(first);
    QVERIFY(folder.make("citizen"));  // another of that label, with nothing on it
    COMPARE_FAULT(desk->open(), card_module);
    QCOMPARE(desk->open({"", first->number}).value().certificate.der(), first->certificate.der());
    QVERIFY(first->maker.starts_with("SoftHSM"));
}

void TestTokenCard::a_long_message_is_signed_by_its_digest() {
    const auto key = test::rsa_key();
    test::TokenFolder folder;
    QVERIFY(folder.make("citizen") && folder.fill("citizen", key.get(), authority_.issue(key.get())));
    const auto desk = soft(folder);
    const auto identity = desk->open();
    VERIFY_OK(identity);
    VERIFY_OK(desk->verify_pin(test::secret(test::user_password)));
    for (const std::size_t size : {token::longest_message, token::longest_message + 1, std::size_t{1'000'000}}) {
        const Bytes message(size, 'm');
        const auto signature = desk->sign(message);
        VERIFY_OK(signature);
        VERIFY_OK(card::verify_signature(identity->certificate, message, *signature));
    }
}

void TestTokenCard::a_card_signs_by_any_mechanism_that_it_has_data() {
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<QByteArray>("has");  ///< what it lists, and what it takes
    QTest::addColumn<QByteArray>("by");
    // 1: CKM_RSA_PKCS, 3: CKM_RSA_X_509, 64: CKM_SHA256_RSA_PKCS, 4161: CKM_ECDSA, 4164: CKM_ECDSA_SHA256
    QTest::newRow("RSA, digest and padding")
        << true << QByteArray("1,3,64;1,3,64") << QByteArray("CKM_SHA256_RSA_PKCS");
    QTest::newRow("RSA, padding only") << true << QByteArray("1,3;1,3") << QByteArray("CKM_RSA_PKCS");
    QTest::newRow("RSA, neither") << true << QByteArray("3;3") << QByteArray("CKM_RSA_X_509");
    QTest::newRow("RSA, listed and refused") << true << QByteArray("1,3,64;3") << QByteArray("CKM_RSA_X_509");
    QTest::newRow("EC") << false << QByteArray("4161,4164;4161") << QByteArray("CKM_ECDSA");
}

void TestTokenCard::a_card_signs_by_any_mechanism_that_it_has() {
    QFETCH(bool, rsa);
    QFETCH(QByteArray, has);
    QFETCH(QByteArray, by);
    const auto key = rsa ? test::rsa_key() : test::ec_key();
    const test::TokenFolder folder;
    QVERIFY(folder.make("citizen") && folder.fill("citizen", key.get(), authority_.issue(key.get())));
    const auto desk = narrow(folder, has);
    const auto identity = desk->open();
    VERIFY_OK(identity);
    VERIFY_OK(desk->verify_pin(test::secret(test::user_password)));
    const Bytes large(token::longest_message + 1, 'm');
    for (const auto message : {view("request"), ByteView(large)}) {
        const auto signature = desk->sign(message);
        VERIFY_OK(signature);
        VERIFY_OK(card::verify_signature(identity->certificate, message, *signature));
        if (message.size() < large.size()) QCOMPARE(desk->signs_by(), by.toStdString());
    }
}

void TestTokenCard::a_card_without_a_mechanism_is_told_before_it_is_received() {
    const auto none = [](const auto& result) {
        return !result && result.error().code == FaultCode::card_module &&
               result.error().detail("reason") == "mechanism";
    };
    const auto desk = untrue("mechanisms none");
    QVERIFY(none(desk->open()));
    const auto facts = desk->inspect();
    VERIFY_OK(facts);
    QVERIFY(facts->distrust && facts->distrust->detail("reason") == "mechanism");

    const auto key = test::rsa_key();
    const test::TokenFolder folder;
    QVERIFY(folder.make("citizen") && folder.fill("citizen", key.get(), authority_.issue(key.get())));
    QVERIFY(none(narrow(folder, "4161;4161")->open()));  // of the other kind of key
}

void TestTokenCard::a_token_that_nobody_set_up_is_listed_as_no_card_of_the_desks() {
    const auto bare = untrue("flags bare");
    QCOMPARE(bare->list().value().front().state, std::string("unknown-card"));
    COMPARE_FAULT(bare->open(), card_module);
    const auto strange = untrue("C_GetTokenInfo 0xE1");
    QCOMPARE(strange->list().value().front().state, std::string("unknown-card"));
    COMPARE_FAULT(strange->open(), card_unknown);
}

void TestTokenCard::SoftHSM_is_a_card_to_the_desk_data() {
    QTest::addColumn<bool>("rsa");
    QTest::newRow("P-256") << false;
    QTest::newRow("RSA 2048") << true;
}

void TestTokenCard::SoftHSM_is_a_card_to_the_desk() {
    QFETCH(bool, rsa);
    const auto key = rsa ? test::rsa_key() : test::ec_key();
    test::TokenFolder folder;
    const auto der = authority_.issue(key.get());
    QVERIFY(folder.make("citizen") && folder.fill("citizen", key.get(), der));
    const auto desk = soft(folder);
    COMPARE_FAULT(desk->sign(view("request")), card_none);
    const auto identity = desk->open();
    VERIFY_OK(identity);
    QCOMPARE(identity->certificate.der(), der);
    QCOMPARE(identity->profile, std::string("citizen"));
    QVERIFY(!identity->number.empty());
    QCOMPARE(desk->list().value().front().number, identity->number);
    QCOMPARE(desk->tries_left().value(), 3);
    COMPARE_FAULT(desk->sign(view("request")), card_pin_needed);
    COMPARE_FAULT(desk->verify_pin(test::secret("a1b2c3d4e")), card_pin_format);
    COMPARE_FAULT(desk->verify_pin(test::secret("a1b2-3d4")), card_pin_format);
    COMPARE_FAULT(desk->verify_pin(test::secret("a1b2c3d5")), card_pin_wrong);
    VERIFY_OK(desk->verify_pin(test::secret(test::user_password)));
    QVERIFY(desk->verified());
    const auto signature = desk->sign(view("request"));
    VERIFY_OK(signature);
    VERIFY_OK(card::verify_signature(identity->certificate, view("request"), *signature));
    COMPARE_FAULT(desk->open({"", "another number"}), card_foreign);
    QVERIFY(!desk->verified());
    QCOMPARE(desk->inspect().value().identity.number, identity->number);
}

void TestTokenCard::a_changed_password_is_asked_for_before_it_signs() {
    const auto key = test::ec_key();
    test::TokenFolder folder;
    QVERIFY(folder.make("citizen") && folder.fill("citizen", key.get(), authority_.issue(key.get())));
    const auto desk = soft(folder);
    VERIFY_OK(desk->open());
    VERIFY_OK(desk->verify_pin(test::secret(test::user_password)));
    COMPARE_FAULT(desk->change_pin(test::secret(test::user_password), test::secret(test::user_password)),
                  card_pin_format);
    VERIFY_OK(desk->change_pin(test::secret(test::user_password), test::secret("e5f6g7h8")));
    COMPARE_FAULT(desk->sign(view("request")), card_pin_needed);
    VERIFY_OK(desk->verify_pin(test::secret("e5f6g7h8")));
    VERIFY_OK(desk->sign(view("request")));
}

void TestTokenCard::the_final_try_needs_consent_and_a_locked_card_gets_nothing() {
    const auto last = untrue("flags final");
    const auto number = last->open().value().number;
    QCOMPARE(last->tries_left().value(), 1);
    COMPARE_FAULT(last->verify_pin(test::secret("314159")), card_pin_last_try);
    COMPARE_FAULT(last->verify_pin(test::secret("314159"), card::LastTryConsent{"another"}), card_pin_last_try);
    COMPARE_FAULT(last->change_pin(test::secret("314159"), test::secret("271828")), card_pin_last_try);
    VERIFY_OK(last->verify_pin(test::secret("314159"), card::LastTryConsent{number}));

    const auto locked = untrue("flags locked");
    VERIFY_OK(locked->open());
    QCOMPARE(locked->tries_left().value(), 0);
    COMPARE_FAULT(locked->verify_pin(test::secret("314159"), card::LastTryConsent{number}), card_pin_blocked);

    const auto low = untrue("flags low");
    VERIFY_OK(low->open());
    QCOMPARE(low->tries_left().value(), 2);
    VERIFY_OK(low->verify_pin(test::secret("314159")));

    // Typed at the reader's own keys, where nobody was told to.
    const auto at_reader = untrue("flags at-reader");
    VERIFY_OK(at_reader->open());
    const auto refused = at_reader->verify_pin(test::secret("314159"));
    COMPARE_FAULT(refused, card_module);
    QCOMPARE(test::detail(refused.error(), "reason"), std::string("keypad"));
}

/// Another program spent the last but one since it was looked at.
void TestTokenCard::a_try_that_became_the_last_is_not_spent() {
    const auto card = untrue("flags final-then");
    const auto number = card->open().value().number;
    QCOMPARE(card->tries_left().value(), 3);
    COMPARE_FAULT(card->verify_pin(test::secret("314159")), card_pin_last_try);
    VERIFY_OK(card->verify_pin(test::secret("314159"), card::LastTryConsent{number}));
}

void TestTokenCard::a_password_that_must_be_changed_first_is_told() {
    for (const auto* trouble : {"C_Login expired", "C_Login length"}) {
        const auto card = untrue(trouble, "not-believed");
        VERIFY_OK(card->open());
        COMPARE_FAULT(card->verify_pin(test::secret("314159")), card_pin_refused);
        QVERIFY(!card->verified());
        QVERIFY(card->doubted());
        VERIFY_OK(card->tries_left());  // it stays open
    }
}

/// The token did not look at it: nothing is in doubt, and the card is opened again.
void TestTokenCard::what_another_program_holds_costs_no_try() {
    for (const auto* trouble : {"C_Login 0x100", "C_Login 0x104", "C_Login 0x102"}) {
        const auto card = untrue(trouble, "not-believed");
        VERIFY_OK(card->open());
        const auto refused = card->verify_pin(test::secret("314159"));
        QVERIFY(!refused && refused.error().code != FaultCode::card_pin_not_known);
        VERIFY_OK(card->open());
        QVERIFY(!card->doubted());
    }
}

/// It is believed until its first signature, and no longer.
void TestTokenCard::a_wrong_password_that_was_called_right_opens_nothing() {
    const auto card = untrue("C_Login lie");
    VERIFY_OK(card->open());
    VERIFY_OK(card->verify_pin(test::secret("271828")));
    COMPARE_FAULT(card->sign(view("request")), card_answer);
    QVERIFY(!card->verified());
}

void TestTokenCard::flags_that_are_not_believed_let_nothing_be_typed_twice() {
    const auto desk = untrue("", "not-believed");
    VERIFY_OK(desk->inspect());  // asked of a card that is not opened
    const auto number = desk->open().value().number;
    QVERIFY(!desk->doubted());
    COMPARE_FAULT(desk->verify_pin(test::secret("314158")), card_pin_wrong);
    QVERIFY(desk->doubted());
    const auto refused = desk->verify_pin(test::secret("314159"));
    COMPARE_FAULT(refused, card_pin_last_try);
    QCOMPARE(test::detail(refused.error(), "reason"), std::string("doubt"));
    // Nor after it was opened anew.
    VERIFY_OK(desk->open());
    COMPARE_FAULT(desk->verify_pin(test::secret("314159")), card_pin_last_try);
    VERIFY_OK(desk->verify_pin(test::secret("314159"), card::LastTryConsent{number}));
    // A right one ends the doubt.
    QVERIFY(!desk->doubted());
    VERIFY_OK(desk->verify_pin(test::secret("314159")));
    // As the trail remembers it, where the program was ended since.
    const auto anew = untrue("", "not-believed");
    anew->doubt(number);
    VERIFY_OK(anew->open());
    COMPARE_FAULT(anew->verify_pin(test::secret("314159")), card_pin_last_try);

    const auto believed = untrue("");
    believed->doubt(number);
    VERIFY_OK(believed->open());
    COMPARE_FAULT(believed->verify_pin(test::secret("314158")), card_pin_wrong);
    VERIFY_OK(believed->verify_pin(test::secret("314159")));
}

void TestTokenCard::a_change_without_an_answer_is_not_known() {
    const auto desk = untrue("C_SetPIN crash");
    VERIFY_OK(desk->open());
    const auto changed = desk->change_pin(test::secret("314159"), test::secret("271828"));
    COMPARE_FAULT(changed, card_pin_not_known);
    QCOMPARE(test::detail(changed.error(), "which"), std::string());
    COMPARE_FAULT(desk->tries_left(), card_none);
}

void TestTokenCard::a_crash_lets_the_card_go_and_it_is_opened_anew() {
    const auto desk = untrue("C_Sign crash");
    VERIFY_OK(desk->open());
    VERIFY_OK(desk->verify_pin(test::secret("314159")));
    COMPARE_FAULT(desk->sign(view("request")), card_module);
    QVERIFY(!desk->verified());
    VERIFY_OK(desk->open());

    // What is no signature of the certificate's key is none.
    const auto lying = untrue("");
    VERIFY_OK(lying->open());
    VERIFY_OK(lying->verify_pin(test::secret("314159")));
    COMPARE_FAULT(lying->sign(view("request")), card_answer);
}

void TestTokenCard::one_card_by_two_ways_says_the_same_data() {
    SoftHSM_is_a_card_to_the_desk_data();
}

void TestTokenCard::one_card_by_two_ways_says_the_same() {
    QFETCH(bool, rsa);
    test::Pcscd daemon;
    QVERIFY2(daemon.start(), "pcscd did not start, or another one is running");
    test::PivContent content;
    content.key = rsa ? test::rsa_key() : test::ec_key();
    content.certificate = authority_.issue(content.key.get());
    const auto chip = std::make_shared<test::PivChip>(std::move(content));
    practice::VpcdCard slot(chip);
    card::ApduCard by_commands({std::make_shared<pcsc::PcscLink>()},
                               card::load_profiles(test::in_source("resources/cards")).value(),
                               {card::World::real, {authority_.certificate()}}, std::make_shared<SystemClock>());
    QVERIFY(QTest::qWaitFor([&] { return slot.inserted() || slot.insert().has_value(); }));
    QVERIFY(QTest::qWaitFor([&] { return by_commands.open().has_value(); }, 10'000));
    const auto one = by_commands.open().value();
    VERIFY_OK(by_commands.verify_pin(test::secret("314159")));
    const auto first = by_commands.sign(view("request"));
    VERIFY_OK(first);
    by_commands.close();

    token::Process finder(token::token_program().value(), test::opensc_module(), {}, std::make_shared<SystemClock>());
    const auto label = finder.open({"", "", "", {1}, "", {1}}).value().label;
    finder.close();
    auto text = profile_text();
    text.replace(R"("citizen" })", '"' + QByteArray::fromStdString(label) + R"(" })");
    text.replace(R"("label": "signing", )", "");
    const auto by_module = card(test::opensc_module(), text);
    const auto other = by_module->open();
    VERIFY_OK(other);
    QCOMPARE(other->certificate.der(), one.certificate.der());
    QCOMPARE(by_module->tries_left().value(), by_commands.open() ? by_commands.tries_left().value() : -1);
    by_commands.close();
    VERIFY_OK(by_module->verify_pin(test::secret("314159")));
    const auto second = by_module->sign(view("request"));
    VERIFY_OK(second);
    if (rsa) QCOMPARE(*second, *first);  // PKCS #1 v1.5 leaves nothing to chance
    VERIFY_OK(card::verify_signature(one.certificate, view("request"), *second));
}

JCIC_TEST(TestTokenCard)
#include "test_token_card.moc"
