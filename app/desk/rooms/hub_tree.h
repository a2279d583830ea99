#pragma once
// This ledger's tree at the hub (docs/hub.md, "Witnesses"): hashes of its events and its seals go up, what lies there
// is held to the ledger, and what witnesses signed comes back. One step at a time: what the network is to do, and what
// came of it. So a round does it beside, and a command that may wait does it at once, by the same code.

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/hub/trees.h"
#include "app/ledger/trail/cosignature.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

class HubTree {
public:
    /// What came of a step.
    struct Seen {
        hub::TreeThere there;
        std::vector<hub::CosignatureThere> lines;
    };
    struct Digested {
        std::optional<Digest> of_it;
    };
    struct Leaves {
        std::vector<Digest> hashes;
    };
    struct Seals {
        std::vector<hub::SealThere> seals;
    };
    struct Put {};
    /// With the number of the step: what was begun before another is void.
    struct Came {
        std::uint64_t step = 0;
        std::variant<Seen, Digested, Leaves, Seals, Put> what;
    };
    using Step = std::function<hub::Answer<Came>(hub::Connection&)>;

    /// That what is there is to be looked at anew: something was told, or the minute has passed.
    void look_again() {
        look_ = true;
        stalls_ = false;
    }
    /// Nothing while all of it is done. Faults of the ledger.
    [[nodiscard]] Result<std::optional<Step>> next(ledger::Session& session, const std::string& ledger);
    /// Holds it to the ledger, and takes in what witnesses signed. True where something stands otherwise than before.
    Result<bool> take_came(ledger::Session& session, Came came);

    /// hub.ahead: this ledger went on elsewhere and was put back. Nothing is claimed by it any more.
    [[nodiscard]] const std::optional<Fault>& ahead() const { return ahead_; }
    /// That, or hub.forged, or a row of the register of witnesses that is not borne out.
    [[nodiscard]] const std::optional<Fault>& found() const;
    /// Whether it was looked at since this line was opened.
    [[nodiscard]] bool looked() const { return seen_.has_value(); }
    /// Both sides agree so far, and nothing is to be compared any more.
    [[nodiscard]] bool compared() const;
    /// They did once since this line was opened; what came later is this desk's own, or is found.
    [[nodiscard]] bool agrees() const { return agreed_ && !ahead_ && !forged_; }
    /// It lies there as it was before a backup was put back here, for which people stand.
    [[nodiscard]] bool restored() const { return restored_; }
    [[nodiscard]] std::uint64_t leaves_there() const { return seen_ ? seen_->leaves : 0; }
    [[nodiscard]] std::uint64_t leaves_here() const { return own_; }
    [[nodiscard]] std::uint64_t sealed_there() const { return seen_ ? seen_->newest.size : 0; }
    /// Somebody's signature counts here: seals are made for it.
    [[nodiscard]] bool has_witness() const { return !keys_.empty(); }
    /// As of the last look, whoever came furthest first.
    [[nodiscard]] const std::vector<WitnessedView>& witnessed() const { return witnessed_; }
    [[nodiscard]] const std::vector<std::string>& strangers() const { return strangers_; }
    /// Events that were written here since the last seal for nothing but a witness's signature.
    [[nodiscard]] std::uint64_t taken_in() const { return taken_in_; }
    void note_sealed() { taken_in_ = 0; }

private:
    enum class Last { ours, missing, by_us, forged };  ///< the newest seal there
    using What = decltype(Came::what);
    using Call = std::function<hub::Answer<What>(hub::Connection&)>;
    [[nodiscard]] Result<std::optional<Call>> next_call(ledger::Session& session, const std::string& ledger);
    Result<bool> judge(ledger::Session& session, Seen seen);
    Result<void> judge_lines(ledger::Session& session, const std::vector<hub::CosignatureThere>& lines);
    /// Largest first: of each witness the newest that holds is enough.
    Result<void> judge_line(ledger::Session& session, const hub::CosignatureThere& line);
    Result<void> judge(ledger::Session& session, const Digested& digested);
    Result<void> judge(ledger::Session& session, const Leaves& leaves);
    Result<void> judge(ledger::Session& session, const Seals& seals);
    Result<void> conclude(ledger::Session& session);
    /// A restore for which people stand, and how far the folder that was given up had come, as far as it is known.
    struct Restore {
        std::uint64_t sequence = 0;
        std::optional<std::uint64_t> given_up;
    };
    [[nodiscard]] static Result<std::optional<Restore>> last_restore(ledger::Session& session);
    [[nodiscard]] Result<bool> is_of_before_a_restore(ledger::Session& session) const;
    void fall_behind(const char* reason);
    [[nodiscard]] Result<std::optional<Call>> compare(ledger::Session& session, const std::string& ledger);
    [[nodiscard]] Result<std::optional<Call>> put(ledger::Session& session, const std::string& ledger);

    std::uint64_t step_ = 0;  ///< the last that was begun
    bool look_ = true;
    bool was_put_ = false;  ///< something, and it was not looked what came of it
    bool stalls_ = false;   ///< nothing came of it: no more until something is told
    std::optional<hub::TreeThere> seen_;
    std::uint64_t own_ = 0;                 ///< events here, when that was seen
    std::uint64_t compared_ = 0;            ///< of the hub's leaves, from the first on, the same here
    std::uint64_t asked_to_ = 0;            ///< the part that is being compared ends there
    std::optional<std::uint64_t> differs_;  ///< the first of them that is not this ledger's
    bool in_part_ = false;                  ///< the part that is looked for it
    Last last_ = Last::ours;
    std::uint64_t seals_read_ = 0;  ///< up to that epoch, while the first that is not ours is looked for
    std::optional<Fault> ahead_;
    std::optional<Fault> forged_;
    std::optional<Fault> forged_line_;
    std::optional<Fault> damaged_;
    bool restored_ = false;
    bool agreed_ = false;
    std::vector<ledger::WitnessKey> keys_;  ///< of witnesses, when it was looked last …
    std::vector<WitnessedView> witnessed_;  ///< … and how far they had signed
    std::vector<std::string> strangers_;
    std::uint64_t taken_in_ = 0;
};

}  // namespace jcic::desk
