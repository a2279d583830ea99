#pragma once
// The commands that the desk uses, ISO/IEC 7816-4:2020 (files, passwords) and 7816-8:2021 (signature). Each is sent
// once. codes.h turns a status word other than success into a fault.

#include <optional>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "pcsc/transaction.h"

namespace jcic::pcsc {

/// SELECT by DF name, 7816-4, 11.2.2. Returns the file control information.
[[nodiscard]] Result<Bytes> select_application(Transaction& card, ByteView aid);
/// SELECT of an elementary file under the current DF by its two-byte identifier.
[[nodiscard]] Result<void> select_file(Transaction& card, std::uint16_t file);
/// READ BINARY, 11.3.3, of the selected transparent file to its end. Longer than `limit`: card.answer.
[[nodiscard]] Result<Bytes> read_binary(Transaction& card, std::size_t limit);

/// GET DATA with an even instruction, CA, 11.4.3: one data object's value by its tag of one or two bytes.
[[nodiscard]] Result<Bytes> get_data(Transaction& card, std::uint16_t tag);
/// GET DATA with an odd instruction, CB, 11.4.3: the data object of this tag in a file (3FFF: the current application),
/// its tag and length included.
[[nodiscard]] Result<Bytes> get_data(Transaction& card, std::uint16_t file, std::uint32_t tag);

// The headers of the password commands: a reader with keys sends them itself (pinpad.h).
[[nodiscard]] Header verify_header(std::uint8_t reference);
[[nodiscard]] Header change_reference_data_header(std::uint8_t reference);
[[nodiscard]] Header reset_retry_counter_header(std::uint8_t reference);

/// VERIFY without data, 11.6.6: returns the tries left without using one. nullopt: already verified.
[[nodiscard]] Result<std::optional<int>> tries_left(Transaction& card, std::uint8_t reference);
/// VERIFY, 11.6.6. card.pin.wrong ("tries"), card.pin.blocked.
[[nodiscard]] Result<void> verify(Transaction& card, std::uint8_t reference, Secret password);
/// CHANGE REFERENCE DATA, 11.6.7, P1 = 00: old password, then new one, both padded.
[[nodiscard]] Result<void> change_reference_data(Transaction& card, std::uint8_t reference, Secret old_then_new);
/// RESET RETRY COUNTER, 11.6.10, P1 = 00: resetting code, then new password, both padded.
[[nodiscard]] Result<void> reset_retry_counter(Transaction& card, std::uint8_t reference, Secret code_then_new);

/// MANAGE SECURITY ENVIRONMENT, 7816-4, 11.5.11: SET for a digital signature with this private key and algorithm.
[[nodiscard]] Result<void> set_signature_key(Transaction& card, std::uint8_t key, std::uint8_t algorithm);
/// PERFORM SECURITY OPERATION: COMPUTE DIGITAL SIGNATURE, 7816-8, 5.5.4, over a hash made by the caller.
/// card.pin.needed if the password was not verified.
[[nodiscard]] Result<Bytes> compute_signature(Transaction& card, ByteView hash);

}  // namespace jcic::pcsc
