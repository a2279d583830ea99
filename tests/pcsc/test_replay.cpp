// One card's whole way (found, read, PIN, signature) replayed, and disturbed at every call and every APDU: each fault
// by its name and call site, nothing sent twice, everything closed.
#include <QTest>
#include <memory>
#include <thread>

#include "pcsc/codes.h"
#include "pcsc/pinpad.h"
#include "pcsc/piv.h"
#include "support/result.h"
#include "support/test_program.h"
#include "tests/pcsc/replay_link.h"

using namespace jcic;
using pcsc::Code;
using test::Disturbance;
using test::ReplayLink;
using Kind = test::Disturbance::Kind;

namespace {

constexpr const char* pin_block = "313233343536ffff";
const std::string hash(64, '1');  // of 32 bytes, in hex

/// The calls of sign_with_card, in order; six of them are APDUs.
const std::string script = R"(
    establish = ok
    list-readers = Reader A
    wait = present
    connect shared = t1
    status = 3b00
    begin = ok
    control 42000d48 = 0604 42330006
    transmit 00a40400 09 a00000030800001000 00 = 6102 4f00 9000
    transmit 00cb3fff 05 5c035fc105 00 = 5304 700201 6101
    transmit 00c00000 01 = 02 9000
    transmit 00200080 = 63c3
    transmit 00200080 08 313233343536ffff = 9000
    transmit 0087119a 26 7c24 8200 8120)" +
                           hash + R"( 00 = 7c04 8202 0102 9000
    end leave = ok
    disconnect reset = ok
    release = ok
)";
const std::vector<pcsc::Call> call_at{
    pcsc::Call::establish, pcsc::Call::list_readers, pcsc::Call::wait,     pcsc::Call::connect,  pcsc::Call::status,
    pcsc::Call::begin,     pcsc::Call::control,      pcsc::Call::transmit, pcsc::Call::transmit, pcsc::Call::transmit,
    pcsc::Call::transmit,  pcsc::Call::transmit,     pcsc::Call::transmit};
constexpr int apdus = 6;
constexpr int begin_call = 6;
constexpr int get_response_apdu = 3;

/// The same card by T=0: a fifth byte where there is neither data nor Le, no Le after data, the rest by GET RESPONSE.
const std::string script_t0 = R"(
    establish = ok
    list-readers = Reader A
    wait = present
    connect shared = t0
    status = 3b00
    begin = ok
    control 42000d48 = 0x8010001F
    transmit 00a40400 09 a00000030800001000 = 6104
    transmit 00c00000 04 = 6102 4f00 9000
    transmit 00cb3fff 05 5c035fc105 = 6108
    transmit 00c00000 08 = 6c06
    transmit 00c00000 06 = 5304 70020102 9000
    transmit 00200080 00 = 63c3
    transmit 00200080 08 313233343536ffff = 9000
    transmit 0087119a 26 7c24 8200 8120)" +
                              hash + R"( = 6106
    transmit 00c00000 06 = 7c04 8202 0102 9000
    end leave = ok
    disconnect reset = ok
    release = ok
)";

struct Replayed {
    explicit Replayed(const std::string& text, Disturbance disturbance = {})
        : link(std::make_shared<ReplayLink>(text, disturbance)) {}
    std::shared_ptr<ReplayLink> link;
    std::vector<std::string> traced;

    Result<Bytes> sign_with_card() {
        pcsc::Trace trace([this](std::string_view line) { traced.emplace_back(line); });
        JCIC_TRY(auto session, pcsc::Session::establish(link, std::move(trace)));
        JCIC_TRY(const auto readers, session.readers());
        if (readers.size() != 1) return fail(FaultCode::reader_none, "test");
        JCIC_TRY(auto channel, pcsc::Channel::open(session, readers[0].reader, pcsc::Share::shared));
        channel.reset_on_leaving();
        JCIC_TRY(auto card, pcsc::Transaction::begin(channel));
        JCIC_CHECK(pcsc::Pinpad::of(card));
        JCIC_CHECK(pcsc::piv::select(card));
        JCIC_CHECK(pcsc::piv::get_data(card, pcsc::piv::authentication_certificate));
        JCIC_CHECK(pcsc::tries_left(card, pcsc::piv::application_pin));
        JCIC_CHECK(pcsc::verify(card, pcsc::piv::application_pin, Secret::from(from_hex(pin_block).value())));
        return pcsc::piv::general_authenticate(card, pcsc::piv::ecc_p256, pcsc::piv::authentication_key,
                                               Bytes(32, 0x11));
    }

    [[nodiscard]] int times_sent(const std::string& beginning) const {
        return static_cast<int>(std::count_if(link->sent.begin(), link->sent.end(),
                                              [&](const std::string& apdu) { return apdu.starts_with(beginning); }));
    }
    /// Whatever happened: what spends a try or signs went out once at most, all is closed, no PIN was traced.
    [[nodiscard]] bool left_clean() const {
        const bool pin_traced = std::any_of(traced.begin(), traced.end(), [](const std::string& line) {
            return line.find("313233343536") != std::string::npos;
        });
        return times_sent("0020008008") <= 1 && times_sent("0087") <= 1 && link->all_closed() && !pin_traced;
    }
};

std::string name_of(Code code) {
    return pcsc::hex_digits(static_cast<std::uint32_t>(code), 8);
}

}  // namespace

class TestReplay : public QObject {
    Q_OBJECT

private slots:
    void the_whole_way_goes_as_written() {
        Replayed rig(script);
        const auto signature = rig.sign_with_card();
        VERIFY_OK(signature);
        QCOMPARE(to_hex(*signature), std::string("0102"));
        QVERIFY(rig.link->done());
        QVERIFY(rig.left_clean());
    }

