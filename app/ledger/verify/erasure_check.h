#pragma once
// Whether two persons consented to the end of each query (R-AU-6), followed while the events are gone through once, in
// order: `query.erased` bears no signature of its own, `retention.agreed` bears them and names what they are for. And
// whether what is deleted again was brought back by a restore, which somebody signed for (R-PA-6).

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class ErasureCheck {
public:
    /// "rests-on" where `query.erased` destroys what is no query's, or what it ends was submitted and the agreement
    /// that it names does not rest on that submission, or where `deletion.redone` is no restore's; "" otherwise. Takes
    /// the event in.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf, const Digest& hash);

private:
    struct Submission {
        std::string query;  ///< its subject
        Digest hash{};
    };
    [[nodiscard]] bool is_agreed(const Leaf& leaf) const;
    void take_agreement(const Leaf& leaf);
    void take_restore(const Leaf& leaf);
    /// A restore's own events, one right after the other: the chain of seals begun anew, the restore, what it deletes.
    enum class Restore { none, begun, told };
    Restore restore_ = Restore::none;
    std::map<std::uint64_t, Submission> submissions_;      ///< by number
    std::set<std::string> submitted_;                      ///< subjects
    std::map<std::string, std::set<std::string>> agreed_;  ///< subjects, by the agreement's id in hex
};

}  // namespace jcic::ledger
