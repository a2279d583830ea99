#pragma once
// The line to the hub where the bank's desks meet (docs/hub.md), while somebody is signed in: its key lies sealed under
// the ledger's.

#include <atomic>
#include <memory>
#include <optional>

#include "app/base/secret.h"
#include "app/hub/claims.h"
#include "app/hub/line.h"

namespace jcic::desk {

class HubLine {
public:
    /// Of a line that was opened.
    struct Opened {
        hub::Own own;
        Secret form_key;            ///< what the desks of the institution hash forms' numbers under
        std::uint64_t settled = 0;  ///< up to this event that hub was told of what was used here
        std::string settled_at{};   ///< its id: another one is told from the beginning
        std::string offered_at{};   ///< the id of the hub that knows that this desk has told it of all
        std::string all_offered{};  ///< … and each other desk
        std::unique_ptr<hub::Line> line;
    };

    /// Null while nobody is signed in, and where something is missing: fault() says what.
    [[nodiscard]] Opened* opened() const { return opened_.get(); }
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

    void open(std::unique_ptr<Opened> opened) {
        fault_.reset();
        opened_ = std::move(opened);
    }
    void fail_with(Fault fault) {
        opened_.reset();
        fault_ = std::move(fault);
    }
    void close() {
        opened_.reset();
        fault_.reset();
    }

    /// Something may be there. Said by the line's thread.
    [[nodiscard]] std::shared_ptr<std::atomic<bool>> told() const { return told_; }
    [[nodiscard]] bool take_told() { return told_->exchange(false); }

private:
    std::shared_ptr<std::atomic<bool>> told_ = std::make_shared<std::atomic<bool>>(false);
    std::optional<Fault> fault_;
    std::unique_ptr<Opened> opened_;
};

}  // namespace jcic::desk
