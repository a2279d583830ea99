#pragma once
// What the export says there is of each value and each attachment, held to the ends that events announce:
// docs/ledger-format.md, "What is kept".

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/verify/checks/records_key.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Kept {
public:
    /// Of the event before it, a record for each of its values and attachments, in order. False where it is none.
    [[nodiscard]] bool add_record(ByteView content, const Event& event);
    /// Whether there is such a value to be compared.
    [[nodiscard]] bool is_there(std::uint32_t position) const;
    /// The event is over: what is wrong with what there is of it, by the records key in force. `compared`: how many of
    /// its values were there and agreed.
    [[nodiscard]] std::vector<std::string> judge_event(std::uint64_t number, const Event& event, const RecordsKey& key,
                                                       std::uint64_t compared);
    /// At the end: what is gone without an event that says so, and what is there that was to go.
    [[nodiscard]] std::vector<std::pair<std::uint64_t, std::string>> finish() const;
    /// Values that are there, and are not in the export.
    [[nodiscard]] std::uint64_t not_compared() const { return not_compared_; }

private:
    enum class Is : std::uint8_t { there, gone, missing, altered };
    struct One {
        std::uint32_t position = 0;
        Is is = Is::there;
        std::uint64_t generation = 0;
    };
    std::vector<One> now_;                         ///< of the event that is not over
    std::map<std::string, std::uint64_t> gone_;    ///< by key: the first event that something is gone of
    std::map<std::string, std::uint64_t> ends_;    ///< by key: which event announces it
    std::map<std::string, std::uint64_t> remain_;  ///< by key: the first event that something is there of
    std::uint64_t not_compared_ = 0;
};

}  // namespace jcic::verify
