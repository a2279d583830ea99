#pragma once
// The description of a kind of card, from a JSON file (resources/cards/, docs/cards.md). JCIC's real command set is not
// public: a member institution describes its card there.

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/card/algorithm.h"
#include "app/card/own_key.h"

namespace jcic::card {

/// An answer to reset with bits that must match: byte by byte, (atr & mask) == value; equal length.
struct AtrPattern {
    Bytes value;
    Bytes mask;
    [[nodiscard]] bool matches(ByteView atr) const;
};

/// Whose commands the card speaks.
enum class CommandSet {
    iso7816,  ///< ISO/IEC 7816-4 files and passwords, 7816-8 signatures
    piv,      ///< NIST SP 800-73-4, part 2
    pkcs11    ///< none: its vendor's module does (token_card.h)
};

/// How a card is known to be of this kind.
enum class FoundBy {
    atr,         ///< by its answer to reset alone; no other card is spoken to
    application  ///< also a card whose answer to reset no profile knows is asked for the application (SELECT)
};

/// A password as the card wants it: digits in ASCII, filled up to a length where it is sent by a command.
struct PinRules {
    std::uint8_t reference = 0;
    std::size_t shortest = 0;  ///< characters
    std::size_t longest = 0;
    std::size_t padded_to = 0;  ///< bytes
    std::uint8_t padding = 0xFF;
    int tries = 0;               ///< when none is spent
    bool no_repetition = false;  ///< a new one may not be one piece again and again: 000000, 121212
    bool no_run = false;         ///< a new one may not count up or down: 123456, 987654
    // Of pkcs11 alone.
    bool letters = false;         ///< or letters of ASCII
    bool flags_believed = false;  ///< what the module tells of the tries: low, final, locked
};

/// Two-byte file identifiers (iso7816) or tags of data objects (piv).
struct Files {
    std::uint32_t number = 0;
    std::uint32_t certificate = 0;
    std::uint32_t discovery = 0;  ///< piv only
};

/// What is meant on which token (pkcs11): "" and no bytes mean any, where there is one.
struct TokenObjects {
    std::string label{};
    std::string serial{};
    std::string key_label{};
    Bytes key_id{};
    std::string certificate_label{};
    Bytes certificate_id{};
};

/// The key by which people's own cards sign documents, by its own certificate.
struct DocumentKey {
    std::uint8_t key_reference = 0;  ///< piv
    std::uint32_t certificate = 0;   ///< piv: the tag
    TokenObjects objects{};          ///< pkcs11: key and certificate
};

struct Limits {
    std::size_t certificate = 0;  ///< bytes, as read and as decompressed
    Millis pinpad{0};             ///< what a person has to type on a reader with keys
};

struct Profile {
    std::string name;   ///< "jcic-practice"
    std::string title;  ///< for people
    CommandSet commands = CommandSet::iso7816;
    FoundBy found_by = FoundBy::atr;
    std::vector<AtrPattern> atrs;  ///< never empty where it is found by them
    Bytes aid;
    PinRules pin;
    PinRules puk;
    Files files;
    TokenObjects token{};
    std::uint8_t key_reference = 0;
    /// What the key may be, with the card's own number for it. The certificate says which it is.
    std::map<SignatureAlgorithm, std::uint8_t> algorithms;
    Limits limits;
    std::optional<OwnKey> sign_in{};         ///< where people's own cards are of this kind
    std::optional<DocumentKey> documents{};  ///< and these sign documents

    /// The same for people's own cards: its certificate is that of the key that signs in. None where it has none.
    [[nodiscard]] std::optional<Profile> of_own_cards() const;
    /// The same for what they sign. None where they sign no documents.
    [[nodiscard]] std::optional<Profile> of_documents() const;
    [[nodiscard]] bool knows(ByteView atr) const;
};

/// Fault card.profile with "line" and "reason": not JSON, a field missing, twice, unknown, of a wrong kind or out of
/// its limits. `origin` names the file in the fault.
[[nodiscard]] Result<Profile> read_profile(std::string_view json, std::string_view origin);
/// Of the practice card, which no real branch has.
inline constexpr std::string_view practice_card_profile = "jcic-practice";

/// All *.json files of a folder, by name; and those of another, the machine's own, which need not be there. Fault
/// file.missing where the first has none; card.profile also where two have one name.
[[nodiscard]] Result<std::vector<Profile>> load_profiles(const std::filesystem::path& folder,
                                                         const std::filesystem::path& own = {});

}  // namespace jcic::card
