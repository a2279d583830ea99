#pragma once
// Reads an export as a sequence of records, once from front to back and never as a whole: docs/trust/ledger-format.md,
// "Export".

#include <istream>
#include <memory>
#include <optional>

#include "app/base/secret.h"
#include "app/verify/trail/note.h"

namespace jcic::verify {

/// A source of bytes, in order.
class Source {
public:
    virtual ~Source() = default;
    /// Fills `out` as far as possible; less only at the end. Faults ledger.corrupt, file.read.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<std::uint8_t> out) = 0;
};

class StreamSource final : public Source {
public:
    explicit StreamSource(std::istream& in) : in_(in) {}
    Result<std::size_t> read(std::span<std::uint8_t> out) override;

private:
    std::istream& in_;
};

enum class RecordKind : std::uint8_t {
    opening = 'O',
    event = 'E',
    leaf = 'L',  ///< of an event left out of a part
    kept = 'K',  ///< state of a value or an attachment
    value = 'V',
    seal = 'S',
    path = 'H',  ///< only in the proof of one event
    end = 'Z',
    password = 'P',
    chunk = 'C',
};

struct Record {
    RecordKind kind = RecordKind::end;
    Bytes content;
};

inline constexpr std::uint32_t largest_record = 1U << 26U;

/// nullopt at the source's end. Fault ledger.corrupt for a truncated or too large record, or an unknown kind.
[[nodiscard]] Result<std::optional<Record>> read_record(Source& source);

/// Checks a file's first record, to distinguish a later version from damage. Fault ledger.newer ("found", "known").
[[nodiscard]] Result<void> not_newer(const Record& first);

/// First record of an export.
struct Opening {
    Origin origin;
    bool values = false;
    [[nodiscard]] static Result<Opening> unpack(ByteView content);
};

/// First record of the proof of one event.
struct ProofOpening {
    Origin origin;
    std::uint64_t event = 0;
    [[nodiscard]] static Result<ProofOpening> unpack(ByteView content);
};

/// Returns the plain bytes of an encrypted export, as far as they authenticate, after the first record.
/// Fault person.password if the password is wrong.
[[nodiscard]] Result<std::unique_ptr<Source>> decrypted(Source& source, const Record& first, const Secret& password);

}  // namespace jcic::verify
