#pragma once
// An export as a row of records, read once from front to back and never held whole: docs/ledger-format.md, "Export".

#include <istream>
#include <memory>
#include <optional>

#include "app/base/secret.h"
#include "app/verify/trail/origin.h"

namespace jcic::verify {

/// Bytes from somewhere, in order.
class Source {
public:
    virtual ~Source() = default;
    /// Fills as much of `out` as there is; less only at the end. Faults ledger.corrupt, file.read.
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
    leaf = 'L',  ///< of an event that a part leaves out
    kept = 'K',  ///< what there is of a value or an attachment
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

/// nullopt at the source's end. Fault ledger.corrupt for a record that is cut, too large, or of an unknown kind.
[[nodiscard]] Result<std::optional<Record>> read_record(Source& source);

/// Of a file's first record: a later program's is told from a damaged one. Fault ledger.newer ("found", "known").
[[nodiscard]] Result<void> not_newer(const Record& first);

/// What an export begins with.
struct Opening {
    Origin origin;
    bool values = false;
    [[nodiscard]] static Result<Opening> read(ByteView content);
};

/// What the proof of one event begins with.
struct ProofOpening {
    Origin origin;
    std::uint64_t event = 0;
    [[nodiscard]] static Result<ProofOpening> read(ByteView content);
};

/// The plain bytes of an encrypted export, as far as they authenticate. The first record is read already.
/// Fault person.password where the password is not the export's.
[[nodiscard]] Result<std::unique_ptr<Source>> decrypted(Source& source, const Record& first, const Secret& password);

}  // namespace jcic::verify
