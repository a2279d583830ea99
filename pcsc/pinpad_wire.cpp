// The bytes of PC/SC part 10. Numbers of several bytes are little-endian, but for the control codes in the list of
// features.
#include <algorithm>

#include "pcsc/pinpad.h"

namespace jcic::pcsc {
namespace {

// Features, 2.2.
constexpr std::uint8_t verify_pin_direct = 0x06;
constexpr std::uint8_t modify_pin_direct = 0x07;
constexpr std::uint8_t ifd_pin_properties = 0x0A;
constexpr std::uint8_t feature_abort = 0x0B;
constexpr std::uint8_t get_tlv_properties = 0x12;

// Properties, 2.6.14.
constexpr std::uint8_t lcd_layout = 0x01;
constexpr std::uint8_t entry_validation_condition = 0x02;
constexpr std::uint8_t min_pin_size = 0x06;
constexpr std::uint8_t max_pin_size = 0x07;

constexpr std::uint8_t ascii_from_the_left = 0x82;    // bmFormatString: system units bytes, position 0, left, ASCII
constexpr std::uint8_t no_length_in_apdu = 0x00;      // bmPINLengthFormat
constexpr std::uint8_t old_one_and_new_twice = 0x03;  // bConfirmPIN
constexpr std::uint8_t readers_own_messages = 0xFF;   // bNumberMessage
constexpr std::uint16_t english = 0x0409;             // wLangId: the one every reader with a display has
constexpr std::uint8_t ok_key = 0x02;

tl::unexpected<Fault> broken(const char* what) {
    return fail(FaultCode::card_answer, "pcsc.pinpad", {{"reason", what}});
}

class Structure {
public:
    Structure& byte(std::uint32_t value) {
        bytes_.push_back(static_cast<std::uint8_t>(value & 0xFFU));
        return *this;
    }
    Structure& two(std::uint32_t value) { return byte(value).byte(value >> 8U); }
    Structure& four(std::uint32_t value) { return two(value).two(value >> 16U); }
    Structure& limit(std::chrono::seconds limit) {
        const auto seconds = static_cast<std::uint8_t>(std::clamp<std::chrono::seconds::rep>(limit.count(), 1, 255));
        return byte(seconds).byte(seconds);  // bTimeOut until the first key, bTimeOut2 after it
    }
    /// bTeoPrologue, ulDataLength, abData.
    Bytes with_command(const Header& header, const Bytes& blocks) {
        byte(0).byte(0).byte(0).four(static_cast<std::uint32_t>(5 + blocks.size()));
        byte(header.cla).byte(header.ins).byte(header.p1).byte(header.p2);
        byte(static_cast<std::uint32_t>(blocks.size()));
        bytes_.insert(bytes_.end(), blocks.begin(), blocks.end());
        return std::move(bytes_);
    }

private:
    Bytes bytes_;
};

/// 2.5.2: XXYY, fewest digits and most; within what the reader itself takes.
std::uint32_t digits_allowed(std::uint8_t shortest, std::uint8_t longest, const PinpadProperties& properties) {
    const auto least = std::max(shortest, properties.shortest.value_or(0));
    const auto most = properties.longest.value_or(0) == 0 ? longest : std::min(longest, *properties.longest);
    return static_cast<std::uint32_t>(least) << 8U | most;
}

std::uint8_t entry_ends(const PinpadProperties& properties) {
    return (properties.entry_ends_by & ok_key) != 0 ? ok_key : properties.entry_ends_by;
}

Bytes padding_of(const PinField& pin) {
    return Bytes(pin.padded_to, pin.padding);
}

}  // namespace

Result<PinpadFeatures> read_features(ByteView answer) {
    PinpadFeatures features;
    for (std::size_t at = 0; at < answer.size(); at += 6) {
        if (answer.size() - at < 6 || answer[at + 1] != 4) return broken("list of features");
        std::uint32_t code = 0;
        for (const auto byte : answer.subspan(at + 2, 4)) code = code << 8U | byte;
        switch (answer[at]) {
            case verify_pin_direct:
                features.verify = code;
                break;
            case modify_pin_direct:
                features.modify = code;
                break;
            case ifd_pin_properties:
                features.pin_properties = code;
                break;
            case feature_abort:
                features.abort = code;
                break;
            case get_tlv_properties:
                features.tlv_properties = code;
                break;
            default:
                break;
        }
    }
    return features;
}

Result<PinpadProperties> read_tlv_properties(ByteView answer, PinpadProperties known) {
    while (!answer.empty()) {
        if (answer.size() < 2 || answer.size() - 2 < answer[1]) return broken("list of properties");
        const auto tag = answer[0];
        const auto value = answer.subspan(2, answer[1]);
        answer = answer.subspan(2 + value.size());
        if (value.empty()) continue;
        if (tag == lcd_layout)
            known.has_display = std::any_of(value.begin(), value.end(), [](std::uint8_t byte) { return byte != 0; });
        if (tag == entry_validation_condition && value[0] != 0) known.entry_ends_by = value[0];
        if (tag == min_pin_size) known.shortest = value[0];
        if (tag == max_pin_size) known.longest = value[0];
    }
    return known;
}

Result<PinpadProperties> read_pin_properties(ByteView answer, PinpadProperties known) {
    if (answer.size() != 4) return broken("PIN properties");
    known.has_display = answer[0] != 0 || answer[1] != 0;
    if (answer[2] != 0) known.entry_ends_by = answer[2];
    return known;
}

Bytes pin_verify_structure(const Header& header, const PinField& pin, const PinpadProperties& properties,
                           std::chrono::seconds limit) {
    return Structure()
        .limit(limit)
        .byte(ascii_from_the_left)
        .byte(pin.padded_to)  // bmPINBlockString: no length, block size
        .byte(no_length_in_apdu)
        .two(digits_allowed(pin.shortest, pin.longest, properties))
        .byte(entry_ends(properties))
        .byte(readers_own_messages)
        .two(english)
        .byte(0)  // bMsgIndex
        .with_command(header, padding_of(pin));
}

Bytes pin_modify_structure(const Header& header, const PinField& old_one, const PinField& new_one,
                           const PinpadProperties& properties, std::chrono::seconds limit) {
    auto blocks = padding_of(old_one);
    const auto second = padding_of(new_one);
    blocks.insert(blocks.end(), second.begin(), second.end());
    return Structure()
        .limit(limit)
        .byte(ascii_from_the_left)
        .byte(new_one.padded_to)
        .byte(no_length_in_apdu)
        .byte(0)                  // bInsertionOffsetOld
        .byte(old_one.padded_to)  // bInsertionOffsetNew
        .two(digits_allowed(std::min(old_one.shortest, new_one.shortest), std::max(old_one.longest, new_one.longest),
                            properties))
        .byte(old_one_and_new_twice)
        .byte(entry_ends(properties))
        .byte(readers_own_messages)
        .two(english)
        .byte(0)  // bMsgIndex1 to 3
        .byte(1)
        .byte(2)
        .with_command(header, blocks);
}

}  // namespace jcic::pcsc
