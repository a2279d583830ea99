#pragma once
// This ledger's tree at the hub (docs/run/hub.md, "Witnesses"): uploads hashes of events and seals, compares the hub's
// copy with the ledger, and fetches witnesses' signatures. Each step is a network call and the handling of its result,
// so that a round can run it in the background and a command at once, with the same code.

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
    /// Result of a step.
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
    /// With the step's number: results of earlier steps are ignored.
    struct Came {
        std::uint64_t step = 0;
        std::variant<Seen, Digested, Leaves, Seals, Put> what;
    };
    using Step = std::function<hub::Answer<Came>(hub::Connection&)>;

    /// Demands another look at the hub, after a signal or a minute.
    void look_again() {
        look_ = true;
        stalls_ = false;
    }
    /// Returns the next network call; nullopt if nothing is left to do. Faults of the ledger.
    [[nodiscard]] Result<std::optional<Step>> next(ledger::Session& session, const std::string& ledger);
    /// Compares a result with the ledger and takes in witnesses' signatures. True if the state changed.
    Result<bool> take_came(ledger::Session& session, Came came);

    /// hub.ahead: this ledger was continued elsewhere and an older state was restored here. No claims are made with it.
    [[nodiscard]] const std::optional<Fault>& ahead() const { return ahead_; }
    /// That fault, or hub.forged, or a register row of witnesses whose signatures do not verify.
    [[nodiscard]] const std::optional<Fault>& found() const;
    /// Whether the hub was read since the line was opened.
    [[nodiscard]] bool looked() const { return seen_.has_value(); }
    /// Whether both sides agree and no comparison is left.
    [[nodiscard]] bool compared() const;
    /// Whether they agreed since the line was opened and no contradiction was found later.
    [[nodiscard]] bool agrees() const { return agreed_ && !ahead_ && !forged_; }
    /// Whether the hub's copy dates from before a restore that people have signed.
    [[nodiscard]] bool restored() const { return restored_; }
    [[nodiscard]] std::uint64_t leaves_there() const { return seen_ ? seen_->leaves : 0; }
    [[nodiscard]] std::uint64_t leaves_here() const { return own_; }
    [[nodiscard]] std::uint64_t sealed_there() const { return seen_ ? seen_->newest.size : 0; }
    /// Whether any witness is registered: only then are seals made for witnesses.
    [[nodiscard]] bool has_witness() const { return !keys_.empty(); }
    /// As of the last look, the furthest witness first.
    [[nodiscard]] const std::vector<WitnessedView>& witnessed() const { return witnessed_; }
    [[nodiscard]] const std::vector<std::string>& strangers() const { return strangers_; }
    /// Number of events written since the last seal only to take in witnesses' signatures.
    [[nodiscard]] std::uint64_t taken_in() const { return taken_in_; }
    void note_sealed() { taken_in_ = 0; }

private:
    enum class Last { ours, missing, by_us, forged };  ///< the newest seal at the hub
    using What = decltype(Came::what);
    using Call = std::function<hub::Answer<What>(hub::Connection&)>;
    [[nodiscard]] Result<std::optional<Call>> next_call(ledger::Session& session, const std::string& ledger);
    Result<bool> judge(ledger::Session& session, Seen seen);
    Result<void> judge_lines(ledger::Session& session, const std::vector<hub::CosignatureThere>& lines);
    /// Called with the largest first: the newest valid line of each witness suffices.
    Result<void> judge_line(ledger::Session& session, const hub::CosignatureThere& line);
    Result<void> judge(ledger::Session& session, const Digested& digested);
    Result<void> judge(ledger::Session& session, const Leaves& leaves);
    Result<void> judge(ledger::Session& session, const Seals& seals);
    Result<void> conclude(ledger::Session& session);
    /// A signed restore, and the size that the replaced folder had reached, if known.
    struct Restore {
        std::uint64_t sequence = 0;
        std::optional<std::uint64_t> given_up;
    };
    [[nodiscard]] static Result<std::optional<Restore>> last_restore(ledger::Session& session);
    [[nodiscard]] Result<bool> is_of_before_a_restore(ledger::Session& session) const;
    void fall_behind(const char* reason);
    [[nodiscard]] Result<std::optional<Call>> compare(ledger::Session& session, const std::string& ledger);
    [[nodiscard]] Result<std::optional<Call>> put(ledger::Session& session, const std::string& ledger);

    std::uint64_t step_ = 0;  ///< the last one begun
    bool look_ = true;
    bool was_put_ = false;  ///< data was sent and its result not read yet
    bool stalls_ = false;   ///< without effect: no more sending until a signal
    std::optional<hub::TreeThere> seen_;
    std::uint64_t own_ = 0;                 ///< number of events here at that look
    std::uint64_t compared_ = 0;            ///< number of the hub's first leaves found equal here
    std::uint64_t asked_to_ = 0;            ///< end of the part being compared
    std::optional<std::uint64_t> differs_;  ///< the first that differs from this ledger
    bool in_part_ = false;                  ///< it is being located in that part
    Last last_ = Last::ours;
    std::uint64_t seals_read_ = 0;  ///< epochs read in search of the first foreign seal
    std::optional<Fault> ahead_;
    std::optional<Fault> forged_;
    std::optional<Fault> forged_line_;
    std::optional<Fault> damaged_;
    bool restored_ = false;
    bool agreed_ = false;
    std::vector<ledger::WitnessKey> keys_;  ///< of witnesses, at the last look …
    std::vector<WitnessedView> witnessed_;  ///< … and how far they had signed
    std::vector<std::string> strangers_;
    std::uint64_t taken_in_ = 0;
};

}  // namespace jcic::desk
