#pragma once
// A reader with a card in software, in this process: used in practice mode if no PC/SC service runs. pcsc/link.h is the
// only header outside base and domain that this room includes: the interface implemented here.

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "app/practice/card/card_vpcd.h"
#include "pcsc/link.h"

namespace jcic::practice {

/// Safe to call from any thread. Has one reader, always.
class SoftLink final : public pcsc::Link {
public:
    static constexpr const char* reader_name = "JCIC Practice Reader 00";

    /// Inserts a card; removes the previous one first.
    void insert(std::shared_ptr<CardChip> card);
    void remove();
    [[nodiscard]] bool inserted() const;

    pcsc::Code establish(pcsc::Context& out) override;
    pcsc::Code release(pcsc::Context context) override;
    pcsc::Code list_readers(pcsc::Context context, std::vector<std::string>& out) override;
    pcsc::Code wait_change(pcsc::Context context, std::optional<Millis> limit,
                           std::span<pcsc::ReaderState> states) override;
    pcsc::Code cancel(pcsc::Context context) override;
    pcsc::Code connect(pcsc::Context context, const std::string& reader, pcsc::Share share,
                       pcsc::Connection& out) override;
    pcsc::Code disconnect(pcsc::Handle handle, pcsc::Leave leave) override;
    pcsc::Code begin(pcsc::Handle handle) override;
    pcsc::Code end(pcsc::Handle handle, pcsc::Leave leave) override;
    pcsc::Code transmit(pcsc::Handle handle, pcsc::Protocol protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) override;
    /// A reader without keys: its driver supports no control codes.
    pcsc::Code control(pcsc::Handle handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                       std::size_t& length) override;
    pcsc::Code status(pcsc::Handle handle, Bytes& atr) override;

private:
    struct Waiter {
        bool cancelled = false;
        bool waiting = false;
    };
    struct Connected {
        pcsc::Context context = 0;
        pcsc::Share share = pcsc::Share::shared;
        std::uint32_t insertion = 0;  ///< the insertion that it is connected to
        bool reset = false;           ///< another handle reset the card since
    };

    [[nodiscard]] std::uint32_t state_bits() const;
    /// Fills in the states; returns whether one has changed.
    bool refresh(std::span<pcsc::ReaderState> states) const;
    [[nodiscard]] bool is_connected(const Connected& connected) const;
    [[nodiscard]] pcsc::Code state_of(pcsc::Handle handle) const;
    void pull();
    void reset_card(pcsc::Handle by);
    void drop(pcsc::Handle handle);

    mutable std::mutex mutex_;  ///< guards all below
    std::condition_variable changed_;
    std::shared_ptr<CardChip> card_;
    std::uint32_t events_ = 0;  ///< insertions and removals so far
    std::uint64_t next_ = 1;
    std::map<pcsc::Context, Waiter> contexts_;
    std::map<pcsc::Handle, Connected> handles_;
    pcsc::Handle holder_ = 0;  ///< in a transaction
};

}  // namespace jcic::practice
