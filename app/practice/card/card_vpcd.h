#pragma once
// Puts a card in software into a slot of vsmartcard's virtual reader (the driver vpcd of pcscd) over its socket:
// messages of a two-byte big-endian length and a payload; a payload of one byte is 0 power off, 1 power on,
// 2 reset, 4 "send the answer to reset"; a longer one is an APDU. Connected means inserted.

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::practice {

// A card in software as a reader sees it: power, answer to reset, one APDU at a time.

/// Not thread-safe; its owner (VpcdCard, SoftLink) serialises calls.
class CardChip {
public:
    virtual ~CardChip() = default;
    [[nodiscard]] virtual const Bytes& answer_to_reset() const = 0;
    virtual void power_on() = 0;
    virtual void power_off() = 0;
    virtual void reset() = 0;
    /// One APDU; the answer ends in SW1-SW2. An unpowered card answers nothing.
    [[nodiscard]] virtual Bytes transmit(ByteView apdu) = 0;
};

/// Misbehaviour at one APDU, for drills and tests.
struct CardTrouble {
    enum class Kind {
        pull_before,  ///< removed before the card acts
        pull_after,   ///< the card acts, the answer is lost
        mute,         ///< never answers; until removed
        cut           ///< only one byte of the answer arrives
    };
    Kind kind = Kind::pull_before;
    int at = 1;  ///< the n-th APDU from now, from 1
};

/// insert() and remove() are called by one thread; the rest by any.
class VpcdCard {
public:
    static constexpr std::uint16_t first_slot = 35963;  ///< the second slot is one more

    explicit VpcdCard(std::shared_ptr<CardChip> card, std::uint16_t port = first_slot);
    ~VpcdCard();  ///< removes it
    VpcdCard(const VpcdCard&) = delete;
    VpcdCard& operator=(const VpcdCard&) = delete;

    /// Connects. Fault reader.none if nothing listens. The daemon notices after a while.
    Result<void> insert();
    void remove();
    [[nodiscard]] bool inserted() const;
    void plan(CardTrouble trouble);
    /// APDUs that reached the card since it was made.
    [[nodiscard]] int apdus() const;

private:
    void serve(int socket);
    bool answer(int socket, const Bytes& message);
    bool answer_apdu(int socket, const Bytes& apdu);
    std::optional<CardTrouble::Kind> trouble_now();

    std::shared_ptr<CardChip> card_;
    std::uint16_t port_;
    mutable std::mutex mutex_;
    std::condition_variable removed_;
    int socket_ = -1;                     ///< open from insert() to remove(), used by their thread
    bool inserted_ = false;               ///< guarded by mutex_
    int apdus_ = 0;                       ///< guarded by mutex_
    std::optional<CardTrouble> trouble_;  ///< guarded by mutex_
    std::thread thread_;
};

}  // namespace jcic::practice
