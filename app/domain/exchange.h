#pragma once
// The file with which one desk of a branch informs another (docs/desks.md), since a given event (R-AU-5, R-DU-9,
// R-LO-2): who has which card, which authorisations it has used, and the state of its weekly sheets. It names people by
// user code, and no subject of a query.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

/// What an item of a query does to its authorisation.
enum class AuthorisationUse {
    reserved,  ///< submitted or approved, and not yet sent
    spent,     ///< sent, or perhaps sent
    free       ///< refused, withdrawn, or nothing came of it
};
/// Its one name: in the file, in the trail, and what the trail's choices are made of.
struct UseName {
    AuthorisationUse use;
    std::string_view name;
};
inline constexpr std::array names_of_uses{UseName{AuthorisationUse::reserved, "reserved"},
                                          UseName{AuthorisationUse::spent, "spent"},
                                          UseName{AuthorisationUse::free, "free"}};
[[nodiscard]] std::string_view name_of(AuthorisationUse use);
/// Nothing for a text that is none of the names.
[[nodiscard]] std::optional<AuthorisationUse> parse_use(std::string_view name);

struct CardLine {
    std::string card;  ///< is_card_number
    PersonId custodian;
    std::optional<PersonId> holder;  ///< none: with its custodian
    UtcTime since{};
    bool in_use = true;
    bool operator==(const CardLine&) const = default;
};

struct UseLine {
    std::string authorisation;  ///< the branch's own number of the form: is_reference
    std::string query;          ///< its random id at that desk, or what stands for none: 32 hex digits
    Item item{};
    AuthorisationUse use = AuthorisationUse::reserved;
    UtcTime at{};  ///< of the request, or of what was written about the query last
    bool operator==(const UseLine&) const = default;
};

/// A weekly sheet 查詢紀錄單 of that desk and how far it is (R-LO-2).
struct SheetTold {
    RocDate from;
    RocDate to;
    std::optional<PersonId> querier;  ///< none: a week without a query
    std::uint64_t lines = 0;
    std::string state;  ///< one of states_of_sheets_told
    bool operator==(const SheetTold&) const = default;
};
inline constexpr std::array<std::string_view, 3> states_of_sheets_told{"open", "confirmed", "approved"};

struct DeskExchange {
    std::string world;  ///< "practice", "real"
    std::string institution;
    std::string branch;
    std::string desk;  ///< the workstation's name
    UtcTime made{};
    std::uint64_t since = 0;    ///< what was written after this event of its ledger …
    std::uint64_t through = 0;  ///< … and up to this
    std::vector<CardLine> cards;
    std::vector<UseLine> uses;
    std::vector<SheetTold> sheets{};
    bool operator==(const DeskExchange&) const = default;
};

inline constexpr std::size_t most_exchange_lines = 20'000;
inline constexpr std::size_t most_exchange_sheets = 1'000;

/// Takes out what no other desk would take, since it would stand there in clear: an authorisation whose number is of an
/// earlier form, a card or a weekly sheet of somebody whose user code looks like an ID number, or of another number
/// than cards have. Gives each authorisation's and card's number and each sheet's days once: another desk learns
/// nothing of them by the file.
[[nodiscard]] std::vector<std::string> leave_out_what_cannot_be_told(DeskExchange& said);

/// The bytes that are signed: the lines of the file but for its last. `certificate` is DER.
[[nodiscard]] std::string exchange_text(const DeskExchange& said, ByteView certificate);
/// The file. `signature` is raw r || s (64 bytes).
[[nodiscard]] std::string exchange_file(const std::string& text, ByteView signature);

/// A file as it was read: whether its signature holds, and whose it is, is still to be asked.
struct ReadExchange {
    DeskExchange said;
    Bytes certificate;
    std::string text;  ///< what is signed
    Bytes signature;
};
/// In the one form in which exchange_file writes it. What it names has the form of the program's own numbers, and no
/// person is named but by user code: all of it is to stand in clear. Fault exchange.file, reason "cut" (its end is not
/// there), "lines" (too many), "newer" (of a later program: "found", "known"), "value" (a number of another form) or
/// "form"; the last two with "line", from 1.
[[nodiscard]] Result<ReadExchange> read_exchange(std::string_view file);

/// An item of an authorisation that another desk used, by the last file of it that was read here.
struct UsedElsewhere {
    Item item{};
    std::string desk;
    std::string query;  ///< its id there, or what stands for none (docs/desks.md)
    AuthorisationUse use = AuthorisationUse::spent;
    UtcTime at{};
    bool operator==(const UsedElsewhere&) const = default;
};
/// R-AU-5 between desks. Fault rule.R-AU-5 with "item", "reason" (other-desk, other-desk-reserved), "desk" and "at".
[[nodiscard]] Result<void> unused_elsewhere(std::span<const UsedElsewhere> uses, Item item);

}  // namespace jcic::domain
