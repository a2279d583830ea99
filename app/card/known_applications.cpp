#include "app/card/known_applications.h"

#include <array>

namespace jcic::card {
namespace {

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

}  // namespace

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

}  // namespace jcic::card
