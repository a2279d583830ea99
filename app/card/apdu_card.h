#pragma once
// A card accessed by its own commands (APDUs) through PC/SC: found among all readers by its profile, never by slot.
// Calls run on a separate thread with a time limit.

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "app/base/worker.h"
#include "app/card/card.h"
#include "pcsc/link.h"
#include "pcsc/trace.h"

namespace jcic::card {

/// Access to cards.
struct Wire {
    std::shared_ptr<pcsc::Link> link;
    /// Exclusive: while a card is open or being examined here, other programs cannot connect to it; and this program
    /// cannot while another is connected (card.busy, "share" = "exclusive").
    pcsc::Share share = pcsc::Share::shared;
    pcsc::Trace trace = {};  ///< its sink may be called from several threads
};

struct CardLimits {
    Millis call{10'000};  ///< for one call with all its APDUs
};

class InReader;
class Readers;

class ApduCard final : public Card {
public:
    ApduCard(Wire wire, std::vector<Profile> profiles, Trust trust, std::shared_ptr<const Clock> clock,
             CardLimits limits = {});
    ~ApduCard() override;

    void ask_revocations_of(RevocationFile list) override;
    Result<std::vector<ReaderView>> list() override;
    Result<CardDescription> describe(const std::string& reader) override;
    Result<CardIdentity> open(const Wanted& wanted = {}) override;
    Result<CardFacts> inspect(const Wanted& wanted = {}) override;
    void close() override;
    Result<int> tries_left() override;
    Result<void> verify_pin(const Secret& pin, const Consent& last_try = std::nullopt) override;
    [[nodiscard]] bool verified() const override;
    Result<Bytes> sign(ByteView message) override;
    [[nodiscard]] std::string signs_by() override;
    Result<Secret> use_key(KeyUse use, ByteView asked) override;
    Result<void> change_pin(const Secret& old_pin, const Secret& new_pin,
                            const Consent& last_try = std::nullopt) override;
    Result<void> unblock(const Secret& puk, const Secret& new_pin, const Consent& last_try = std::nullopt) override;
    Result<PinEntry> pin_entry() override;
    Result<void> verify_on_pinpad(const Consent& last_try = std::nullopt) override;
    Result<void> change_on_pinpad(const Consent& last_try = std::nullopt) override;
    Result<void> unblock_on_pinpad(const Consent& last_try = std::nullopt) override;
    bool cancel_pinpad() override;

private:
    [[nodiscard]] std::shared_ptr<InReader> opened() const;
    /// Replaces the open connection, which is ended.
    void set_opened(std::shared_ptr<InReader> opened);
    void let_go(std::shared_ptr<InReader> card);
    template <class Job>
    auto run_in_worker(const std::shared_ptr<InReader>& card, Job job, Millis limit)
        -> std::invoke_result_t<Job&, InReader&>;
    template <class Job>
    auto with_card(Job job, Millis more_time = Millis{0}) -> std::invoke_result_t<Job&, InReader&>;
    /// Sends a password: whatever does not say what became of it came before that.
    template <class Job>
    Result<void> with_password(Job job, Millis more_time = Millis{0});
    /// Returns the first card that fits; else the fault of the closest one.
    template <class Fits>
    [[nodiscard]] Result<std::shared_ptr<InReader>> find(const Wanted& wanted, Fits fits);
    [[nodiscard]] Result<void> judge(const InReader& card) const;
    /// With the present revocation list.
    [[nodiscard]] Result<void> renew_trust();
    [[nodiscard]] ReaderView view_of(const pcsc::ReaderState& reader);
    [[nodiscard]] Millis time_at_pinpad(int entries) const;

    Trust trust_;                                ///< guarded by calls_
    std::optional<RevocationFile> revocations_;  ///< guarded by calls_
    std::shared_ptr<const Clock> clock_;
    CardLimits limits_;
    std::mutex calls_;  ///< one call at a time
    mutable std::mutex state_;
    std::shared_ptr<InReader> opened_;  ///< guarded by state_
    Worker worker_;
    std::unique_ptr<Readers> readers_;  ///< guarded by calls_
};

}  // namespace jcic::card
