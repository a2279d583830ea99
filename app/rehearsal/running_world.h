#pragma once
// The practice world of a practice profile: generated once at random, then run within this program. Two programs on one
// profile share it: the first one runs the host, or the card, and the others find it.

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/desk/profile/desk_clock.h"
#include "app/desk/profile/practice_world.h"
#include "app/practice/card/card_link.h"
#include "app/practice/card/card_soft.h"
#include "app/practice/card/card_vpcd.h"
#include "app/practice/host/host_service.h"
#include "app/practice/world/world.h"
#include "app/rehearsal/hold.h"
#include "app/rehearsal/practice_printer.h"

namespace jcic::rehearsal {

class RunningWorld : public desk::PracticeWorld {
public:
    /// Opens the profile made by make_profile(). Faults file.*, card.*.
    [[nodiscard]] static Result<std::unique_ptr<RunningWorld>> open(const std::filesystem::path& profile,
                                                                    std::shared_ptr<desk::DeskClock> clock,
                                                                    Random& random);

    [[nodiscard]] Result<std::string> host_url() override;
    Result<std::uint16_t> serve_host(std::uint16_t port, const std::filesystem::path& faults) override;
    [[nodiscard]] Result<std::shared_ptr<pcsc::Link>> link() override;
    Result<void> attach_card(std::uint16_t port) override;

    [[nodiscard]] std::shared_ptr<paper::PrintQueue> printer(std::shared_ptr<paper::PrintQueue> server) override {
        return std::make_shared<PracticePrinter>(std::move(server), folder_ / "printed");
    }

    void insert_card() override;
    void pull_card() override;
    [[nodiscard]] bool card_inserted() const override { return link_ && link_->inserted(); }
    Result<void> hurry(std::chrono::minutes by) override { return clock_->hurry(by); }

    [[nodiscard]] const std::vector<desk::PracticeCredential>& credentials() const override { return credentials_; }
    [[nodiscard]] const std::string& card_password() const override { return card_password_; }
    [[nodiscard]] const std::string& card_puk() const override { return card_puk_; }
    [[nodiscard]] std::vector<inquiry::Form> examples() const override;

private:
    RunningWorld(std::filesystem::path folder, practice::World world, std::shared_ptr<desk::DeskClock> clock,
                 Random& random)
        : folder_(std::move(folder)), world_(std::move(world)), clock_(std::move(clock)), random_(random) {}
    Result<std::shared_ptr<practice::SoftCard>> card();

    std::filesystem::path folder_;  ///< profile/practice
    practice::World world_;
    std::shared_ptr<desk::DeskClock> clock_;
    Random& random_;
    std::vector<desk::PracticeCredential> credentials_;
    std::string card_password_;
    std::string card_puk_;
    std::optional<Hold> host_hold_;
    std::optional<Hold> card_hold_;
    std::unique_ptr<practice::PracticeHost> host_;
    std::uint16_t port_ = 0;
    std::shared_ptr<practice::SoftCard> card_;
    std::shared_ptr<practice::SoftLink> link_;
    std::unique_ptr<practice::VpcdCard> attached_;
};

}  // namespace jcic::rehearsal
