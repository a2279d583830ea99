// One APDU through Transaction against a raw SCardTransmit: the same SELECT, the same daemon, the same card in a
// virtual reader. Without a daemon of its own to start (one runs already, or none is installed) it says so and measures
// nothing.
#include <winscard.h>

#include <QCoreApplication>
#include <cstdio>

#include "app/practice/card/card_vpcd.h"
#include "bench.h"
#include "pcsc/iso7816.h"
#include "tests/support/pcscd.h"
#include "tests/support/practice_card.h"

using namespace jcic;

namespace {

constexpr int many = 50;  // APDUs a round: one alone is lost in the noise
constexpr std::uint8_t select_nothing[]{0x00, 0xA4, 0x04, 0x0C, 0x02, 0x3F, 0x00};

/// The card as a program without this project would hold it.
class RawCard {
public:
    explicit RawCard(const std::string& reader) {
        DWORD protocol = 0;
        if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context_) != SCARD_S_SUCCESS ||
            SCardConnect(context_, reader.c_str(), SCARD_SHARE_SHARED, SCARD_PROTOCOL_T1, &card_, &protocol) !=
                SCARD_S_SUCCESS)
            std::abort();
    }
    ~RawCard() {
        SCardDisconnect(card_, SCARD_LEAVE_CARD);
        SCardReleaseContext(context_);
    }
    RawCard(const RawCard&) = delete;
    RawCard& operator=(const RawCard&) = delete;

    /// The time of the APDUs alone: what the daemon needs to hand the card over from one program to the other is not
    /// ours.
    bench::Micros transmit() {
        SCardBeginTransaction(card_);
        const auto time = bench::time_of([&] {
            for (int i = 0; i < many; ++i) {
                BYTE answer[258];
                DWORD length = sizeof answer;
                if (SCardTransmit(card_, SCARD_PCI_T1, select_nothing, sizeof select_nothing, nullptr, answer,
                                  &length) != SCARD_S_SUCCESS)
                    std::abort();
            }
        });
        SCardEndTransaction(card_, SCARD_LEAVE_CARD);
        return time;
    }

private:
    SCARDCONTEXT context_ = 0;
    SCARDHANDLE card_ = 0;
};

std::string reader_with_card(pcsc::Session& session) {
    std::string name;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            const auto readers = session.readers();
            if (!readers) return false;
            for (const auto& reader : *readers)
                if ((reader.now & pcsc::state_present) != 0) name = reader.reader;
            return !name.empty();
        },
        10'000));
    return name;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    test::Pcscd daemon;
    test::PracticeCard made;
    practice::VpcdCard card(made.card);
    if (!daemon.start() || !card.insert()) {
        std::fprintf(stderr, "apdu: no PC/SC daemon of its own to measure with\n");
        return 0;
    }
    auto session = pcsc::Session::establish(std::make_shared<pcsc::PcscLink>());
    if (!session) return 1;
    const auto reader = reader_with_card(*session);
    auto channel = pcsc::Channel::open(*session, reader, pcsc::Share::shared);
    if (!channel) return 1;
    RawCard raw(reader);
    const pcsc::Command command({0x00, 0xA4, 0x04, 0x0C}, pcsc::Effect::reads, ByteView(select_nothing).subspan(5));
    std::vector<bench::Micros> ours;
    std::vector<bench::Micros> bare;
    for (int round = 0; round < 40; ++round) {
        {
            auto transaction = pcsc::Transaction::begin(*channel);
            if (!transaction) return 1;
            ours.push_back(bench::time_of([&] {
                for (int i = 0; i < many; ++i)
                    if (!transaction->transmit(command)) std::abort();
            }));
        }
        bare.push_back(raw.transmit());
    }
    bench::report("50 APDUs, against raw SCardTransmit", bench::median(ours), bench::median(bare));
}
