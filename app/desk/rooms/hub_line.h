#pragma once
// The connection to the hub of the bank's desks (docs/run/hub.md) during a session: its key is sealed under the
// ledger's.

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

struct Elsewhere;  // elsewhere.h: queries awaiting approval at another desk

/// Signals from the line's thread and from background tasks: new content, or a changed state of the line.
class HubBell {
public:
    void ring(hub::NewsKind what) {
        const std::lock_guard lock(mutex_);
        told_ = told_ | what;
        if (call_) call_();
    }
    /// Sets the listener; nullptr for none. The previous one is never called after this returns.
    void hear(std::function<void()> call) {
        const std::lock_guard lock(mutex_);
        call_ = std::move(call);
    }
    /// Whether that was signalled since it was taken last. Called by its single consumer.
    [[nodiscard]] bool take_ring(hub::NewsKind what) {
        const std::lock_guard lock(mutex_);
        const bool told = says(told_, what);
        told_ = without(told_, what);
        return told;
    }

private:
    std::mutex mutex_;
    std::function<void()> call_;
    hub::NewsKind told_ = hub::NewsKind::nothing;
};

/// Intervals of waiting for the hub.
struct HubPace {
    hub::Pace line{};
    Millis after_own_events{5'000};  ///< delay before the desk processes its own new events, several together
};

class HubLine {
public:
    /// State of an opened line.
    struct Opened {
        hub::Own own;
        domain::HubAddress address;
        std::string authority;      ///< digest of its file, as in the register of hubs
        std::uint64_t settled = 0;  ///< uses up to this event were reported to that hub
        std::uint64_t reached =
            0;  ///< … and in this session, including rejected ones: those are reported again in the next
        std::vector<std::string> taken{};  ///< of those: "A-001 T50 W2", used here and at another desk …
        std::optional<Fault> taken_why{};  ///< … with the fault of the first
        std::string settled_at{};          ///< the hub's id: another hub gets all reports from the beginning
        std::string offered_at{};          ///< the id of the hub that acknowledged this desk's complete report
        std::string all_offered{};         ///< … and each other desk's
        /// By the hash of a form or card, in hex: the codes that the hub acknowledged as held for this desk.
        std::map<std::string, std::set<std::string>> held{};
        std::string held_kept{};  ///< as read or written last: another program here may have changed it since
        std::map<std::string, std::set<std::string>>
            elsewhere{};  ///< entered here and held by another desk: "A-001 T50 W2"
        /// Items entered here with nothing left to hold: used here, or held in part.
        std::set<std::string, std::less<>> used_up{};
        std::uint64_t settling = 0;                  ///< number of settlings begun
        std::uint64_t looked_down_to = 0;            ///< uses from this event on are at the hub
        std::optional<Fault> lost{};                 ///< the hub lost a use that it acknowledged
        HubTree tree{};                              ///< of the ledger, as at the hub
        std::optional<UtcTime> certificate_until{};  ///< expiry of this workstation's own certificate
        bool by_next = false;                        ///< with hub.key.next, before it replaces hub.key
        ledger::Session* session = nullptr;          ///< outlives the line
        std::shared_ptr<hub::Line> line;             ///< shared: background tasks may end a little later

        /// Whether all codes are held. Holding the whole form includes its items.
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

    /// Null without a session, or if something is missing: see fault().
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

    /// Exists during a session; null before the first round or without a hub.
    [[nodiscard]] Elsewhere* elsewhere() const { return elsewhere_.get(); }
    void know_elsewhere(std::shared_ptr<Elsewhere> elsewhere) { elsewhere_ = std::move(elsewhere); }

    /// View for the windows; nullopt without a session or a hub.
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
