#pragma once
// The line to the hub where the bank's desks meet (docs/hub.md), while somebody is signed in: its key lies sealed under
// the ledger's.

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include "app/base/numbers.h"
#include "app/base/secret.h"
#include "app/desk/rooms/hub_tree.h"
#include "app/desk/rooms/snapshot.h"
#include "app/hub/claims.h"
#include "app/hub/line.h"

namespace jcic::desk {

struct Elsewhere;  // elsewhere.h: what waits for approval at another desk than where it was asked

/// Rung by the line's thread, and by errands': something may be there, or the line's state is another.
class HubBell {
public:
    void ring(hub::Told what) {
        const std::lock_guard lock(mutex_);
        told_ = told_ | what;
        if (call_) call_();
    }
    /// Who hears it; nullptr for nobody, and nobody hears it any more once this has returned.
    void hear(std::function<void()> call) {
        const std::lock_guard lock(mutex_);
        call_ = std::move(call);
    }
    /// Whether it was rung for that since it was taken last: by the one who looks after it.
    [[nodiscard]] bool take_ring(hub::Told what) {
        const std::lock_guard lock(mutex_);
        const bool told = says(told_, what);
        told_ = without(told_, what);
        return told;
    }

private:
    std::mutex mutex_;
    std::function<void()> call_;
    hub::Told told_ = hub::Told::nothing;
};

/// How long is waited at the hub.
struct HubPace {
    hub::Pace line{};
    Millis after_own_events{5'000};  ///< what is written here is looked at so long after it, several events together
};

class HubLine {
public:
    /// Of a line that was opened.
    struct Opened {
        hub::Own own;
        domain::HubAddress address;
        std::string authority;      ///< digest of its file, as the register of hubs has it
        Secret form_key;            ///< what the desks of the institution hash forms' numbers under
        std::uint64_t settled = 0;  ///< up to this event that hub was told of what was used here
        std::uint64_t reached =
            0;  ///< … and at this sign-in, with what it did not take: that is told again at the next
        std::vector<std::string> taken{};  ///< of that: "A-001 T50 W2", used here and at another desk too …
        std::optional<Fault> taken_why{};  ///< … with the fault of the first
        std::string settled_at{};          ///< its id: another one is told from the beginning
        std::string offered_at{};          ///< the id of the hub that knows that this desk has told it of all
        std::string all_offered{};         ///< … and each other desk
        std::string same_key{};            ///< the id of the hub where most desks have this key for forms' numbers …
        std::string keys_there{};          ///< … of these keys
        /// Forms and cards, by the digits of their hash: what of each the hub acknowledged as held for this desk.
        std::map<std::string, std::set<std::string>> held{};
        std::string held_kept{};  ///< as it was read or written last: another program here may have changed it since
        std::map<std::string, std::set<std::string>>
            elsewhere{};  ///< entered here, and another desk has it: "A-001 T50 W2"
        /// What is here and has nothing left to be held: used here, or held in part.
        std::set<std::string, std::less<>> used_up{};
        std::uint64_t settling = 0;                  ///< how many began
        std::uint64_t looked_down_to = 0;            ///< from the last event on, what was used stands at the hub
        std::optional<Fault> lost{};                 ///< a use that it acknowledged does not
        HubTree tree{};                              ///< of the ledger, as it lies there
        std::optional<UtcTime> certificate_until{};  ///< until when this workstation's own is good
        bool by_next = false;                        ///< with hub.key.next, which is not in its place yet
        ledger::Session* session = nullptr;          ///< which outlives the line
        std::shared_ptr<hub::Line> line;             ///< what was begun beside may end a little later

        /// All of these; who holds the whole form holds each of its items.
        [[nodiscard]] bool holds(const Digest& hashed, const std::vector<std::string>& codes) const {
            const auto found = held.find(to_hex(hashed));
            if (found == held.end()) return false;
            const auto& known = found->second;
            return known.contains(std::string(hub::whole_form)) ||
                   std::ranges::all_of(codes, [&known](const auto& code) { return known.contains(code); });
        }
    };

    HubLine() = default;
    ~HubLine() {
        close();
        bell_->hear(nullptr);
    }
    HubLine(const HubLine&) = delete;
    HubLine& operator=(const HubLine&) = delete;

    /// Null while nobody is signed in, and where something is missing: fault() says what.
    [[nodiscard]] Opened* opened() const { return opened_.get(); }
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

    void open(std::unique_ptr<Opened> opened) {
        close();
        opened_ = std::move(opened);
    }
    void fail_with(Fault fault) {
        close();
        fault_ = std::move(fault);
    }
    void close() {
        if (opened_) opened_->line->end();
        opened_.reset();
        fault_.reset();
        view_.reset();
        elsewhere_.reset();
    }

    [[nodiscard]] const HubPace& pace() const { return pace_; }
    [[nodiscard]] std::shared_ptr<HubBell> bell() const { return bell_; }

    /// Gone with who is signed in; null before the first round, and where there is no hub.
    [[nodiscard]] Elsewhere* elsewhere() const { return elsewhere_.get(); }
    void know_elsewhere(std::shared_ptr<Elsewhere> elsewhere) { elsewhere_ = std::move(elsewhere); }

    /// As the windows show it; none while nobody is signed in, and where there is no hub.
    [[nodiscard]] const std::optional<HubView>& view() const { return view_; }
    void show(std::optional<HubView> view) { view_ = std::move(view); }

private:
    friend struct PartsForTests;
    HubPace pace_;
    std::shared_ptr<HubBell> bell_ = std::make_shared<HubBell>();
    std::optional<Fault> fault_;
    std::unique_ptr<Opened> opened_;
    std::optional<HubView> view_;
    std::shared_ptr<Elsewhere> elsewhere_;
};

}  // namespace jcic::desk
