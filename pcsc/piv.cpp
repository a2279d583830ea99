#include "pcsc/piv.h"

#include <algorithm>
#include <array>

#include "pcsc/codes.h"
#include "pcsc/tlv.h"

namespace jcic::pcsc::piv {
namespace {

/// NIST's RID and the PIV application, without the version at its end (part 1, 2.2).
constexpr std::array<std::uint8_t, 9> aid{0xA0, 0x00, 0x00, 0x03, 0x08, 0x00, 0x00, 0x10, 0x00};

constexpr std::uint8_t ins_general_authenticate = 0x87;
constexpr std::uint16_t current_application = 0x3FFF;  // P1-P2 of GET DATA

// Objects of the dynamic authentication template, part 2, table 7.
constexpr std::uint32_t dynamic_authentication = 0x7C;
constexpr std::uint32_t challenge_object = 0x81;
constexpr std::uint32_t response_object = 0x82;
constexpr std::uint32_t exponentiation_object = 0x85;
constexpr std::uint32_t data_object = 0x53;

Result<Bytes> authenticate(Transaction& card, std::uint8_t algorithm, std::uint8_t key, std::uint32_t object,
                           ByteView question) {
    // An empty response object asks for the response.
    auto inner = make_tlv(response_object, {});
    const auto asked = make_tlv(object, question);
    inner.insert(inner.end(), asked.begin(), asked.end());
    const auto data = make_tlv(dynamic_authentication, inner);
    const Header header{0x00, ins_general_authenticate, algorithm, key};
    JCIC_TRY(const auto answer, card.transmit(Command(header, Effect::changes, data, Command::longest_short_answer)));
    if (!answer.ok()) return tl::unexpected<Fault>(fault_of("pcsc.piv.general-authenticate", Subject::key, answer.sw));
    const auto response = find_tlv(answer.data, {dynamic_authentication, response_object});
    if (!response || response->empty())
        return fail(FaultCode::card_answer, "pcsc.piv.general-authenticate", {{"reason", "no response in it"}});
    return Bytes(response->begin(), response->end());
}

}  // namespace

Result<Bytes> select(Transaction& card) {
    return select_application(card, aid);
}

Result<Bytes> get_data(Transaction& card, std::uint32_t tag) {
    JCIC_TRY(const auto content, pcsc::get_data(card, current_application, tag));
    JCIC_TRY(const auto objects, read_tlv(content));
    const auto outer = tag == discovery_object ? discovery_object : data_object;
    if (objects.size() != 1 || objects[0].tag != outer)
        return fail(FaultCode::card_answer, "pcsc.piv.get-data", {{"reason", "another object"}});
    return Bytes(objects[0].value.begin(), objects[0].value.end());
}

Result<Bytes> general_authenticate(Transaction& card, std::uint8_t algorithm, std::uint8_t key, ByteView challenge) {
    return authenticate(card, algorithm, key, challenge_object, challenge);
}

Result<Bytes> agree(Transaction& card, std::uint8_t algorithm, std::uint8_t key, ByteView point) {
    return authenticate(card, algorithm, key, exponentiation_object, point);
}

}  // namespace jcic::pcsc::piv