    void the_same_by_T0() {
        Replayed rig(script_t0);
        const auto signature = rig.sign_with_card();
        VERIFY_OK(signature);
        QCOMPARE(to_hex(*signature), std::string("0102"));
        QVERIFY(rig.link->done());
        QVERIFY(rig.left_clean());
    }

    void every_code_at_every_call_is_a_fault_of_its_own_data() {
        QTest::addColumn<int>("at");
        QTest::addColumn<quint32>("code");
        for (int at = 1; at <= static_cast<int>(call_at.size()); ++at)
            for (const auto code :
                 {Code::no_service, Code::service_stopped, Code::communication_error, Code::invalid_handle,
                  Code::security_violation, Code::unknown_reader, Code::reader_unavailable, Code::sharing_violation,
                  Code::no_smartcard, Code::removed_card, Code::reset_card, Code::unresponsive_card,
                  Code::unpowered_card, Code::protocol_mismatch, Code::unsupported_card, Code::insufficient_buffer,
                  Code::internal_error, Code::no_memory})
                QTest::addRow("%d %s", at, name_of(code).c_str()) << at << static_cast<quint32>(code);
    }

    void every_code_at_every_call_is_a_fault_of_its_own() {
        QFETCH(int, at);
        QFETCH(quint32, code);
        Replayed rig(script, {Kind::code_at_call, at, static_cast<Code>(code)});
        const auto result = rig.sign_with_card();
        QVERIFY(!result);
        const auto expected = pcsc::fault_of(call_at[static_cast<std::size_t>(at - 1)], static_cast<Code>(code));
        QCOMPARE(result.error().code, expected.code);
        QCOMPARE(result.error().place, expected.place);
        QCOMPARE(std::string(result.error().detail("code")), "0x" + name_of(static_cast<Code>(code)));
        const int reached = at - (static_cast<int>(call_at.size()) - apdus);
        QCOMPARE(static_cast<int>(rig.link->sent.size()), std::max(reached, 0));
        QVERIFY(rig.link->surprises.empty());
        QVERIFY(rig.left_clean());
    }

    void the_card_is_disturbed_at_every_APDU_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, Kind kind, int at, const char* fault) {
            QTest::addRow("%s at %d", name, at) << static_cast<int>(kind) << at << fault;
        };
        for (int at = 1; at <= apdus; ++at) {
            row("pulled before", Kind::removal_before, at, "card.removed");
            row("pulled after", Kind::removal_after, at, "card.removed");
            row("one byte", Kind::short_answer, at, "card.answer.short");
            row("more than the buffer", Kind::long_answer, at, "card.answer.long");
        }
        row("more than asked for", Kind::too_much, get_response_apdu, "card.answer.long");
    }

    void the_card_is_disturbed_at_every_APDU() {
        QFETCH(int, kind);
        QFETCH(int, at);
        QFETCH(QString, fault);
        Replayed rig(script, {static_cast<Kind>(kind), at});
        const auto result = rig.sign_with_card();
        QVERIFY(!result);
        QCOMPARE(QString::fromStdString(std::string(result.error().text())), fault);
        QCOMPARE(result.error().place, std::string("pcsc.transmit"));
        const int reached = static_cast<Kind>(kind) == Kind::removal_before ? at - 1 : at;
        QCOMPARE(static_cast<int>(rig.link->sent.size()), reached);
        QVERIFY(rig.link->surprises.empty());
        QVERIFY(rig.left_clean());
    }

    void random_answers_repeat_nothing_and_leave_nothing_open() {
        int refused = 0;
        for (int at = 1; at <= apdus; ++at)
            for (unsigned seed = 0; seed < 300; ++seed) {
                Replayed rig(script, {Kind::random_answer, at, Code::ok, seed});
                if (!rig.sign_with_card()) ++refused;
                QVERIFY(rig.left_clean());
            }
        QVERIFY(refused > apdus * 290);
    }

    void a_transaction_that_has_to_wait_goes_on() {
        Replayed rig(script, {Kind::delayed_call, begin_call});
        Result<Bytes> result = fail(FaultCode::internal, "test");
        std::thread other([&] { result = rig.sign_with_card(); });
        QTRY_VERIFY(rig.link->is_delayed());
        QVERIFY(rig.link->sent.empty());
        rig.link->go_on();
        other.join();
        VERIFY_OK(result);
        QVERIFY(rig.link->done());
    }

    void tracing_shows_what_reads_and_only_lengths_of_the_rest() {
        Replayed rig(script);
        VERIFY_OK(rig.sign_with_card());
        const std::vector<std::string> expected{"= T=1 3b00 Reader A",
                                                "> control 0x42000D48 0",
                                                "< control 6",
                                                "> 00A40400 Lc=9 a00000030800001000 Le=256",
                                                "< 9000 4 61024f00",
                                                "> 00CB3FFF Lc=5 5c035fc105 Le=256",
                                                "< 6101 5 5304700201",
                                                "> 00C00000 Le=1",
                                                "< 9000 1 02",
                                                "> 00200080",
                                                "< 63C3 0",
                                                "> 00200080 Lc=8",
                                                "< 9000 0",
                                                "> 0087119A Lc=38 Le=256",
                                                "< 9000 6"};
        QCOMPARE(rig.traced, expected);
        Replayed broken(script, {Kind::code_at_call, 8, Code::removed_card});
        QVERIFY(!broken.sign_with_card());
        QCOMPARE(broken.traced.back(), std::string("! 0x80100069"));
    }
};

JCIC_TEST(TestReplay)
#include "test_replay.moc"
