// The commands byte for byte, and what each refusal means.
#include <QTest>

#include "pcsc/iso7816.h"
#include "support/result.h"
#include "support/scripted_transaction.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

Secret secret(const char* hex) {
    return Secret::from(from_hex(hex).value());
}

}  // namespace

class TestIso7816 : public QObject, private test::ScriptedTransaction {
    Q_OBJECT

private slots:
    void init() { begin(); }

    void select_sends_the_AID_and_gives_the_control_information() {
        link_->expect("00a40400 05 f04a434943 00", "6f078405f04a434943 9000");
        const auto control = pcsc::select_application(*card_, from_hex("f04a434943").value());
        VERIFY_OK(control);
        QCOMPARE(to_hex(*control), std::string("6f078405f04a434943"));

        link_->expect("00a40400 05 f04a434943 00", "6a82");
        COMPARE_FAULT(pcsc::select_application(*card_, from_hex("f04a434943").value()), card_missing);
        QVERIFY(link_->done());
    }

    void a_file_is_read_block_by_block() {
        link_->expect("00a4020c 02 0102", "9000");
        link_->expect("00b00000 00", to_hex(Bytes(256, 0x11)) + "9000");
        link_->expect("00b00100 00", "2222 6282");
        VERIFY_OK(pcsc::select_file(*card_, 0x0102));
        const auto content = pcsc::read_binary(*card_, 300);
        VERIFY_OK(content);
        QCOMPARE(content->size(), std::size_t{258});
        QVERIFY(link_->done());
    }

    void a_file_of_whole_blocks_ends_with_6B00() {
        link_->expect("00b00000 00", to_hex(Bytes(256, 0x11)) + "9000");
        link_->expect("00b00100 00", "6b00");
        const auto content = pcsc::read_binary(*card_, 300);
        VERIFY_OK(content);
        QCOMPARE(content->size(), std::size_t{256});
    }

    void a_file_longer_than_its_limit_is_a_fault() {
        link_->expect("00b00000 00", "112233 9000");
        COMPARE_FAULT(pcsc::read_binary(*card_, 2), card_answer);
        QVERIFY(link_->done());
    }

    void tries_are_read_by_an_empty_VERIFY_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("tries");
        QTest::newRow("three") << QByteArray("63c3") << 3;
        QTest::newRow("none") << QByteArray("63c0") << 0;
        QTest::newRow("blocked") << QByteArray("6983") << 0;
        QTest::newRow("verified already") << QByteArray("9000") << -1;
    }

    void tries_are_read_by_an_empty_VERIFY() {
        QFETCH(QByteArray, answer);
        QFETCH(int, tries);
        link_->expect("00200081", answer.toStdString());
        const auto found = pcsc::tries_left(*card_, 0x81);
        VERIFY_OK(found);
        QCOMPARE(found->value_or(-1), tries);
    }

    void VERIFY_is_sent_once_whatever_comes_back_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("fault");
        QTest::newRow("good") << QByteArray("9000") << "";
        QTest::newRow("wrong") << QByteArray("63c2") << "card.pin.wrong";
        QTest::newRow("blocked") << QByteArray("6983") << "card.pin.blocked";
        QTest::newRow("wrong length") << QByteArray("6c08") << "card.length";
        QTest::newRow("not understood") << QByteArray("6d00") << "card.unsupported";
        QTest::newRow("nothing") << QByteArray("") << "card.answer.short";
    }

    void VERIFY_is_sent_once_whatever_comes_back() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, fault);
        link_->expect("00200081 08 313233343536ffff", answer.toStdString());
        const auto done = pcsc::verify(*card_, 0x81, secret("313233343536ffff"));
        QCOMPARE(done ? QString() : QString::fromStdString(std::string(done.error().text())), fault);
        QCOMPARE(link_->sent.size(), std::size_t{1});
        QVERIFY(link_->done());
    }

    void change_and_unblock_send_both_blocks() {
        link_->expect("00240081 04 31313232", "9000");
        VERIFY_OK(pcsc::change_reference_data(*card_, 0x81, secret("31313232")));
        link_->expect("002c0081 04 33333232", "63c9");
        COMPARE_FAULT(pcsc::reset_retry_counter(*card_, 0x81, secret("33333232")), card_pin_wrong);
        QVERIFY(link_->done());
    }

    void a_signature_names_key_and_algorithm_first() {
        link_->expect("002241b6 06 840101800121", "9000");
        link_->expect("002a9e9a 02 aabb 00", "cc 9000");
        VERIFY_OK(pcsc::set_signature_key(*card_, 0x01, 0x21));
        const auto signature = pcsc::compute_signature(*card_, Bytes{0xAA, 0xBB});
        VERIFY_OK(signature);
        QCOMPARE(to_hex(*signature), std::string("cc"));
        QVERIFY(link_->done());
    }

    void a_signature_without_PIN_says_so() {
        link_->expect("002a9e9a 02 aabb 00", "6982");
        COMPARE_FAULT(pcsc::compute_signature(*card_, Bytes{0xAA, 0xBB}), card_pin_needed);
    }
};

JCIC_TEST(TestIso7816)
#include "test_iso7816.moc"
