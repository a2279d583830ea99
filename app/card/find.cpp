#include "app/card/find.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "app/base/bytes.h"
#include "pcsc/codes.h"
#include "pcsc/iso7816.h"
#include "pcsc/redirected.h"

namespace jcic::card {
namespace {

// Identifiers of applications that a card in a branch's reader may have (ISO/IEC 7816-4, 12.2.3; registered identifiers
// of 7816-5), to tell a clerk which card was inserted by mistake; nothing else is done with them.

struct KnownApplication {
    std::string_view name;
    ByteView aid;  ///< or its beginning
};

// NIST SP 800-73-4, part 1, 2.2.
constexpr std::array<std::uint8_t, 9> piv{0xA0, 0x00, 0x00, 0x03, 0x08, 0x00, 0x00, 0x10, 0x00};
// Practice card of this project.
constexpr std::array<std::uint8_t, 9> jcic_practice{0xF0, 'J', 'C', 'I', 'C', 'P', 'R', 'A', 'C'};
// ISO/IEC 7816-15, 6.4: cards with PKCS #15, among them Taiwan's citizen certificate.
constexpr std::array<std::uint8_t, 12> pkcs15{0xA0, 0x00, 0x00, 0x00, 0x63, 'P', 'K', 'C', 'S', '-', '1', '5'};
// Taiwan's national health insurance card.
constexpr std::array<std::uint8_t, 16> health_insurance{0xD1, 0x58, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00,
                                                        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x11, 0x00};
// EMV, book 1, 12.2.2 and the proximity directory of contactless ones.
constexpr std::array<std::uint8_t, 14> emv{'1', 'P', 'A', 'Y', '.', 'S', 'Y', 'S', '.', 'D', 'D', 'F', '0', '1'};
// OpenPGP card 3.4, 4.2.1.
constexpr std::array<std::uint8_t, 6> openpgp{0xD2, 0x76, 0x00, 0x01, 0x24, 0x01};
// Microsoft's Generic Identity Device Specification 2.0.
constexpr std::array<std::uint8_t, 9> gids{0xA0, 0x00, 0x00, 0x03, 0x97, 0x42, 0x54, 0x46, 0x59};
// ICAO 9303, part 10: electronic passports.
constexpr std::array<std::uint8_t, 7> passport{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
// FIDO CTAP 2.1, 11.3.3.
constexpr std::array<std::uint8_t, 8> fido{0xA0, 0x00, 0x00, 0x06, 0x47, 0x2F, 0x00, 0x01};

std::span<const KnownApplication> known_applications() {
    static const std::array all{
        KnownApplication{"PIV", piv},         KnownApplication{"jcic-practice", jcic_practice},
        KnownApplication{"PKCS #15", pkcs15}, KnownApplication{"NHI (Taiwan health insurance)", health_insurance},
        KnownApplication{"EMV payment", emv}, KnownApplication{"OpenPGP", openpgp},
        KnownApplication{"GIDS", gids},       KnownApplication{"ICAO passport", passport},
        KnownApplication{"FIDO", fido},
    };
    return all;
}

Result<std::shared_ptr<pcsc::Session>> establish(const Wire& wire) {
    JCIC_TRY(auto session, pcsc::Session::establish(wire.link, wire.trace));
    return std::make_shared<pcsc::Session>(std::move(session));
}

}  // namespace

std::vector<const Profile*> Finder::candidates(ByteView atr) const {
    std::vector<const Profile*> known;
    std::vector<const Profile*> askable;
    for (const auto& profile : *profiles_) {
        if (profile.commands == CommandSet::pkcs11) continue;  // no command of ours is known for it
        if (profile.knows(atr)) known.push_back(&profile);
        if (profile.found_by == FoundBy::application) askable.push_back(&profile);
    }
    return known.empty() ? askable : known;
}

Result<std::vector<pcsc::ReaderState>> Finder::readers() const {
    JCIC_TRY(const auto session, establish(wire_));
    return session->readers();
}

Result<std::shared_ptr<InReader>> Finder::open(const pcsc::ReaderState& reader, Look& look) const {
    const std::vector<Detail> where{{"reader", reader.reader}};
    if (pcsc::is_redirected(reader.reader)) return tl::unexpected<Fault>(pcsc::redirected("card.open", reader.reader));
    if ((reader.now & pcsc::state_mute) != 0) return fail(FaultCode::card_mute, "card.open", where);
    if ((reader.now & pcsc::state_present) == 0) return fail(FaultCode::card_none, "card.open", where);
    JCIC_TRY(const auto session, establish(wire_));
    for (const auto* profile : candidates(reader.atr)) {
        auto opened = InReader::open(session, wire_.share, reader.reader, *profile, look);
        if (opened || opened.error().code != FaultCode::card_unknown) return opened;
    }
    return fail(FaultCode::card_unknown, "card.open", {{"reader", reader.reader}, {"atr", to_hex(reader.atr)}});
}

Result<CardDescription> Finder::describe(const std::string& reader, const CardIdentity* open, Look& look) const {
    JCIC_TRY(const auto session, establish(wire_));
    JCIC_TRY(const auto readers, session->readers());
    const auto state = std::find_if(readers.begin(), readers.end(),
                                    [&](const pcsc::ReaderState& one) { return one.reader == reader; });
    if (state == readers.end()) return fail(FaultCode::reader_none, "card.describe", {{"reader", reader}});
    if (pcsc::is_redirected(reader)) return tl::unexpected<Fault>(pcsc::redirected("card.describe", reader));
    if ((state->now & pcsc::state_present) == 0)
        return fail(FaultCode::card_none, "card.describe", {{"reader", reader}});
    auto card = describe_atr(reader, state->atr);
    if (open != nullptr && open->reader == reader) {
        card.applications = {open->profile};
        return card;
    }
    JCIC_TRY(auto channel, pcsc::Channel::open(*session, reader, wire_.share));
    look.connected = true;
    look.queued = true;
    auto begun = pcsc::Transaction::begin(channel);
    look.queued = false;
    JCIC_TRY(auto transaction, std::move(begun));
    for (const auto& application : known_applications()) {
        const auto selected = pcsc::select_application(transaction, application.aid);
        if (selected)
            card.applications.emplace_back(application.name);
        else if (!pcsc::is_status_word(selected.error()))
            return tl::unexpected<Fault>(selected.error());
    }
    return card;
}

}  // namespace jcic::card
