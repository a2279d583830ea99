#pragma once
// Compares the export's statement about each value and attachment with the ends that events announce:
// docs/trust/ledger-format.md, "What is kept".

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/verify/checks/records_key.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// State of a value, or of an attachment.
struct KeptState {
    enum class Is : std::uint8_t { there, gone, missing, altered };
    std::uint32_t position = 0;  ///< of its field in the event
    Is is = Is::there;
    std::uint64_t generation = 0;  ///< of the records key that a value lies under; 0 for what does not exist, or a file
};

class Kept {
public:
    /// Adds the record of one value or attachment of the present event, in order. Returns false if it is invalid.
    [[nodiscard]] bool add_record(ByteView content, const Event& event);
    [[nodiscard]] bool add(const KeptState& one, const Event& event);
    /// Whether such a value exists.
    [[nodiscard]] bool is_there(std::uint32_t position) const;
    /// Call after the event's records: returns their faults, by the records key in force. `compared`: number of its
    /// values that exist and agree.
    [[nodiscard]] std::vector<std::string> judge_event(std::uint64_t number, const Event& event, const RecordsKey& key,
                                                       std::uint64_t compared);
    /// Call at the end: returns values destroyed without an event, and values that remain although announced for
    /// destruction.
    [[nodiscard]] std::vector<std::pair<std::uint64_t, std::string>> finish() const;
    /// Values that exist, but not in the export.
    [[nodiscard]] std::uint64_t not_compared() const { return not_compared_; }

private:
    std::vector<KeptState> now_;                   ///< of the present event
    std::map<std::string, std::uint64_t> gone_;    ///< by key: the first event with a destroyed value
    std::map<std::string, std::uint64_t> ends_;    ///< by key: the announcing event
    std::map<std::string, std::uint64_t> remain_;  ///< by key: the first event with an existing value
    std::uint64_t not_compared_ = 0;
};

}  // namespace jcic::verify
