#pragma once
// The practice world of a practice profile: generated once at random, then run within this program. Two programs on one
// profile share it: the first one runs the host, or the card, and the others find it.

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/desk/profile/desk_clock.h"
#include "app/desk/profile/practice_world.h"
#include "app/paper/printing/printer.h"
#include "app/practice/card/card_link.h"
#include "app/practice/card/card_soft.h"
#include "app/practice/card/card_vpcd.h"
#include "app/practice/host/host_service.h"
#include "app/practice/world/world.h"

namespace jcic::rehearsal {

// Determines which program runs the host and the card of a practice profile: at most one each.

/// An exclusive lock on a file of the profile (flock), released when the program ends in any way.
class Hold {
public:
    /// nullopt if another program has it.
    [[nodiscard]] static std::optional<Hold> take(const std::filesystem::path& file);
    ~Hold();
    Hold(Hold&& other) noexcept;
    Hold& operator=(Hold&&) = delete;

private:
    explicit Hold(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

// A printer for practice if the machine has none: each job becomes a PDF file of the practice profile. All its contents
// are invented, so it may be on a disk unencrypted; no production program links this.

class PracticePrinter : public paper::PrintQueue {
public:
    static constexpr const char* name = "practice-pdf";

    /// `server`: the machine's, used while it answers and has a queue. `folder`: for the files; made with the first
    /// one.
    PracticePrinter(std::shared_ptr<paper::PrintQueue> server, std::filesystem::path folder)
        : server_(std::move(server)), folder_(std::move(folder)) {}

    [[nodiscard]] Result<std::vector<paper::Printer>> printers() override;
    [[nodiscard]] Result<paper::JobId> create_job(const std::string& queue, const std::string& title,
                                                  const paper::PrintOptions& options) override;
    [[nodiscard]] Result<void> hand_over(const paper::JobId& job, const paper::PdfBytes& pdf,
                                         const std::string& title) override;
    [[nodiscard]] Result<paper::JobState> job_state(const paper::JobId& job) override;
    [[nodiscard]] Result<void> cancel(const paper::JobId& job) override;
    /// Of the server; the files contain invented data only.
    [[nodiscard]] Result<paper::Keeping> keeping() override;
    void wait_no_more() override { server_->wait_no_more(); }

private:
    [[nodiscard]] std::filesystem::path file_of(const paper::JobId& job) const;
    std::shared_ptr<paper::PrintQueue> server_;
    std::filesystem::path folder_;
    std::atomic<bool> alone_ = false;  ///< the server does not answer, or has no queue
};

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
