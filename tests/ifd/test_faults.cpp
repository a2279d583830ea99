// What goes wrong between a program and a card, through the real daemon: other programs, cards that do not come to
// life, answers that are none; and what the daemon carries: T=0, chains, extended lengths.
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <future>

#include "pcsc/pcsc_link.h"
#include "pcsc/transaction.h"
#include "support/built.h"
#include "support/pcscd.h"
#include "support/result.h"
#include "support/test_program.h"
#include "tests/ifd/reader.h"

using namespace jcic;
using pcsc::Command;
using pcsc::Effect;
using pcsc::Share;

namespace {

constexpr const char* reader_name = "JCIC Test Reader 00 00";
const Bytes atr_t1{0x3B, 0x80, 0x01, 0x81};
const Bytes atr_t0{0x3B, 0x00};
const pcsc::Header read_header{0x00, 0xB0, 0x00, 0x00};

/// A card that answers as the test says.
class Chip final : public practice::CardChip {
public:
    using Answer = std::function<Bytes(ByteView apdu)>;
    Chip(Bytes atr, Answer answer) : atr_(std::move(atr)), answer_(std::move(answer)) {}
    [[nodiscard]] const Bytes& answer_to_reset() const override { return atr_; }
    void power_on() override {}
    void power_off() override {}
    void reset() override {}
    [[nodiscard]] Bytes transmit(ByteView apdu) override { return answer_(apdu); }

private:
    Bytes atr_;
    Answer answer_;
};

/// Data and 9000.
Bytes good(std::size_t length) {
    Bytes answer(length, 0x5A);
    answer.insert(answer.end(), {0x90, 0x00});
    return answer;
}

/// One program's connection.
struct Program {
    static Result<std::unique_ptr<Program>> connect(Share share = Share::shared) {
        JCIC_TRY(auto session, pcsc::Session::establish(std::make_shared<pcsc::PcscLink>()));
        auto program = std::unique_ptr<Program>(new Program{std::move(session), std::nullopt});
        JCIC_TRY(auto channel, pcsc::Channel::open(program->session, reader_name, share));
        program->channel.emplace(std::move(channel));
        return program;
    }
    Result<pcsc::Answer> send(const Command& command) {
        JCIC_TRY(auto card, pcsc::Transaction::begin(*channel));
        return card.transmit(command);
    }
    pcsc::Session session;
    std::optional<pcsc::Channel> channel;
};

}  // namespace

class TestFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void a_reset_by_another_program_is_told_and_nothing_is_sent();
    void a_card_held_by_another_program_is_busy();
    void a_card_held_by_us_is_kept_from_others();
    void a_card_without_power_is_told_apart();
    void a_mute_card_is_mute_to_the_next_program_too();
    void no_card_and_no_reader_are_told_apart();
    void an_answer_that_is_none_is_told_data();
    void an_answer_that_is_none_is_told();
    void an_answer_longer_than_asked_for_is_told();
    void a_T0_card_is_spoken_to_in_its_way();
    void a_long_command_goes_in_one_piece_or_in_a_chain();

private:
    /// Puts a card in and waits until the daemon has seen it.
    void insert(const Bytes& atr, Chip::Answer answer) {
        reader_->insert(std::make_shared<Chip>(atr, std::move(answer)));
        QTRY_COMPARE(is_present(), true);
    }
    static bool is_present() {
        auto session = pcsc::Session::establish(std::make_shared<pcsc::PcscLink>());
        const auto readers = session ? session->readers() : tl::unexpected<Fault>(session.error());
        return readers && readers->size() == 1 && (readers->at(0).now & pcsc::state_present) != 0;
    }
    QTemporaryDir folder_;
    std::unique_ptr<test::Reader> reader_;
    std::unique_ptr<test::Pcscd> daemon_;
};

void TestFaults::initTestCase() {
    const auto socket = folder_.filePath("reader").toStdString();
    test::write_reader_configuration(folder_.path().toStdString(), socket);
    reader_ = std::make_unique<test::Reader>(socket);
    daemon_ = std::make_unique<test::Pcscd>(folder_.path());
    QVERIFY2(daemon_->start(), "pcscd did not start, or another one is running");
}

void TestFaults::init() {
    QVERIFY(daemon_->ours());
}

void TestFaults::cleanup() {
    reader_->pull();
    QTRY_COMPARE(is_present(), false);
}

void TestFaults::a_reset_by_another_program_is_told_and_nothing_is_sent() {
    int sent = 0;
    insert(atr_t1, [&](ByteView) {
        ++sent;
        return good(0);
    });
    auto ours = Program::connect().value();
    {
        auto other = Program::connect().value();
        other->channel->reset_on_leaving();
    }
    COMPARE_FAULT(ours->send(Command(read_header, Effect::reads)), card_reset);
    QCOMPARE(sent, 0);
    // A connection of its own is good again.
    VERIFY_OK(Program::connect().value()->send(Command(read_header, Effect::reads)));
}

void TestFaults::a_card_held_by_another_program_is_busy() {
    insert(atr_t1, [](ByteView) { return good(0); });
    {
        const auto other = Program::connect(Share::exclusive).value();
        const auto refused = Program::connect();
        COMPARE_FAULT(refused, card_busy);
        QCOMPARE(refused.error().place, std::string("pcsc.connect"));
    }
    VERIFY_OK(Program::connect());
}

