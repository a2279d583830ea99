#pragma once
// The card commands of the PIV application, NIST SP 800-73-4 part 2, 3. Each is sent once. VERIFY, CHANGE REFERENCE
// DATA and RESET RETRY COUNTER are those of ISO 7816-4 (iso7816.h) with the references below; PINs are padded to eight
// bytes with FF (part 2, 2.4.3).

#include "app/base/fault.h"
#include "pcsc/iso7816.h"

namespace jcic::pcsc::piv {

/// Key references, part 1, table 4b; P2 of VERIFY and GENERAL AUTHENTICATE.
inline constexpr std::uint8_t global_pin = 0x00;
inline constexpr std::uint8_t application_pin = 0x80;
inline constexpr std::uint8_t puk = 0x81;
inline constexpr std::uint8_t authentication_key = 0x9A;
inline constexpr std::uint8_t key_management_key = 0x9D;

/// Algorithm identifiers, SP 800-78-4, table 6-2; P1 of GENERAL AUTHENTICATE.
inline constexpr std::uint8_t rsa_2048 = 0x07;
inline constexpr std::uint8_t ecc_p256 = 0x11;

/// Tags of data objects, part 1, table 3.
inline constexpr std::uint32_t discovery_object = 0x7E;
inline constexpr std::uint32_t chuid = 0x5FC102;
inline constexpr std::uint32_t authentication_certificate = 0x5FC105;
inline constexpr std::uint32_t key_management_certificate = 0x5FC10B;

/// SELECT the PIV application, 3.1.1, by its AID without version. Returns the application property template.
/// Fault card.missing if there is none.
[[nodiscard]] Result<Bytes> select(Transaction& card);

/// GET DATA, 3.1.2. Returns the object's content: the value of template 53, or of 7E for the discovery object.
/// Faults: card.missing, card.answer if it is not the requested object.
[[nodiscard]] Result<Bytes> get_data(Transaction& card, std::uint32_t tag);

/// GENERAL AUTHENTICATE, 3.2.4, internal authentication with an asymmetric key: returns the key's answer to
/// `challenge`. RSA: the whole padded block, 256 bytes; ECC: a hash, and the answer is an ECDSA signature in DER.
/// card.pin.needed if the key's PIN was not verified. Data longer than 255 bytes is sent according to the channel's
/// capabilities.
[[nodiscard]] Result<Bytes> general_authenticate(Transaction& card, std::uint8_t algorithm, std::uint8_t key,
                                                 ByteView challenge);

/// The same, 3.2.4, ECDH with the key management key (part 1, 3.1.2): returns x of the key's product with `point`, 65
/// bytes uncompressed.
[[nodiscard]] Result<Bytes> agree(Transaction& card, std::uint8_t algorithm, std::uint8_t key, ByteView point);

}  // namespace jcic::pcsc::piv
