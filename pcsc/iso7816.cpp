#include "pcsc/iso7816.h"

#include <array>

#include "pcsc/codes.h"
#include "pcsc/tlv.h"

namespace jcic::pcsc {
namespace {

// Instructions, 7816-4:2020, table 5.
constexpr std::uint8_t ins_verify = 0x20;
constexpr std::uint8_t ins_manage_security_environment = 0x22;
constexpr std::uint8_t ins_change_reference_data = 0x24;
constexpr std::uint8_t ins_perform_security_operation = 0x2A;
constexpr std::uint8_t ins_reset_retry_counter = 0x2C;
constexpr std::uint8_t ins_select = 0xA4;
constexpr std::uint8_t ins_read_binary = 0xB0;
constexpr std::uint8_t ins_get_data = 0xCA;
constexpr std::uint8_t ins_get_data_by_list = 0xCB;

constexpr std::uint32_t all_there_is = Command::longest_short_answer;
constexpr std::uint16_t end_of_file = 0x6282;
constexpr std::uint16_t offset_outside = 0x6B00;
constexpr std::size_t farthest_offset = 0x7FFF;  // 15 bits in P1-P2

tl::unexpected<Fault> refused(const char* place, Subject subject, std::uint16_t sw) {
    return tl::unexpected<Fault>(fault_of(place, subject, sw));
}

Result<void> send_password(Transaction& card, const char* place, Header header, Secret data) {
    JCIC_TRY(const auto answer, card.transmit(Command(header, Effect::changes, std::move(data))));
    if (!answer.ok()) return refused(place, Subject::password, answer.sw);
    return {};
}

/// The two bytes of P1-P2.
Header header_with(std::uint8_t ins, std::uint16_t parameters) {
    return {0x00, ins, static_cast<std::uint8_t>(parameters >> 8U), static_cast<std::uint8_t>(parameters)};
}

}  // namespace

Result<Bytes> select_application(Transaction& card, ByteView aid) {
    // P1 = 04 by DF name, P2 = 00 first one, with control information.
    JCIC_TRY(auto answer, card.transmit(Command({0x00, ins_select, 0x04, 0x00}, Effect::reads, aid, all_there_is)));
    if (!answer.ok()) return refused("pcsc.select-application", Subject::file, answer.sw);
    return std::move(answer.data);
}

Result<void> select_file(Transaction& card, std::uint16_t file) {
    const std::array<std::uint8_t, 2> identifier{static_cast<std::uint8_t>(file >> 8U),
                                                 static_cast<std::uint8_t>(file)};
    // P1 = 02 an EF under the current DF, P2 = 0C without an answer.
    JCIC_TRY(const auto answer, card.transmit(Command({0x00, ins_select, 0x02, 0x0C}, Effect::reads, identifier)));
    if (!answer.ok()) return refused("pcsc.select-file", Subject::file, answer.sw);
    return {};
}

Result<Bytes> read_binary(Transaction& card, std::size_t limit) {
    Bytes content;
    for (;;) {
        if (content.size() > limit || content.size() > farthest_offset)
            return fail(FaultCode::card_answer, "pcsc.read-binary",
                        {{"reason", "file too long"}, {"limit", std::to_string(limit)}});
        const auto header = header_with(ins_read_binary, static_cast<std::uint16_t>(content.size()));
        JCIC_TRY(const auto answer, card.transmit(Command(header, Effect::reads, ByteView(), all_there_is)));
        if (answer.sw == offset_outside && !content.empty()) return content;  // a whole number of blocks
        if (!answer.ok() && answer.sw != end_of_file) return refused("pcsc.read-binary", Subject::file, answer.sw);
        content.insert(content.end(), answer.data.begin(), answer.data.end());
        if (answer.sw == end_of_file || answer.data.size() < all_there_is) {
            if (content.size() <= limit) return content;
        }
    }
}

Result<Bytes> get_data(Transaction& card, std::uint16_t tag) {
    JCIC_TRY(auto answer,
             card.transmit(Command(header_with(ins_get_data, tag), Effect::reads, ByteView(), all_there_is)));
    if (!answer.ok()) return refused("pcsc.get-data", Subject::file, answer.sw);
    return std::move(answer.data);
}

Result<Bytes> get_data(Transaction& card, std::uint16_t file, std::uint32_t tag) {
    // Tag list, 7816-4, 8.5.2: 5C and the tag as it is written.
    const auto written = make_tlv(tag, {});
    const auto list = make_tlv(0x5C, ByteView(written).first(written.size() - 1));
    JCIC_TRY(auto answer,
             card.transmit(Command(header_with(ins_get_data_by_list, file), Effect::reads, list, all_there_is)));
    if (!answer.ok()) return refused("pcsc.get-data", Subject::file, answer.sw);
    return std::move(answer.data);
}

Header verify_header(std::uint8_t reference) {
    return {0x00, ins_verify, 0x00, reference};
}
Header change_reference_data_header(std::uint8_t reference) {
    return {0x00, ins_change_reference_data, 0x00, reference};
}
Header reset_retry_counter_header(std::uint8_t reference) {
    return {0x00, ins_reset_retry_counter, 0x00, reference};
}

Result<std::optional<int>> tries_left(Transaction& card, std::uint8_t reference) {
    JCIC_TRY(const auto answer, card.transmit(Command(verify_header(reference), Effect::reads)));
    if (answer.ok()) return std::optional<int>{};
    const auto fault = fault_of("pcsc.tries-left", Subject::password, answer.sw);
    if (fault.code == FaultCode::card_pin_wrong) return std::optional<int>{answer.sw & 0xF};
    if (fault.code == FaultCode::card_pin_blocked) return std::optional<int>{0};
    return tl::unexpected<Fault>(fault);
}

Result<void> verify(Transaction& card, std::uint8_t reference, Secret password) {
    return send_password(card, "pcsc.verify", verify_header(reference), std::move(password));
}

Result<void> change_reference_data(Transaction& card, std::uint8_t reference, Secret old_then_new) {
    return send_password(card, "pcsc.change-reference-data", change_reference_data_header(reference),
                         std::move(old_then_new));
}

Result<void> reset_retry_counter(Transaction& card, std::uint8_t reference, Secret code_then_new) {
    return send_password(card, "pcsc.reset-retry-counter", reset_retry_counter_header(reference),
                         std::move(code_then_new));
}

Result<void> set_signature_key(Transaction& card, std::uint8_t key, std::uint8_t algorithm) {
    // Control reference template for digital signature, 7816-4, 9.3: 84 the private key, 80 the algorithm.
    auto reference = make_tlv(0x84, std::array{key});
    const auto mechanism = make_tlv(0x80, std::array{algorithm});
    reference.insert(reference.end(), mechanism.begin(), mechanism.end());
    // P1 = 41 SET for computation, P2 = B6 digital signature.
    const Header header{0x00, ins_manage_security_environment, 0x41, 0xB6};
    JCIC_TRY(const auto answer, card.transmit(Command(header, Effect::changes, reference)));
    if (!answer.ok()) return refused("pcsc.set-signature-key", Subject::key, answer.sw);
    return {};
}

Result<Bytes> compute_signature(Transaction& card, ByteView hash) {
    // P1 = 9E a signature comes back, P2 = 9A the data to be signed go in.
    const Header header{0x00, ins_perform_security_operation, 0x9E, 0x9A};
    JCIC_TRY(auto answer, card.transmit(Command(header, Effect::changes, hash, all_there_is)));
    if (!answer.ok()) return refused("pcsc.compute-signature", Subject::key, answer.sw);
    return std::move(answer.data);
}

}  // namespace jcic::pcsc
