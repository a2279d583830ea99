// PIV's commands byte for byte (SP 800-73-4 part 2), and what each refusal means.
#include <QTest>

#include "pcsc/piv.h"
#include "support/result.h"
#include "support/scripted_transaction.h"
#include "support/test_program.h"

using namespace jcic;

class TestPiv : public QObject, private test::ScriptedTransaction {
    Q_OBJECT

private slots:
    void init() { begin(); }

    void select_names_the_application_without_its_version() {
        link_->expect("00a40400 09 a00000030800001000 00", "6106 4f04 00001000 9000");
        const auto application = pcsc::piv::select(*card_);
        VERIFY_OK(application);
        QCOMPARE(to_hex(*application), std::string("61064f0400001000"));
    }

    void an_object_comes_out_of_its_template() {
        link_->expect("00cb3fff 05 5c035fc105 00", "5303 700101 9000");
        const auto certificate = pcsc::piv::get_data(*card_, pcsc::piv::authentication_certificate);
        VERIFY_OK(certificate);
        QCOMPARE(to_hex(*certificate), std::string("700101"));

        link_->expect("00cb3fff 03 5c017e 00", "7e04 5f2f0240 9000");
        const auto discovery = pcsc::piv::get_data(*card_, pcsc::piv::discovery_object);
        VERIFY_OK(discovery);
        QCOMPARE(to_hex(*discovery), std::string("5f2f0240"));
        QVERIFY(link_->done());
    }

    void another_object_than_the_one_asked_for_is_a_fault_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("discovery") << QByteArray("7e02 4f00");
        QTest::newRow("two") << QByteArray("5300 5300");
        QTest::newRow("none") << QByteArray("");
        QTest::newRow("cut") << QByteArray("5305 70");
    }

    void another_object_than_the_one_asked_for_is_a_fault() {
        QFETCH(QByteArray, answer);
        link_->expect("00cb3fff 05 5c035fc105 00", answer.toStdString() + "9000");
        COMPARE_FAULT(pcsc::piv::get_data(*card_, pcsc::piv::authentication_certificate), card_answer);
    }

    void an_object_that_is_not_there_is_missing() {
        link_->expect("00cb3fff 05 5c035fc105 00", "6a82");
        const auto found = pcsc::piv::get_data(*card_, pcsc::piv::authentication_certificate);
        COMPARE_FAULT(found, card_missing);
        QCOMPARE(std::string(found.error().detail("sw")), std::string("6A82"));
    }

    void a_hash_is_signed_in_one_command() {
        link_->expect("0087119a 08 7c06 8200 8102 aabb 00", "7c05 8203 010203 9000");
        const auto signature = pcsc::piv::general_authenticate(*card_, pcsc::piv::ecc_p256,
                                                               pcsc::piv::authentication_key, Bytes{0xAA, 0xBB});
        VERIFY_OK(signature);
        QCOMPARE(to_hex(*signature), std::string("010203"));
        QVERIFY(link_->done());
    }

    void an_RSA_block_is_chained_and_its_answer_fetched() {
        const Bytes block(256, 0x01);
        const Bytes answer(256, 0x02);
        const auto data =
            "7c820106"
            "8200"
            "81820100" +
            to_hex(block);
        const auto response =
            "7c820104"
            "82820100" +
            to_hex(answer);
        link_->expect("1087079a ff" + data.substr(0, 510), "9000");
        link_->expect("0087079a 0b" + data.substr(510) + "00", response.substr(0, 512) + "6108");
        link_->expect("00c0000008", response.substr(512) + "9000");
        const auto signature =
            pcsc::piv::general_authenticate(*card_, pcsc::piv::rsa_2048, pcsc::piv::authentication_key, block);
        VERIFY_OK(signature);
        QCOMPARE(*signature, answer);
        QVERIFY(link_->done());
    }

    void an_RSA_block_goes_at_once_where_the_card_takes_extended_lengths() {
        channel_->set_capabilities({.chaining = true, .extended = true});
        const Bytes block(256, 0x01);
        link_->expect(
            "0087079a 00010a"
            "7c820106"
            "8200"
            "81820100" +
                to_hex(block) + "0100",
            "7c03 8201 05 9000");
        const auto signature =
            pcsc::piv::general_authenticate(*card_, pcsc::piv::rsa_2048, pcsc::piv::authentication_key, block);
        VERIFY_OK(signature);
        QVERIFY(link_->done());
    }

    void a_key_without_its_PIN_says_so() {
        link_->expect("0087119a 08 7c06 8200 8102 aabb 00", "6982");
        COMPARE_FAULT(pcsc::piv::general_authenticate(*card_, pcsc::piv::ecc_p256, pcsc::piv::authentication_key,
                                                      Bytes{0xAA, 0xBB}),
                      card_pin_needed);
    }

    void an_answer_without_response_is_a_fault() {
        link_->expect("0087119a 08 7c06 8200 8102 aabb 00", "7c02 8200 9000");
        COMPARE_FAULT(pcsc::piv::general_authenticate(*card_, pcsc::piv::ecc_p256, pcsc::piv::authentication_key,
                                                      Bytes{0xAA, 0xBB}),
                      card_answer);
    }
};

JCIC_TEST(TestPiv)
#include "test_piv.moc"