void TestFaults::a_card_held_by_us_is_kept_from_others() {
    insert(atr_t1, [](ByteView) { return good(0); });
    const auto other = Program::connect().value();
    COMPARE_FAULT(Program::connect(Share::exclusive), card_busy);
}

void TestFaults::a_card_without_power_is_told_apart() {
    reader_->refuse_power(true);
    insert(atr_t1, [](ByteView) { return good(0); });
    const auto opened = Program::connect();
    reader_->refuse_power(false);
    QVERIFY(!opened);
    QCOMPARE(opened.error().place, std::string("pcsc.connect"));
    COMPARE_FAULT(opened, card_unpowered);
}

void TestFaults::a_mute_card_is_mute_to_the_next_program_too() {
    std::promise<void> pulled;
    const auto until = pulled.get_future().share();
    insert(atr_t1, [until](ByteView) {
        until.wait();
        return Bytes{};
    });
    const QTemporaryDir place;  // home, and where a program notes what it leaves behind
    QFile::setPermissions(place.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* name : {"HOME", "XDG_RUNTIME_DIR"}) environment.insert(name, place.path());
    QStringList told;
    for (int program = 0; program < 2; ++program) {
        QProcess one;
        one.setProcessEnvironment(environment);
        one.start(test::built("app/jcic-desk-cli"), {"card", "info", "--json"});
        QVERIFY(one.waitForFinished(60'000));
        told << QJsonDocument::fromJson(one.readAllStandardOutput()).object()["fault"].toString();
    }
    pulled.set_value();
    QCOMPARE(told, (QStringList{"card.mute", "card.mute"}));
}

void TestFaults::no_card_and_no_reader_are_told_apart() {
    COMPARE_FAULT(Program::connect(), card_none);
    auto session = pcsc::Session::establish(std::make_shared<pcsc::PcscLink>()).value();
    COMPARE_FAULT(pcsc::Channel::open(session, "No Such Reader 00", pcsc::Share::shared), reader_gone);
}

void TestFaults::an_answer_that_is_none_is_told_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("fault");
    QTest::newRow("nothing") << 0 << "card.answer.short";
    QTest::newRow("one byte") << 1 << "card.answer.short";
    QTest::newRow("longer than any short answer") << 400 << "card.answer.long";
}

void TestFaults::an_answer_that_is_none_is_told() {
    QFETCH(int, length);
    QFETCH(QString, fault);
    int sent = 0;
    insert(atr_t1, [&](ByteView) {
        ++sent;
        return Bytes(static_cast<std::size_t>(length), 0x90);
    });
    const auto answer = Program::connect().value()->send(Command(read_header, Effect::reads, ByteView(), 256));
    QVERIFY(!answer);
    QCOMPARE(QString::fromStdString(std::string(answer.error().text())), fault);
    QCOMPARE(sent, 1);
}

void TestFaults::an_answer_longer_than_asked_for_is_told() {
    insert(atr_t1, [](ByteView) { return good(5); });
    COMPARE_FAULT(Program::connect().value()->send(Command(read_header, Effect::reads, ByteView(), 4)),
                  card_answer_long);
}

void TestFaults::a_T0_card_is_spoken_to_in_its_way() {
    std::vector<std::string> seen;
    insert(atr_t0, [&](ByteView apdu) {
        seen.push_back(to_hex(apdu));
        if (apdu[1] == 0xC0) return good(3);
        return apdu.size() == 5 ? Bytes{0x90, 0x00} : Bytes{0x61, 0x03};
    });
    const auto ours = Program::connect().value();
    const auto answer = ours->send(Command({0x00, 0xA4, 0x04, 0x00}, Effect::reads, Bytes{0xF0, 0x01}, 256));
    VERIFY_OK(answer);
    QCOMPARE(answer->data.size(), std::size_t{3});
    VERIFY_OK(ours->send(Command({0x00, 0x20, 0x00, 0x80}, Effect::reads)));
    QCOMPARE(seen, (std::vector<std::string>{"00a4040002f001", "00c0000003", "0020008000"}));
}

void TestFaults::a_long_command_goes_in_one_piece_or_in_a_chain() {
    std::vector<std::size_t> lengths;
    insert(atr_t1, [&](ByteView apdu) {
        lengths.push_back(apdu.size());
        return good(apdu[4] == 0x00 ? 2000 : 0);
    });
    const auto ours = Program::connect().value();
    const Command command({0x00, 0xDB, 0x3F, 0xFF}, Effect::changes, Bytes(600, 0x01), 4000);
    VERIFY_OK(ours->send(command));
    QCOMPARE(lengths, (std::vector<std::size_t>{260, 260, 96}));
    lengths.clear();
    ours->channel->set_capabilities({.chaining = false, .extended = true});
    const auto answer = ours->send(command);
    VERIFY_OK(answer);
    QCOMPARE(answer->data.size(), std::size_t{2000});
    QCOMPARE(lengths, (std::vector<std::size_t>{4 + 3 + 600 + 2}));
    ours->channel->set_capabilities({.chaining = false, .extended = false});
    COMPARE_FAULT(ours->send(command), card_length);
    QCOMPARE(lengths.size(), std::size_t{1});
}

JCIC_TEST(TestFaults)
#include "test_faults.moc"
