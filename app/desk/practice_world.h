#pragma once
// The practice world of a practice profile: made once at random, then run within this program. Two programs on one
// profile share it: whoever comes first holds the host, or the card, and the others find it.

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/desk/desk_clock.h"
#include "app/desk/practice_desk.h"
#include "app/desk/settings.h"
#include "app/practice/card_link.h"
#include "app/practice/card_soft.h"
#include "app/practice/card_vpcd.h"
#include "app/practice/host_service.h"
#include "app/practice/world.h"

namespace jcic::desk {

/// Makes a practice profile in a folder that does not exist or is empty: authority, card, accounts, passwords, ledger.
/// It appears whole or not at all. Faults file.write, ledger.*, profile.kind (the folder holds something else).
[[nodiscard]] Result<void> make_practice_profile(const std::filesystem::path& profile, Random& random);
[[nodiscard]] bool is_profile(const std::filesystem::path& folder);

/// An exclusive hold on a file of the profile (flock), let go when the program ends, however it ends.
class Hold {
public:
    /// nullopt where another program holds it.
    [[nodiscard]] static std::optional<Hold> take(const std::filesystem::path& file);
    ~Hold();
    Hold(Hold&& other) noexcept;
    Hold& operator=(Hold&&) = delete;

private:
    explicit Hold(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

class PracticeWorld {
public:
    /// Reads what make_practice_profile() made. Faults file.*, card.*.
    [[nodiscard]] static Result<std::unique_ptr<PracticeWorld>> open(const std::filesystem::path& profile,
                                                                     std::shared_ptr<DeskClock> clock, Random& random);

    /// Where the host is served: by this program, started now where nobody serves it yet, or by another.
    [[nodiscard]] Result<std::string> host_url();
    /// Serves the host on a port of one's choice. Fault profile.kind where another program serves it.
    Result<std::uint16_t> serve_host(std::uint16_t port, const std::filesystem::path& faults);

    /// The card in this program's own reader; nullptr where another program holds the card.
    [[nodiscard]] Result<std::shared_ptr<practice::SoftLink>> link();
    /// The card in a slot of vsmartcard's virtual reader. Faults reader.none, profile.kind (held by another program).
    [[nodiscard]] Result<std::unique_ptr<practice::VpcdCard>> attach_card(std::uint16_t port);
    void insert_card();
    void pull_card();
    [[nodiscard]] bool card_inserted() const { return link_ && link_->inserted(); }

    [[nodiscard]] const practice::World& world() const { return world_; }
    [[nodiscard]] const std::vector<PracticeCredential>& credentials() const { return credentials_; }
    [[nodiscard]] const std::string& card_password() const { return card_password_; }
    [[nodiscard]] DeskClock& clock() { return *clock_; }

private:
    PracticeWorld(std::filesystem::path folder, practice::World world, std::shared_ptr<DeskClock> clock, Random& random)
        : folder_(std::move(folder)), world_(std::move(world)), clock_(std::move(clock)), random_(random) {}
    Result<std::shared_ptr<practice::SoftCard>> card();

    std::filesystem::path folder_;  ///< profile/practice
    practice::World world_;
    std::shared_ptr<DeskClock> clock_;
    Random& random_;
    std::vector<PracticeCredential> credentials_;
    std::string card_password_;
    std::optional<Hold> host_hold_;
    std::optional<Hold> card_hold_;
    std::unique_ptr<practice::PracticeHost> host_;
    std::uint16_t port_ = 0;
    std::shared_ptr<practice::SoftCard> card_;
    std::shared_ptr<practice::SoftLink> link_;
};

}  // namespace jcic::desk
