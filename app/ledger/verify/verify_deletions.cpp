#include "app/ledger/verify/verify_deletions.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

void DeletionsMet::take_in(const Leaf& leaf) {
    for (const auto& field : leaf.fields)
        if (field.keep == domain::Keep::plain && field.name == field::destroys)
            announced_.emplace(field.text, leaf.sequence);
}

std::vector<Finding> DeletionsMet::finish(ReadHandle& ledger, std::uint64_t last) {
    std::vector<Finding> out;
    const auto find = [&out](std::uint64_t sequence, const char* reason, FaultCode code = FaultCode::ledger_corrupt) {
        out.push_back({sequence, code, reason});
    };
    const auto listed = ledger.deletions.read();
    for (const auto& [key, sequence] : announced_) {
        const auto erased = ledger.values.erased(key);
        if (!erased || !*erased) find(sequence, "deletion");
        if (!listed || !listed->deletions.contains(key)) find(sequence, "deletions");
        gone_.erase(key);
    }
    if (!gone_.empty()) {
        const auto read = ledger.events.scan(last + 1, [this](const StoredEvent& event) -> Result<void> {
            JCIC_TRY(const auto leaf, leaf_of(event));
            for (const auto& field : leaf.fields)
                if (field.name == field::destroys) gone_.erase(field.text);
            return {};
        });
        if (!read) find(0, "unreadable", read.error().code);
    }
    for (const auto& [key, sequence] : gone_) find(sequence, "erased");  // and no event says so
    if (!listed || listed->damaged) find(0, "deletions");
    return out;
}

}  // namespace jcic::ledger
